/** The filters that are lists of words, and the catalogue group that names the words of each. */

export const FILTER_GROUPS = {
  hazardClass: 'hazard_class',
  hazardLevel: 'hazard_level',
  medium: 'medium',
  pipelineStatus: 'pipeline_status',
  accidentKind: 'accident_kind',
  grade: 'grade',
  enterpriseStatus: 'enterprise_status',
  risk: 'risk',
  standardization: 'standardization',
  enterpriseKind: 'enterprise_kind',
  dangerLevel: 'danger_level',
  workFault: 'work_fault',
  workScale: 'work_scale',
  workKind: 'work_kind',
  workPhase: 'work_phase',
  equipmentFault: 'equipment_fault',
  equipmentKind: 'equipment_kind',
  inspectionResult: 'inspection_result',
  bandStanding: 'standing',
  inspectionKind: 'inspection_kind',
  resourceKind: 'resource_kind',
  placeKind: 'protected_place',
} as const;

export type ListFilter = keyof typeof FILTER_GROUPS;

export const LIST_FILTERS = Object.keys(FILTER_GROUPS) as ListFilter[];
