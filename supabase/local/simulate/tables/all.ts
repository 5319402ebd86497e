/** The simulated datasets in the order of loading. */
import { accidentTable, accountabilityTable } from './accident';
import { buildingTable } from './building';
import { campaignTable } from './campaign';
import { certificateTable } from './certificate';
import { dangerousWorkTable } from './dangerous-work';
import { drillTable, emergencyPlanTable, emergencyResourceTable } from './emergency';
import { enterpriseTable } from './enterprise';
import { equipmentTable } from './equipment';
import { hazardSourceTable } from './hazard-source';
import { hiddenDangerTable } from './hidden-danger';
import { inspectionTable } from './inspection';
import { listingTable } from './listing';
import { penaltyTable } from './penalty';
import { patrolTable, personTable, zoneMemberTable } from './person';
import { pipelineOccupationTable, pipelineSegmentTable, pipelineWorkTable } from './pipeline';
import { protectedPlaceTable } from './protected-place';
import { publicReportTable } from './public-report';
import { responsibilityLetterTable, siteReturnTable } from './responsibility';
import { controlIndicatorTable, populationCellTable, regionStatisticTable } from './statistics';
import type { SimulatedTable } from './table';
import { trainingTable } from './training';
import { warningTable } from './warning';
import { workOrderTable } from './work-order';
import { zoneTable } from './zone';

export const SIMULATED_TABLES: readonly SimulatedTable[] = [
  zoneTable,
  // Before the hazard sources, so that each is graded once.
  populationCellTable,
  enterpriseTable,
  hazardSourceTable,
  campaignTable,
  inspectionTable,
  hiddenDangerTable,
  workOrderTable,
  penaltyTable,
  pipelineSegmentTable,
  pipelineWorkTable,
  pipelineOccupationTable,
  listingTable,
  accidentTable,
  accountabilityTable,
  personTable,
  zoneMemberTable,
  patrolTable,
  certificateTable,
  trainingTable,
  equipmentTable,
  buildingTable,
  dangerousWorkTable,
  emergencyPlanTable,
  drillTable,
  emergencyResourceTable,
  protectedPlaceTable,
  warningTable,
  publicReportTable,
  responsibilityLetterTable,
  siteReturnTable,
  controlIndicatorTable,
  regionStatisticTable,
];
