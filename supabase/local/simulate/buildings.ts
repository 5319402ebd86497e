/** Commercial buildings, markets, and premises where people live, work and store under one roof. */
import { dayOf } from './days';
import { INDUSTRIES } from './industries';
import { random, sampler } from './random';
import { AS_OF } from './totals';
import type { Units } from './units';

export const BUILDING_KINDS = ['commercial', 'three_in_one', 'market'] as const;
const COUNTS = [1_150, 820, 160] as const;

export interface Buildings {
  count: number;
  kind: Uint8Array;
  /** Index of the unit that manages it, or that is in it. */
  unit: Uint32Array;
  floors: Uint8Array;
  /** 1 where a person is named who answers for it. */
  named: Uint8Array;
  patrolledOn: Uint16Array;
  /** People who live in three-in-one premises. */
  living: Uint8Array;
  /** Bits: 1 separated by fire walls, 2 two escapes, 4 licensed. */
  state: Uint8Array;
}

export function makeBuildings(units: Units): Buildings {
  const from = random('buildings');
  const today = dayOf(AS_OF);
  const divisions = [
    { 70: 20, 72: 4, 61: 3 },
    { 18: 8, 21: 3, 52: 4, 62: 4, 80: 2 },
    { 52: 3, 51: 5 },
  ] as const;
  const rows = COUNTS.flatMap((count, kind) => {
    const weights: Readonly<Record<string, number>> = divisions[kind] ?? {};
    const keys = Array.from(units.industry, (chosen, unit) => {
      const weight = weights[INDUSTRIES[chosen]?.division ?? ''] ?? 0;
      const small = kind === 1 ? [0, 0, 1, 3] : [5, 4, 3, 0.5];
      return weight * (small[units.size[unit] ?? 3] ?? 0);
    });
    const draw = sampler(keys);
    const chosen = new Set<number>();
    while (chosen.size < count) chosen.add(draw(from));
    return Array.from(chosen, (unit) => ({ kind, unit }));
  });
  return {
    count: rows.length,
    kind: Uint8Array.from(rows, ({ kind }) => kind),
    unit: Uint32Array.from(rows, ({ unit }) => unit),
    floors: Uint8Array.from(rows, ({ kind }) =>
      kind === 0 ? from.between(6, 20) + from.below(18) : from.between(1, 3),
    ),
    named: Uint8Array.from(rows, ({ kind }) => (from.next() < (kind === 1 ? 0.71 : 0.96) ? 1 : 0)),
    patrolledOn: Uint16Array.from(rows, () => today - Math.floor(130 * from.next() * from.next())),
    living: Uint8Array.from(rows, ({ kind }) => (kind === 1 ? from.between(2, 14) : 0)),
    state: Uint8Array.from(rows, () => from.below(8)),
  };
}
