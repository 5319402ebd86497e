/** The simulated datasets in the order of loading; inspections, penalties, listed items, campaigns and reports have no table yet. */
import { accidentTable, accountabilityTable } from './accident';
import { enterpriseTable } from './enterprise';
import { equipmentTable } from './equipment';
import { hazardSourceTable } from './hazard-source';
import { hiddenDangerTable } from './hidden-danger';
import type { SimulatedTable } from './table';
import { trainingTable } from './training';
import { warningTable } from './warning';
import { zoneTable } from './zone';

export const SIMULATED_TABLES: readonly SimulatedTable[] = [
  zoneTable,
  enterpriseTable,
  hazardSourceTable,
  hiddenDangerTable,
  accidentTable,
  accountabilityTable,
  trainingTable,
  equipmentTable,
  warningTable,
];
