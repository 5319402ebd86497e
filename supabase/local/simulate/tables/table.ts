/** How simulated columns become rows of the database: one mapping a dataset, told as data. */
import type { Simulation } from '../simulate';

/** The code of a zone by its index, those of districts counted on. */
export const codeOf = ({ simulation: { zones, districts } }: Part, zone: number): string =>
  zones.code[zone] ?? districts[zone - zones.count]?.code ?? '';

/** Whether a zone, counted like that, lies in the part. */
export const hasZone = (part: Part, zone: number): boolean =>
  part.hasDistrict(part.simulation.zones.district[zone] ?? zone - part.simulation.zones.count);

/** A part of the simulation: the district with this index, or the whole city. */
export interface Part {
  simulation: Simulation;
  district: number | null;
  /** Whether a unit, by its index, belongs to the part. */
  hasUnit(unit: number): boolean;
  hasDistrict(district: number): boolean;
}

export function partOf(simulation: Simulation, code: string | null): Part {
  const district = code === null ? null : simulation.districts.findIndex((one) => one.code === code);
  if (district === -1) throw new Error(`There is no district ${code} to load alone`);
  const hasDistrict = (index: number) => district === null || index === district;
  return {
    simulation,
    district,
    hasDistrict,
    hasUnit: (unit) => hasDistrict(simulation.units.district[unit] ?? -1),
  };
}

/** Rows of one table. Where there are no `columns`, `from` is the whole statement. */
export interface Target {
  table: string;
  /** What follows `from` in the statement: it reads `$3`; `$1` is the region, `$2` the dataset. */
  from: string;
  /** Columns and the expressions that fill them, by the natural key (dataset, source id). */
  columns?: Readonly<Record<string, string>>;
  /** More of them, each filled where the schema has it. */
  optional?: Readonly<Record<string, string>>;
  /** False for a table that belongs to a region only through its parent. */
  hasRegion?: boolean;
  rows(part: Part): Iterable<Record<string, unknown>>;
}

/** The mapping of one dataset. Its account counts the rows of the table that it is named after. */
export interface SimulatedTable {
  /** The dataset's name after `<region>/simulated/`. */
  name: string;
  /** Columns that the schema must have, as `table.column`; a dataset waits until it does. */
  needs: readonly string[];
  /** Kinds that the constraint `<name>_kind_check` must let through, where `name` is the table. */
  kinds?: readonly string[];
  targets: readonly Target[];
}

/** The enterprise of a simulated row, by its source id `x.unit`. */
export const ENTERPRISE = `join public.enterprise e on e.dataset_id = $1 || '/simulated/enterprise' and e.source_id = x.unit`;

/** A zone by its code `x.zone`. */
export const ZONE = `public.zone z on z.region_id = $1 and z.code = x.zone`;

/** The pipeline in service that is nearest to the enterprise `e`, and its point that is nearest. */
export const NEAREST_PIPELINE = `select p.id, extensions.st_closestpoint(p.geom, e.geom) as point from public.pipeline p
  where p.region_id = $1 and private.is_in_service(p.status) order by extensions.st_distance(p.geom, e.geom), p.id limit 1`;

/** A number for a source id, filled up with zeros so that ids sort as they were made. */
export const serial = (prefix: string, index: number): string =>
  `${prefix}${String(index + 1).padStart(6, '0')}`;
