/** Hidden dangers found by the inspections of one period: as many found and as many rectified as published. */
import { type Day, dayOf } from './days';
import { INDUSTRIES } from './industries';
import type { Inspections } from './inspections';
import { random, sampler } from './random';
import { AS_OF, type Totals } from './totals';
import type { Units } from './units';

/** What is wrong, as indexes into `DANGER_KINDS`, each with its words. */
export const DANGER_KINDS = [
  ['fire_safety', '疏散通道堵塞或消防器材失效', 'Escape route blocked or fire equipment out of order', 20],
  ['electrical', '电气线路私拉乱接、配电箱缺少防护', 'Makeshift wiring, open distribution box', 18],
  ['management', '安全生产责任制或操作规程不健全', 'Responsibilities or operating rules incomplete', 16],
  ['training', '从业人员未经安全教育培训或无记录', 'Workers not trained or no record', 12],
  ['machine_guard', '机械传动部位缺少防护装置', 'Moving parts without guard', 10],
  ['protective_equipment', '未配备或未按规定佩戴劳动防护用品', 'Protective equipment missing or not worn', 8],
  ['special_equipment', '特种设备超期未检', 'Special equipment overdue for inspection', 6],
  ['hazardous_chemicals', '危险化学品存放不符合规定', 'Hazardous chemicals stored against the rules', 5],
  ['certificate', '特种作业人员无证上岗', 'Special operation without certificate', 3],
  ['confined_space', '有限空间作业无审批、无监护', 'Work in confined space without permit or watch', 1],
  ['dust', '粉尘场所未按规定清扫、防爆', 'Combustible dust not cleared or not protected', 1],
] as const;

/** Where the work on a hidden danger stands, as indexes into `DANGER_STATES`; the last is closed. */
export const DANGER_STATES = [
  ...([
    'reported',
    'confirmed',
    'assigned',
    'rectifying',
    'submitted',
    'returned',
    'in_plan',
    'closed',
  ] as const),
];
const CLOSED = DANGER_STATES.indexOf('closed');

export interface Dangers {
  count: number;
  year: number;
  /** Index of the inspection that found it. */
  inspection: Uint32Array;
  unit: Uint32Array;
  kind: Uint8Array;
  /** 1 where it is major (重大), else 0. */
  major: Uint8Array;
  state: Uint8Array;
  foundOn: Uint16Array;
  deadlineOn: Uint16Array;
  /** Day of closing; 0 where it is open. */
  closedOn: Uint16Array;
}

export function makeDangers(
  units: Units,
  risk: Float64Array,
  inspections: Inspections,
  totals: Totals,
): Dangers {
  const from = random(`dangers ${totals.year}`);
  const drawInspection = sampler(Array.from(inspections.unit, (unit) => risk[unit] ?? 0));
  const inspection = Uint32Array.from({ length: totals.dangers }, () => drawInspection(from)).sort();
  const drawKind = sampler(DANGER_KINDS.map(([, , , weight]) => weight));
  const unit = inspection.map((found) => inspections.unit[found] ?? 0);
  const foundOn = Uint16Array.from(inspection, (found) => inspections.day[found] ?? 0);
  const major = Uint8Array.from(unit, (owner) => {
    const { risk: hazard = 1 } = INDUSTRIES[units.industry[owner] ?? 0] ?? {};
    return hazard > 1.5 && from.next() < 0.0026 ? 1 : 0;
  });
  const allowed = Uint16Array.from(major, (isMajor) =>
    isMajor ? from.between(60, 150) : termOf(from.next()),
  );
  const lasted = Uint16Array.from(allowed, (days) => lastOf(days, from.next(), from.next()));
  const closedOn = closingDays(foundOn, lasted, totals);
  return {
    count: totals.dangers,
    year: totals.year,
    inspection,
    unit,
    kind: Uint8Array.from(inspection, () => drawKind(from)),
    major,
    state: Uint8Array.from(closedOn, (day, index) =>
      day > 0 ? CLOSED : openState(dayOf(AS_OF) - (foundOn[index] ?? 0), major[index] === 1, from.next()),
    ),
    foundOn,
    deadlineOn: foundOn.map((day, index) => day + (allowed[index] ?? 0)),
    closedOn,
  };
}

/** Days given to rectify: at once, a week, a fortnight, a month. */
function termOf(draw: number): number {
  if (draw < 0.42) return 3;
  if (draw < 0.72) return 7;
  return draw < 0.92 ? 15 : 30;
}

/** Days it took: mostly within the term, sometimes far beyond it. */
function lastOf(term: number, late: number, draw: number): number {
  return late < 0.965 ? Math.floor(term * (0.25 + 0.75 * draw)) : term + 1 + Math.floor(70 * draw * draw);
}

/**
 * The days of closing. Those that would end last are the ones still open at the end of the period, exactly as many as
 * were; of an earlier year, they were closed in the months after it.
 */
function closingDays(foundOn: Uint16Array, lasted: Uint16Array, totals: Totals): Uint16Array {
  const end = dayOf(totals.to);
  const today = dayOf(AS_OF);
  const ends = foundOn.map((day, index) => day + (lasted[index] ?? 0));
  const order = Uint32Array.from(ends, (_, index) => index);
  order.sort((one, other) => (ends[one] ?? 0) - (ends[other] ?? 0) || one - other);
  const closed = new Uint16Array(ends.length);
  order.forEach((index, rank) => {
    const [found, done]: [Day, Day] = [foundOn[index] ?? 0, ends[index] ?? 0];
    if (rank < totals.rectified)
      closed[index] = Math.max(found, Math.min(done, end - (done > end ? index % 4 : 0)));
    else if (end < today) closed[index] = Math.min(today, Math.max(done, end + 1 + (index % 60)));
  });
  return closed;
}

function openState(age: number, major: boolean, draw: number): number {
  if (major) return DANGER_STATES.indexOf(draw < 0.5 ? 'in_plan' : 'rectifying');
  if (age < 2) return DANGER_STATES.indexOf(draw < 0.6 ? 'reported' : 'confirmed');
  if (age < 5) return DANGER_STATES.indexOf(draw < 0.3 ? 'confirmed' : 'assigned');
  if (draw < 0.66) return DANGER_STATES.indexOf('rectifying');
  return DANGER_STATES.indexOf(draw < 0.86 ? 'submitted' : draw < 0.93 ? 'returned' : 'in_plan');
}
