/** Inspections of one period: as many as published, of as many different units as published. */
import { activity, type Day, dayOf } from './days';
import { random, sampler } from './random';
import type { Totals } from './totals';

/** What led to an inspection, as indexes into `INSPECTION_KINDS`. */
export const INSPECTION_KINDS = ['routine', 'special', 'key_period', 'recheck', 'report'] as const;

export interface Inspections {
  count: number;
  year: number;
  /** Index of the unit. */
  unit: Uint32Array;
  day: Uint16Array;
  kind: Uint8Array;
  inspectors: Uint8Array;
}

/** Inspections in the order of their days. `risk` says how much each unit of the register draws inspectors. */
export function makeInspections(risk: Float64Array, totals: Totals): Inspections {
  const from = random(`inspections ${totals.year}`);
  const first = dayOf(totals.from);
  const drawDay = sampler(activity(first, dayOf(totals.to) - first + 1));
  const chosen = inspectedUnits(risk, totals, random(`inspected units ${totals.year}`));
  const drawAgain = sampler(Array.from(chosen, (unit) => risk[unit] ?? 0));
  const visits: { unit: number; day: Day; again: boolean }[] = [];
  const firstDay = new Map<number, Day>();
  for (const unit of chosen) {
    const day = first + drawDay(from);
    firstDay.set(unit, day);
    visits.push({ unit, day, again: false });
  }
  while (visits.length < totals.inspections) {
    const unit = chosen[drawAgain(from)] ?? 0;
    const day = first + drawDay(from);
    visits.push({ unit, day, again: day > (firstDay.get(unit) ?? day) });
  }
  visits.sort((one, other) => one.day - other.day || one.unit - other.unit);
  return {
    count: visits.length,
    year: totals.year,
    unit: Uint32Array.from(visits, ({ unit }) => unit),
    day: Uint16Array.from(visits, ({ day }) => day),
    kind: Uint8Array.from(visits, ({ again }) => kindOf(again, from.next())),
    inspectors: Uint8Array.from(visits, () => (from.next() < 0.82 ? 2 : from.between(3, 5))),
  };
}

/** Different units, those of high risk first in line but not for certain. */
function inspectedUnits(risk: Float64Array, totals: Totals, from: ReturnType<typeof random>): Uint32Array {
  const keys = Float64Array.from(risk, (weight) => from.next() / weight);
  const order = Uint32Array.from(keys, (_, index) => index);
  order.sort((one, other) => (keys[one] ?? 0) - (keys[other] ?? 0) || one - other);
  return order.slice(0, totals.unitsInspected).sort();
}

function kindOf(again: boolean, draw: number): number {
  if (again && draw < 0.7) return 3;
  if (draw < 0.62) return 0;
  if (draw < 0.86) return 1;
  return draw < 0.96 ? 2 : 4;
}
