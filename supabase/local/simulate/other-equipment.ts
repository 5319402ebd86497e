/** Cylinders, filling stations and agricultural machines: registered and inspected, but not special equipment of a works. */
import { dayOf } from './days';
import { INDUSTRIES } from './industries';
import { personName } from './names';
import { random, sampler } from './random';
import { AS_OF } from './totals';
import type { Units } from './units';

export const OTHER_KINDS = ['cylinder', 'filling_station', 'farm_machine'] as const;
export const MACHINES = ['轮式拖拉机', '联合收割机', '手扶拖拉机', '植保机械'] as const;

export const CYLINDERS = 3_000;
export const FARM_MACHINES = 1_600;
const YEAR = 365;

export interface OtherEquipment {
  count: number;
  /** Index into `OTHER_KINDS`. */
  kind: Uint8Array;
  /** Index of the unit; of an agricultural machine, which has none, that of a unit in whose grid it is kept. */
  unit: Uint32Array;
  /** Index into `MACHINES`. */
  machine: Uint8Array;
  nextOn: Uint16Array;
  /** Years since it was made. */
  age: Uint8Array;
  /** 1 where it has its plate (machines) or recovers residual gas (stations). */
  complete: Uint8Array;
  /** Who drives a machine; empty elsewhere. */
  driver: string[];
  /** 1 where the driver has a licence that holds. */
  licensed: Uint8Array;
}

// The outer districts, with fields; the inner ones have none.
const isRural = (code: string) => code >= '310112';

export function makeOtherEquipment(units: Units, districtCodes: readonly string[]): OtherEquipment {
  const from = random('other equipment');
  const today = dayOf(AS_OF);
  const industryOf = (unit: number) => INDUSTRIES[units.industry[unit] ?? 0];
  const weigh = (weight: (unit: number) => number) =>
    sampler(Array.from({ length: units.count }, (_, unit) => weight(unit)));
  const isGas = (unit: number) => industryOf(unit)?.division === '45';
  const stations = Array.from({ length: units.count }, (_, unit) => unit).filter(
    (unit) => isGas(unit) && (units.size[unit] ?? 3) < 3 && from.next() < 0.3,
  );
  const drawHolder = weigh((unit) => {
    const group = industryOf(unit)?.group;
    return isGas(unit) ? 12 : group === 'chemical' ? 3 : industryOf(unit)?.division === '62' ? 1 : 0;
  });
  const drawField = weigh((unit) =>
    isRural(districtCodes[units.district[unit] ?? 0] ?? '') && industryOf(unit)?.division === '01' ? 1 : 0,
  );
  const drawMachine = sampler([46, 14, 28, 12]);
  const rows = [
    ...Array.from({ length: CYLINDERS }, () => ({ kind: 0, unit: drawHolder(from) })),
    ...stations.map((unit) => ({ kind: 1, unit })),
    ...Array.from({ length: FARM_MACHINES }, () => ({ kind: 2, unit: drawField(from) })),
  ];
  // Shares of the three rates; cylinders and stations are inspected more strictly.
  const overdue = [0.04, 0.02, 0.21];
  const complete = [1, 0.96, 0.9];
  return {
    count: rows.length,
    kind: Uint8Array.from(rows, ({ kind }) => kind),
    unit: Uint32Array.from(rows, ({ unit }) => unit),
    machine: Uint8Array.from(rows, () => drawMachine(from)),
    nextOn: Uint16Array.from(rows, ({ kind }) =>
      from.next() < (overdue[kind] ?? 0) ? today - from.between(1, 150) : today + from.below(YEAR),
    ),
    age: Uint8Array.from(rows, ({ kind }) => from.between(1, kind === 0 ? 7 : 11)),
    complete: Uint8Array.from(rows, ({ kind }) => (from.next() < (complete[kind] ?? 1) ? 1 : 0)),
    driver: rows.map(({ kind }) => (kind === 2 ? personName(from) : '')),
    licensed: Uint8Array.from(rows, () => (from.next() < 0.83 ? 1 : 0)),
  };
}
