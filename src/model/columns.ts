/** Large sets as columns: the handshake between db, which makes them, and lens and layers, which read them. */

import type { Geometry } from 'geojson';

/** Places in a list of words or zones, as narrow as the length of that list allows. */
export type Codes = Uint16Array | Uint32Array;

/** A column of few distinct words: `values[codes[row]]`; code 0 always means «not given». */
export type Category = { codes: Codes; values: readonly string[] };

/** Single precision holds every count and day exactly; ids of records need double. */
export type Numbers = Float32Array | Float64Array;

export type Columns<C extends string = string, N extends string = string, T extends string = string> = {
  count: number;
  ids: Float64Array;
  /** Longitude and latitude by turns, degrees WGS 84; NaN where a record has no position. */
  positions: Float64Array;
  /** Zone of each record: `ids[codes[row]]`; code 0 and id 0 where it lies in none. */
  zones: { codes: Codes; ids: Float64Array };
  categories: Record<C, Category>;
  /** Numbers; days as days since 1970-01-01; NaN where not given. */
  numbers: Record<N, Numbers>;
  texts: Record<T, readonly (string | null)[]>;
};

/** Names come after the rest; until then `texts.name` is empty. */
export type EnterpriseColumns = Columns<
  'status' | 'kind' | 'hazardClass' | 'risk' | 'standardization',
  'openDangers' | 'overdueDangers' | 'nextDeadlineDay',
  'name'
>;
export type HazardSourceColumns = Columns<
  'hazardClass' | 'level' | 'status',
  'enterpriseId' | 'chemicals' | 'people' | 'r',
  'name'
>;
export type AccidentColumns = Columns<
  'kind' | 'grade' | 'cause' | 'datePrecision',
  'enterpriseId' | 'day' | 'ageDays' | 'deaths' | 'injuries',
  'name'
>;
export type HiddenDangerColumns = Columns<
  'kind' | 'level' | 'state',
  'enterpriseId' | 'foundDay' | 'deadlineDay' | 'daysOverdue',
  'name'
>;
export type DangerousWorkColumns = Columns<
  'kind' | 'phase' | 'scale' | 'fault',
  'enterpriseId' | 'beginDay' | 'endDay',
  'name'
>;
export type EquipmentDueColumns = Columns<
  'kind' | 'fault',
  'enterpriseId' | 'inspectionDay' | 'daysOverdue',
  'name' | 'code'
>;
/** The name is that of the inspected unit. */
export type InspectionColumns = Columns<'kind' | 'result', 'enterpriseId' | 'day', 'name'>;
export type ResourceColumns = Columns<'kind', 'quantity', 'name' | 'speciality' | 'unit' | 'contact'>;
/** Places that the law keeps at a distance from major hazard sources; an area lies at a point inside it. */
export type ProtectedPlaceColumns = Columns<'kind' | 'articleItem', 'people', 'name'>;
/** Works and occupations in protection bands: ids of occupations are negative; `name` is given for works alone. */
export type BandRecordColumns = Columns<
  'record' | 'kind' | 'state' | 'standing' | 'article',
  /** `gravity` counts from 0, the gravest standing. */
  'pipelineId' | 'foundDay' | 'distanceMeters' | 'accuracyMeters' | 'gravity',
  'name' | 'pipeline'
>;
/** How the accuracy of a pipeline's route is known. */
export const ROUTES = ['stated', 'assumed', 'general'] as const;
export type Route = (typeof ROUTES)[number];
/** Routes have no single position: `positions` holds a point of each route, `routes` the whole. */
export type PipelineColumns = Columns<
  'medium' | 'status' | 'route',
  'lengthMeters' | 'accuracyMeters',
  'name' | 'owner'
> & {
  routes: readonly Geometry[];
  /** Paths of the zones that each route crosses. */
  zonePaths: readonly (readonly string[])[];
};

/** Every set of a region by subject; a subject that has not arrived yet is missing. */
export type RegionColumns = {
  enterprises?: EnterpriseColumns;
  hazard_sources?: HazardSourceColumns;
  accidents?: AccidentColumns;
  hidden_dangers?: HiddenDangerColumns;
  pipelines?: PipelineColumns;
  band_records?: BandRecordColumns;
  dangerous_works?: DangerousWorkColumns;
  equipment_due?: EquipmentDueColumns;
  inspections?: InspectionColumns;
  resources?: ResourceColumns;
  protected_places?: ProtectedPlaceColumns;
};

/** Id of the zone in which a row lies; 0 where it lies in none. */
export function zoneIdAt({ zones }: Columns, row: number): number {
  return zones.ids[zones.codes[row] ?? 0] ?? 0;
}

/** The word in a category's row, or null where it is not given. */
export function wordAt(category: Category, row: number): string | null {
  const code = category.codes[row];
  return code ? (category.values[code] ?? null) : null;
}

/** The same of a category that a set may not have. */
export function wordOf({ categories }: Columns, name: string, row: number): string | null {
  const category = categories[name];
  return category ? wordAt(category, row) : null;
}

/** The number in a row, or null where it is not given. */
export function numberAt(numbers: Numbers, row: number): number | null {
  const value = numbers[row];
  return value === undefined || Number.isNaN(value) ? null : value;
}
