/** Hidden dangers found by the inspections of one period: as many found and as many rectified as published. */
import { type Day, dayOf } from './days';
import { INDUSTRIES } from './industries';
import type { Inspections } from './inspections';
import { random, sampler } from './random';
import { AS_OF, type Totals } from './totals';
import type { Units } from './units';

/**
 * What is wrong, as indexes into `DANGER_KINDS`: its id, its words in Chinese and English, how common it is. The last
 * ones are kinds that lists of criteria call major, and only major ones are of them.
 */
export const DANGER_KINDS = [
  ['fire_equipment', '消防设施缺失或损坏', 'Fire-fighting equipment missing or broken', 12],
  ['escape_blocked', '疏散通道堵塞', 'Escape route blocked', 9],
  ['electrical', '用电隐患', 'Electrical fault', 18],
  [
    'management_incomplete',
    '安全生产责任制或操作规程不健全',
    'Responsibilities or operating rules incomplete',
    16,
  ],
  ['training_missing', '从业人员未经安全教育培训或无记录', 'Workers not trained, or no record of it', 12],
  ['guard_missing', '机械防护缺失', 'Machine guard missing', 11],
  ['protective_equipment', '未按规定佩戴劳动防护用品', 'Protective equipment not worn', 8],
  ['equipment_inspection_expired', '特种设备超期未检', 'Inspection of special equipment expired', 6],
  ['chemical_storage', '危险化学品存放不符合规定', 'Hazardous chemicals stored against the rules', 5],
  ['equipment_operator_uncertified', '现场作业人员无证操作', 'Operator on site without certificate', 3],
  ['confined_space', '有限空间作业隐患', 'Confined space', 0],
  ['dust_explosion', '粉尘爆炸隐患', 'Combustible dust', 0],
  [
    'no_gas_detection',
    '未按标准设置气体检测报警或防爆电气设备',
    'No gas detection or no explosion-proof apparatus',
    0,
  ],
  ['safety_distance_unmet', '外部安全防护距离不符合要求', 'External safety distance not met', 0],
] as const;
const MAJOR_KINDS = 4;

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
    kind: Uint8Array.from(major, (isMajor) =>
      isMajor ? DANGER_KINDS.length - 1 - from.below(MAJOR_KINDS) : drawKind(from),
    ),
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
