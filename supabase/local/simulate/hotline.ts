/** Reports to the hotline 12350 in one period. Nothing was published of them: their number is invented. */

import { DANGER_KINDS } from './dangers';
import { activity, dayOf } from './days';
import { random, sampler } from './random';
import type { Totals } from './totals';

export const CHANNELS = ['telephone', 'letter', 'visit', 'web', 'media'] as const;

export interface HotlineReports {
  count: number;
  year: number;
  unit: Uint32Array;
  day: Uint16Array;
  channel: Uint8Array;
  /** Index into `DANGER_KINDS`: what is reported. */
  subject: Uint8Array;
  /** Day of the first action, never before the report; 0 where there is none yet. */
  answeredOn: Uint16Array;
  /** 1 where the report proved true. */
  verified: Uint8Array;
}

const REPORTS_A_THOUSAND_INSPECTIONS = 9;

export function makeHotlineReports(risk: Float64Array, totals: Totals): HotlineReports {
  const from = random(`hotline ${totals.year}`);
  const first = dayOf(totals.from);
  const end = dayOf(totals.to);
  const drawDay = sampler(activity(first, end - first + 1).map((weight) => weight + 0.4));
  const drawUnit = sampler(risk);
  const drawSubject = sampler(DANGER_KINDS.map(([, , , weight]) => weight));
  const drawChannel = sampler([62, 8, 4, 20, 6]);
  const count = Math.round((totals.inspections * REPORTS_A_THOUSAND_INSPECTIONS) / 1000);
  const day = Uint16Array.from({ length: count }, () => first + drawDay(from)).sort();
  const answeredOn = day.map((received) => {
    const answered = received + from.below(9);
    return answered > end ? 0 : answered;
  });
  return {
    count,
    year: totals.year,
    unit: Uint32Array.from(day, () => drawUnit(from)),
    day,
    channel: Uint8Array.from(day, () => drawChannel(from)),
    subject: Uint8Array.from(day, () => drawSubject(from)),
    answeredOn,
    verified: Uint8Array.from(answeredOn, (answered) => (answered > 0 && from.next() < 0.57 ? 1 : 0)),
  };
}
