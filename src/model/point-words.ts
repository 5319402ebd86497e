/** The words of hazard sources by level, works of greater danger, equipment that is due, inspections, emergency resources and protected places that narrow a view. */

import type { Standing } from './pipeline-bands';

/** Levels of a major hazard source (GB 18218), the highest first. */
export const HAZARD_LEVELS = ['1', '2', '3', '4'] as const;
export type HazardLevel = (typeof HAZARD_LEVELS)[number];

export const WORK_KINDS = [
  'pit',
  'formwork',
  'unusual_lifting',
  'crane',
  'floor_scaffolding',
  'attached_scaffolding',
  'cantilever_scaffolding',
  'curtain_wall',
  'steel_structure',
  'grid_structure',
  'hand_dug_pile',
  'demolition',
  'underground',
  'pipe_jacking',
  'underwater',
] as const;
export const WORK_SCALES = ['beyond_scale', 'greater_danger', 'below'] as const;
export const WORK_PHASES = ['planned', 'under_way', 'stopped'] as const;
export const WORK_FAULTS = ['begun_without_plan', 'begun_without_review', 'beyond_its_term', 'none'] as const;

export const EQUIPMENT_KINDS = [
  'boiler',
  'vessel',
  'cylinder',
  'pipeline',
  'elevator',
  'lifting',
  'ropeway',
  'amusement',
  'vehicle',
  'farm_machine',
  'filling_station',
] as const;
/** The gravest first. */
export const EQUIPMENT_FAULTS = [
  'not_to_be_used',
  'beyond_life',
  'inspection_overdue',
  'unregistered',
  'operator_uncertified',
  'no_residual_recovery',
  'inspection_due',
] as const;

export const INSPECTION_KINDS = ['routine', 'special', 'unannounced', 'self_check'] as const;
export const INSPECTION_RESULTS = ['dangers_found', 'no_danger'] as const;

export const RESOURCE_KINDS = ['team', 'fire_station', 'supplies', 'hospital', 'shelter'] as const;

/** In the order of the items of article 19. */
export const PLACE_KINDS = [
  'residential',
  'commercial_centre',
  'park',
  'school',
  'hospital',
  'care_home',
  'theatre',
  'stadium',
  'water_source',
  'station',
  'pier',
  'airport',
  'traffic_line',
  'telecommunications',
  'farmland',
  'waters',
  'nature_reserve',
  'military',
  'other',
] as const;
export type PlaceKind = (typeof PLACE_KINDS)[number];

export type PointFilters = {
  hazardLevel: readonly HazardLevel[];
  bandStanding: readonly Standing[];
  workKind: readonly (typeof WORK_KINDS)[number][];
  workScale: readonly (typeof WORK_SCALES)[number][];
  workPhase: readonly (typeof WORK_PHASES)[number][];
  workFault: readonly (typeof WORK_FAULTS)[number][];
  equipmentKind: readonly (typeof EQUIPMENT_KINDS)[number][];
  equipmentFault: readonly (typeof EQUIPMENT_FAULTS)[number][];
  inspectionKind: readonly (typeof INSPECTION_KINDS)[number][];
  inspectionResult: readonly (typeof INSPECTION_RESULTS)[number][];
  resourceKind: readonly (typeof RESOURCE_KINDS)[number][];
  placeKind: readonly PlaceKind[];
};

export const NO_POINT_FILTERS: PointFilters = {
  hazardLevel: [],
  bandStanding: [],
  workKind: [],
  workScale: [],
  workPhase: [],
  workFault: [],
  equipmentKind: [],
  equipmentFault: [],
  inspectionKind: [],
  inspectionResult: [],
  resourceKind: [],
  placeKind: [],
};
