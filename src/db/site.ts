/** The database's answer for one site, in the model's names. */

import type {
  Chemical,
  DangerEvent,
  Site,
  SiteAccident,
  SiteDanger,
  SiteHazardSource,
  SitePipeline,
  SiteZoneParent,
} from '../model/site';

type ChemicalRow = {
  id: number;
  name: string;
  cas: string | null;
  hazard_class: 'toxic' | 'flammable';
  program_level: number | null;
  process_count: number | null;
  quantity_tonnes: number | null;
};
type EventRow = {
  id: number;
  at: string;
  kind: string;
  from_state: string | null;
  to_state: string | null;
  note: string | null;
};
type DangerRow = {
  id: number;
  kind_name_en: string;
  kind_name_zh: string;
  level: SiteDanger['level'];
  state: string;
  is_open: boolean;
  description: string | null;
  found_on: string;
  deadline_on: string | null;
  deadline_basis: SiteDanger['deadlineBasis'];
  simulated: boolean;
  days_overdue: number | null;
  events: EventRow[];
};
type AccidentRow = {
  id: number;
  name: string;
  kind: string;
  occurred_on: string;
  date_precision: SiteAccident['datePrecision'];
  deaths: number;
  injuries: number;
  grade: number;
  cause: string | null;
  detail: string | null;
  distance_meters: number | null;
};
type PipelineRow = {
  id: number;
  name: string | null;
  owner: string | null;
  medium: string;
  status: string;
  diameter_millimeters: number | null;
  url: string | null;
  distance_meters: number;
};
type ZoneParentRow = { id: number; name_en: string; name_zh: string };
type EnterpriseRow = {
  id: number;
  region_id: string;
  name: string;
  parent_company: string | null;
  address: string | null;
  city: string | null;
  postcode: string | null;
  district_name: string | null;
  status: Site['status'];
  filed_on: string | null;
  deregistered_on: string | null;
  source_id: string;
  attributes: Record<string, unknown>;
  lng: number | null;
  lat: number | null;
  zone: (ZoneParentRow & { code: string; parents: ZoneParentRow[] }) | null;
};
type DatasetRow = {
  id: string;
  name_en: string;
  name_zh: string;
  source: string;
  licence: string;
  url: string | null;
  simulated: boolean;
  as_of: string | null;
};
export type SiteAnswer = {
  enterprise: EnterpriseRow;
  hazard_sources: {
    id: number;
    name: string;
    hazard_class: string;
    level: number | null;
    chemicals: ChemicalRow[];
  }[];
  hidden_dangers: DangerRow[];
  accidents: { at: AccidentRow[]; near: AccidentRow[]; near_radius_meters: number };
  pipelines: PipelineRow[];
  dataset: DatasetRow;
};

const toChemical = ({
  hazard_class,
  program_level,
  process_count,
  quantity_tonnes,
  ...same
}: ChemicalRow): Chemical => ({
  ...same,
  hazardClass: hazard_class,
  programLevel: program_level,
  processCount: process_count,
  quantityTonnes: quantity_tonnes,
});

const toHazardSource = (row: SiteAnswer['hazard_sources'][number]): SiteHazardSource => ({
  id: row.id,
  name: row.name,
  hazardClass: row.hazard_class,
  level: row.level,
  chemicals: row.chemicals.map(toChemical),
});

const toEvent = ({ from_state, to_state, ...same }: EventRow): DangerEvent => ({
  ...same,
  fromState: from_state,
  toState: to_state,
});

const toDanger = (row: DangerRow): SiteDanger => ({
  id: row.id,
  kindNameEn: row.kind_name_en,
  kindNameZh: row.kind_name_zh,
  level: row.level,
  state: row.state,
  isOpen: row.is_open,
  description: row.description,
  foundOn: row.found_on,
  deadlineOn: row.deadline_on,
  deadlineBasis: row.deadline_basis,
  simulated: row.simulated,
  daysOverdue: row.days_overdue,
  events: row.events.map(toEvent),
});

const toAccident = ({
  occurred_on,
  date_precision,
  distance_meters,
  ...same
}: AccidentRow): SiteAccident => ({
  ...same,
  occurredOn: occurred_on,
  datePrecision: date_precision,
  distanceMeters: distance_meters,
});

const toPipeline = ({ diameter_millimeters, distance_meters, ...same }: PipelineRow): SitePipeline => ({
  ...same,
  diameterMillimeters: diameter_millimeters,
  distanceMeters: distance_meters,
});

const toParent = (row: ZoneParentRow): SiteZoneParent => ({
  id: row.id,
  nameEn: row.name_en,
  nameZh: row.name_zh,
});

/** One site whole. */
export function toSite(answer: SiteAnswer): Site {
  const { enterprise: row, dataset } = answer;
  const zone = row.zone && {
    ...toParent(row.zone),
    code: row.zone.code,
    parents: row.zone.parents.map(toParent),
  };
  return {
    id: row.id,
    regionId: row.region_id,
    name: row.name,
    parentCompany: row.parent_company,
    address: row.address,
    city: row.city,
    postcode: row.postcode,
    districtName: row.district_name,
    status: row.status,
    filedOn: row.filed_on,
    deregisteredOn: row.deregistered_on,
    sourceId: row.source_id,
    attributes: row.attributes,
    lng: row.lng,
    lat: row.lat,
    zone,
    hazardSources: answer.hazard_sources.map(toHazardSource),
    hiddenDangers: answer.hidden_dangers.map(toDanger),
    accidentsHere: answer.accidents.at.map(toAccident),
    accidentsNear: answer.accidents.near.map(toAccident),
    nearRadiusMeters: answer.accidents.near_radius_meters,
    pipelines: answer.pipelines.map(toPipeline),
    dataset: {
      id: dataset.id,
      nameEn: dataset.name_en,
      nameZh: dataset.name_zh,
      source: dataset.source,
      licence: dataset.licence,
      url: dataset.url,
      simulated: dataset.simulated,
      asOf: dataset.as_of,
    },
  };
}
