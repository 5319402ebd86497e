/** What one person looks at: region, zone, time window, layers, filters, selection and camera, with the words each may use. */

import type { Area } from './area';
import type { Measure } from './measure';
import { NOTHING_OPEN } from './nothing-open';
import { NO_POINT_FILTERS, type PointFilters } from './point-words';
import { NO_RANGES, type RangeFilters } from './ranges';
import type { ZoneFigureChoice } from './zone-figure';

export const LAYER_IDS = [
  'zones',
  'warnings',
  'pipeline_bands',
  'pipelines',
  'enterprises',
  'hazard_sources',
  'accidents',
  'hidden_dangers',
  'band_records',
  'dangerous_works',
  'equipment_due',
  'inspections',
  'resources',
  'protected_places',
] as const;
export type LayerId = (typeof LAYER_IDS)[number];

export const HEATS = ['none', 'accidents', 'hidden_dangers', 'inspections'] as const;
export type Heat = (typeof HEATS)[number];

/** What the zones of one level are coloured by. */
export const ZONE_FILLS = ['none', 'risk', 'coverage', 'dangers', 'overdue', 'silence'] as const;
export type ZoneFill = (typeof ZONE_FILLS)[number];

/** The subjects that have a list, the table twin of the map. */
export const LIST_SUBJECTS = [
  'enterprises',
  'hazard_sources',
  'hidden_dangers',
  'accidents',
  'pipelines',
  'band_records',
  'dangerous_works',
  'equipment_due',
  'inspections',
  'resources',
  'protected_places',
] as const;
export type ListSubject = (typeof LIST_SUBJECTS)[number];

/** What the marks of enterprises tell by shape and colour. */
export const COLORINGS = ['status', 'risk', 'standardization', 'kind'] as const;
export type Coloring = (typeof COLORINGS)[number];

/** In filters: a word that is not given. */
export const NOT_GIVEN = 'not_given';

/** Risk colours: 1 red, 2 orange, 3 yellow, 4 blue. */
export const RISKS = ['1', '2', '3', '4', NOT_GIVEN] as const;
export type Risk = (typeof RISKS)[number];

/** Grades of standardization; the first is the highest. */
export const STANDARDIZATIONS = ['1', '2', '3', NOT_GIVEN] as const;
export type Standardization = (typeof STANDARDIZATIONS)[number];

export const ENTERPRISE_KINDS = [
  'general',
  'gas',
  'heat',
  'water',
  'bus',
  'taxi',
  'gas_sales',
  'hazardous_trade',
  'market',
  'farm_station',
] as const;
export type EnterpriseKind = (typeof ENTERPRISE_KINDS)[number];
export const HAZARD_CLASSES = ['toxic', 'flammable', 'toxic_flammable'] as const;
export type HazardClass = (typeof HAZARD_CLASSES)[number];
export const MEDIA = ['natural_gas', 'crude_oil', 'ngl', 'liquid'] as const;
export type Medium = (typeof MEDIA)[number];
export const PIPELINE_STATUSES = [
  'operating',
  'proposed',
  'construction',
  'shelved',
  'cancelled',
  'retired',
  'unknown',
] as const;
export type PipelineStatus = (typeof PIPELINE_STATUSES)[number];
export const ACCIDENT_KINDS = [
  'pipeline',
  'chemical',
  'industrial',
  'construction',
  'fire',
  'road',
  'special_equipment',
  'agricultural_machinery',
  'third_party_damage',
  'other',
] as const;
export type AccidentKind = (typeof ACCIDENT_KINDS)[number];

/** Decree 493: 1 extraordinarily serious, 2 major, 3 larger, 4 general. */
export const ACCIDENT_GRADES = [1, 2, 3, 4] as const;
export type AccidentGrade = (typeof ACCIDENT_GRADES)[number];

