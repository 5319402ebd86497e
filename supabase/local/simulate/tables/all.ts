/** The simulated datasets in the order of loading; campaigns and reports to the hotline have no mapping yet. */
import { accidentTable, accountabilityTable } from './accident';
import { enterpriseTable } from './enterprise';
import { equipmentTable } from './equipment';
import { hazardSourceTable } from './hazard-source';
import { hiddenDangerTable } from './hidden-danger';
import { inspectionTable } from './inspection';
import { listingTable } from './listing';
import { penaltyTable } from './penalty';
import type { SimulatedTable } from './table';
import { trainingTable } from './training';
import { warningTable } from './warning';
import { zoneTable } from './zone';

export const SIMULATED_TABLES: readonly SimulatedTable[] = [
  zoneTable,
  enterpriseTable,
  hazardSourceTable,
  inspectionTable,
  hiddenDangerTable,
  penaltyTable,
  listingTable,
  accidentTable,
  accountabilityTable,
  trainingTable,
  equipmentTable,
  warningTable,
];
