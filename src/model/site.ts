/** One site whole, as its drill-down shows it. */

export type Chemical = {
  id: number;
  name: string;
  cas: string | null;
  hazardClass: 'toxic' | 'flammable';
  programLevel: number | null;
  processCount: number | null;
  /** Tonnes; null where the quantity is not published. */
  quantityTonnes: number | null;
};

export type SiteHazardSource = {
  id: number;
  name: string;
  hazardClass: string;
  level: number | null;
  chemicals: Chemical[];
};

export type DangerEvent = {
  id: number;
  at: string;
  /** added, moved, changed, or the name of an act. */
  kind: string;
  fromState: string | null;
  toState: string | null;
  note: string | null;
};

export type SiteDanger = {
  id: number;
  kindNameEn: string;
  kindNameZh: string;
  level: 'general' | 'major';
  state: string;
  /** Found and not yet cancelled from the ledger. */
  isOpen: boolean;
  description: string | null;
  foundOn: string;
  deadlineOn: string | null;
  deadlineBasis: 'statutory' | 'ordered' | null;
  simulated: boolean;
  /** Negative while days are left; null while no deadline runs. */
  daysOverdue: number | null;
  events: DangerEvent[];
};

export type SiteAccident = {
  id: number;
  name: string;
  kind: string;
  occurredOn: string;
  datePrecision: 'minute' | 'day' | 'month';
  deaths: number;
  injuries: number;
  grade: number;
  cause: string | null;
  detail: string | null;
  /** Null for an accident of the site itself. */
  distanceMeters: number | null;
};

export type SitePipeline = {
  id: number;
  name: string | null;
  owner: string | null;
  medium: string;
  status: string;
  diameterMillimeters: number | null;
  url: string | null;
  distanceMeters: number;
};

export type SiteZone = {
  id: number;
  code: string;
  nameEn: string;
  nameZh: string;
  parents: SiteZoneParent[];
};
export type SiteZoneParent = { id: number; nameEn: string; nameZh: string };

export type Site = {
  id: number;
  regionId: string;
  name: string;
  parentCompany: string | null;
  address: string | null;
  city: string | null;
  postcode: string | null;
  districtName: string | null;
  status: 'active' | 'deregistered';
  filedOn: string | null;
  deregisteredOn: string | null;
  sourceId: string;
  attributes: Record<string, unknown>;
  lng: number | null;
  lat: number | null;
  zone: SiteZone | null;
  hazardSources: SiteHazardSource[];
  hiddenDangers: SiteDanger[];
  accidentsHere: SiteAccident[];
  accidentsNear: SiteAccident[];
  nearRadiusMeters: number;
  pipelines: SitePipeline[];
  dataset: SiteDataset;
};

export type SiteDataset = {
  id: string;
  nameEn: string;
  nameZh: string;
  source: string;
  licence: string;
  url: string | null;
  simulated: boolean;
  asOf: string | null;
};