export const ENTERPRISE_STATUSES = ['active', 'deregistered'] as const;
export type EnterpriseStatus = (typeof ENTERPRISE_STATUSES)[number];
export const DANGER_LEVELS = ['major', 'general'] as const;
export type DangerLevel = (typeof DANGER_LEVELS)[number];
export const SCENE_IDS = ['overview', 'accidents', 'hidden_dangers', 'hazard_sources', 'pipelines'] as const;
export type SceneId = (typeof SCENE_IDS)[number];
export const LANGUAGES = ['zh-CN', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** Coordinate systems that people write positions in. */
export const PLACE_SYSTEMS = ['wgs84', 'gcj02', 'bd09', 'cgcs2000'] as const;
export type PlaceSystem = (typeof PLACE_SYSTEMS)[number];

/** A place looked for by its coordinates: degrees WGS 84, and the system it was read in. */
export type Pin = { lng: number; lat: number; system: PlaceSystem };

/** A month as `YYYY-MM`, of the region's calendar. */
export type Month = string;

/** Where the map stands; degrees WGS 84, zoom as MapLibre counts it. */
export type Camera = { lng: number; lat: number; zoom: number };

/** What narrows map, list and counts together; an empty list lets everything through. */
export type Filters = RangeFilters &
  PointFilters & {
    hazardClass: readonly HazardClass[];
    medium: readonly Medium[];
    pipelineStatus: readonly PipelineStatus[];
    accidentKind: readonly AccidentKind[];
    grade: readonly AccidentGrade[];
    /** Only accidents in which somebody died. */
    fatalOnly: boolean;
    enterpriseStatus: readonly EnterpriseStatus[];
    risk: readonly Risk[];
    standardization: readonly Standardization[];
    enterpriseKind: readonly EnterpriseKind[];
    dangerLevel: readonly DangerLevel[];
    /** Only hidden dangers past their deadline, and the enterprises that have one. */
    overdueOnly: boolean;
    /** Only records that lie in no grid: orphans, for which nobody answers yet. */
    orphansOnly: boolean;
  };

export type View = {
  /** Region id; null means the first region the session may see. */
  region: string | null;
  /** Zone id within the region; null is the whole region. */
  zone: number | null;
  /** Zone id that stands beside the chosen zone, or beside the region where none is chosen. */
  compare: number | null;
  /** Whether the chosen zone is being divided into grids. */
  dividing: boolean;
  /** First and last month of the time window, both included; null leaves that side open. */
  from: Month | null;
  to: Month | null;
  layers: readonly LayerId[];
  heat: Heat;
  coloring: Coloring;
  zoneFill: ZoneFill;
  /** Colours zones in place of `zoneFill`. */
  zoneFigure: ZoneFigureChoice | null;
  filters: Filters;
  /** Words looked for in names; empty looks for nothing. */
  search: string;
  /** Narrows all records that lie at a point; null narrows nothing. */
  area: Area | null;
  /** What is being measured; while it is, the map's clicks are its points. */
  measure: Measure | null;
  list: ListSubject;
  /** Selected enterprise id. */
  selected: number | null;
  /** Chemical of the selected site whose screening circles are drawn. */
  circles: number | null;
  /** Open pipeline id: highlighted, and its sheet lies under that of a site or record. */
  pipeline: number | null;
  /** Open work (positive id) or occupation (its id negative) in a pipeline's band; open protected place. */
  record: number | null;
  place: number | null;
  pin: Pin | null;
  /** Null lets the map fit the region or the zone. */
  camera: Camera | null;
  display: 'map' | 'table';
  /** Null follows what was remembered, then the browser. */
  language: Language | null;
  /** Null follows what was remembered, then the screen's own default. */
  theme: Theme | null;
  /** Id of a base map; null follows what was remembered, then the bundled one. */
  basemap: string | null;
  wall: { scenes: readonly SceneId[]; intervalSeconds: number; scale: number };
};

export const NO_FILTERS: Filters = {
  hazardClass: [],
  medium: [],
  pipelineStatus: [],
  accidentKind: [],
  grade: [],
  fatalOnly: false,
  enterpriseStatus: [],
  risk: [],
  standardization: [],
  enterpriseKind: [],
  dangerLevel: [],
  overdueOnly: false,
  orphansOnly: false,
  ...NO_RANGES,
  ...NO_POINT_FILTERS,
};

export const DEFAULT_VIEW: View = {
  region: null,
  zone: null,
  compare: null,
  dividing: false,
  from: null,
  to: null,
  layers: ['zones', 'warnings', 'pipelines', 'enterprises', 'accidents', 'hidden_dangers'],
  heat: 'none',
  coloring: 'status',
  zoneFill: 'none',
  zoneFigure: null,
  filters: NO_FILTERS,
  search: '',
  area: null,
  measure: null,
  list: 'enterprises',
  ...NOTHING_OPEN,
  pin: null,
  camera: null,
  display: 'map',
  language: null,
  theme: null,
  basemap: null,
  wall: { scenes: SCENE_IDS, intervalSeconds: 20, scale: 1 },
};
