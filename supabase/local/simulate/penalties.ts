/** Administrative penalties that followed from the inspections of one period, with fines that sum to the published total. */
import type { Dangers } from './dangers';
import { dayOf, isWorkingDay } from './days';
import { apportion, random, sampler } from './random';
import type { Totals } from './totals';

/** Kinds of penalty, the fine first. */
export const PENALTY_KINDS = ['fine', 'warning', 'stop_work', 'licence_suspended'] as const;

// The law of 2002 was in force until 30 November 2014.
export const LEGAL_BASES = [
  '《中华人民共和国安全生产法》(2002年)第八十一条',
  '《中华人民共和国安全生产法》(2002年)第八十二条',
  '《中华人民共和国安全生产法》(2002年)第八十三条',
  '《上海市安全生产条例》(2011年)',
] as const;

export interface Penalties {
  count: number;
  year: number;
  inspection: Uint32Array;
  unit: Uint32Array;
  kind: Uint8Array;
  day: Uint16Array;
  basis: Uint8Array;
  /** Yuan; 0 where it is no fine. */
  amount: Uint32Array;
}

const THOUSAND = 1000;

export function makePenalties(dangers: Dangers, totals: Totals): Penalties {
  const from = random(`penalties ${totals.year}`);
  const end = dayOf(totals.to);
  const rows = new Map<number, { inspection: number; unit: number; day: number }>();
  while (rows.size < totals.penalties) {
    const index = from.below(dangers.count);
    const inspection = dangers.inspection[index] ?? 0;
    // A hearing and a decision take one to five weeks.
    let day = (dangers.foundOn[index] ?? 0) + from.between(8, 35);
    while (!isWorkingDay(day)) day += 1;
    if (day <= end) rows.set(inspection, { inspection, unit: dangers.unit[index] ?? 0, day });
  }
  const sorted = [...rows.values()].sort(
    (one, other) => one.day - other.day || one.inspection - other.inspection,
  );
  const isFine = spread(totals.penalties, totals.fines);
  const fines = apportion(
    totals.fineYuan / THOUSAND,
    Array.from({ length: totals.fines }, () => 0.25 + 2.5 * from.next() * from.next() * from.next()),
    5,
  );
  const drawKind = sampler([0, 14, 11, 4]);
  let fine = 0;
  const amount = new Uint32Array(sorted.length);
  sorted.forEach((_, index) => {
    if (isFine[index]) amount[index] = (fines[fine++] ?? 0) * THOUSAND;
  });
  return {
    count: sorted.length,
    year: totals.year,
    inspection: Uint32Array.from(sorted, ({ inspection }) => inspection),
    unit: Uint32Array.from(sorted, ({ unit }) => unit),
    kind: Uint8Array.from(amount, (yuan) => (yuan > 0 ? 0 : drawKind(from))),
    day: Uint16Array.from(sorted, ({ day }) => day),
    basis: Uint8Array.from(sorted, () => from.below(LEGAL_BASES.length)),
    amount,
  };
}

/** Which of `count` places are taken when `taken` are spread evenly over them. */
function spread(count: number, taken: number): boolean[] {
  return Array.from(
    { length: count },
    (_, index) => Math.floor(((index + 1) * taken) / count) > Math.floor((index * taken) / count),
  );
}
