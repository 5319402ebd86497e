/** Reports to the hotline 12350 in one period. Nothing was published of them: their number is invented. */

import { DANGER_KINDS, type Dangers } from './dangers';
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
  /** The hidden danger that was found, where the report proved true; else -1. */
  danger: Int32Array;
}

const REPORTS_A_THOUSAND_INSPECTIONS = 9;
const VERIFIED_SHARE = 0.52;

export function makeHotlineReports(risk: Float64Array, dangers: Dangers, totals: Totals): HotlineReports {
  const from = random(`hotline ${totals.year}`);
  const first = dayOf(totals.from);
  const end = dayOf(totals.to);
  const drawDay = sampler(activity(first, end - first + 1).map((weight) => weight + 0.4));
  const drawUnit = sampler(risk);
  const drawSubject = sampler(DANGER_KINDS.map(([, , , weight]) => weight));
  const drawChannel = sampler([62, 8, 4, 20, 6]);
  const count = Math.round((totals.inspections * REPORTS_A_THOUSAND_INSPECTIONS) / 1000);
  const rows = Array.from({ length: count }, () => {
    const channel = drawChannel(from);
    const danger = from.next() < VERIFIED_SHARE ? from.below(dangers.count) : -1;
    if (danger < 0) {
      const day = first + drawDay(from);
      const answered = day + from.below(9);
      const subject = drawSubject(from);
      return { unit: drawUnit(from), day, channel, subject, answered: answered > end ? 0 : answered, danger };
    }
    // The inspection that found the danger was the answer.
    const answered = dangers.foundOn[danger] ?? first;
    const day = Math.max(first, answered - from.below(9));
    return {
      unit: dangers.unit[danger] ?? 0,
      day,
      channel,
      subject: dangers.kind[danger] ?? 0,
      answered,
      danger,
    };
  }).sort((one, other) => one.day - other.day || one.unit - other.unit);
  return {
    count,
    year: totals.year,
    unit: Uint32Array.from(rows, ({ unit }) => unit),
    day: Uint16Array.from(rows, ({ day }) => day),
    channel: Uint8Array.from(rows, ({ channel }) => channel),
    subject: Uint8Array.from(rows, ({ subject }) => subject),
    answeredOn: Uint16Array.from(rows, ({ answered }) => answered),
    danger: Int32Array.from(rows, ({ danger }) => danger),
  };
}
