/** Accidents that were handled in one period, how many of their cases were closed, and who answered for them. */
import { type Day, dayOf } from './days';
import { type Group, INDUSTRIES } from './industries';
import { apportion, random, sampler } from './random';
import type { Totals } from './totals';
import type { Units } from './units';

/** Kinds of GB 6441-1986 with their names. */
export const ACCIDENT_KINDS = [
  ['fall_from_height', '高处坠落'],
  ['struck_by_object', '物体打击'],
  ['machinery', '机械伤害'],
  ['lifting', '起重伤害'],
  ['vehicle', '车辆伤害'],
  ['electric_shock', '触电'],
  ['collapse', '坍塌'],
  ['fire', '火灾'],
  ['poisoning', '中毒和窒息'],
  ['explosion', '其他爆炸'],
] as const;

const LIKELY: Readonly<Record<Group, readonly number[]>> = {
  manufacture: [3, 4, 9, 4, 3, 2, 1, 1, 1, 1],
  chemical: [2, 2, 2, 1, 1, 1, 0, 3, 4, 4],
  logistics: [2, 4, 1, 5, 7, 1, 1, 1, 0, 0],
  service: [4, 2, 2, 1, 2, 4, 0, 3, 1, 0],
  construction: [10, 5, 2, 4, 1, 2, 4, 0, 1, 0],
};

export interface Accidents {
  count: number;
  year: number;
  unit: Uint32Array;
  kind: Uint8Array;
  day: Uint16Array;
  /** Minute of the day. */
  minute: Uint16Array;
  deaths: Uint8Array;
  seriousInjuries: Uint8Array;
  injuries: Uint8Array;
  lossYuan: Uint32Array;
  /** Day on which the case was closed; 0 where it is open. */
  closedOn: Uint16Array;
}

/** What followed for a unit or a person. */
export interface Accountability {
  count: number;
  year: number;
  accident: Uint16Array;
  kind: ('fine' | 'party_discipline' | 'criminal_transfer')[];
  subject: ('unit' | 'person')[];
  /** Yuan; 0 where it is no fine. */
  amount: Uint32Array;
}

/** Cases reach back before the period: an investigation takes about sixty days. */
const EARLIER_DAYS = 62;

export function makeAccidents(units: Units, risk: Float64Array, totals: Totals): Accidents {
  const from = random(`accidents ${totals.year}`);
  const drawUnit = sampler(risk.map((weight) => weight * weight * weight));
  const begin = dayOf(totals.from);
  const end = dayOf(totals.to);
  const days = Array.from({ length: totals.accidentsHandled }, () =>
    from.between(begin - EARLIER_DAYS, end - 2),
  );
  days.sort((one, other) => one - other);
  const unit = Uint32Array.from(days, () => drawUnit(from));
  const deaths = Uint8Array.from(days, (_, index) =>
    index === 20 ? 3 : index % 27 === 9 ? 2 : index % 9 === 4 ? 0 : 1,
  );
  const serious = Uint8Array.from(deaths, (dead) =>
    dead === 0 ? from.between(1, 3) : from.next() < 0.15 ? 1 : 0,
  );
  return {
    count: days.length,
    year: totals.year,
    unit,
    kind: Uint8Array.from(unit, (owner) => {
      const { group = 'service' } = INDUSTRIES[units.industry[owner] ?? 0] ?? {};
      return sampler(LIKELY[group])(from);
    }),
    day: Uint16Array.from(days),
    minute: Uint16Array.from(days, () => from.between(6 * 60, 21 * 60)),
    deaths,
    seriousInjuries: serious,
    injuries: serious.map((count) => count + (from.next() < 0.2 ? 1 : 0)),
    lossYuan: Uint32Array.from(deaths, (dead) => 20_000 * from.between(3 + dead * 35, 12 + dead * 55)),
    closedOn: Uint16Array.from(days, (day, index) =>
      index < totals.accidentsClosed ? closingDay(day, begin, end, from.between(38, 60)) : 0,
    ),
  };
}

/** Those without deaths in which works broke a pipeline: two of a period, of builders where there are such. */
export function brokePipeline(units: Units, accidents: Accidents): number[] {
  const harmless = Array.from(accidents.deaths.keys()).filter((index) => accidents.deaths[index] === 0);
  const isBuilder = (index: number) =>
    INDUSTRIES[units.industry[accidents.unit[index] ?? 0] ?? 0]?.group === 'construction';
  return [...harmless.filter(isBuilder), ...harmless.filter((index) => !isBuilder(index))].slice(0, 2);
}

const closingDay = (day: Day, begin: Day, end: Day, lasted: number): Day =>
  Math.min(end - 1, Math.max(begin + 1, day + lasted));

// Decree 493, article 37: a unit pays 100,000 to 200,000 yuan for a general accident, 200,000 or more for a larger one.
const GENERAL_FINE = 100_000;
const LARGER_FINE = 200_000;
const STEP = 10_000;
const PERSONS_FINED = 41;

export function makeAccountability(accidents: Accidents, totals: Totals): Accountability {
  const from = random(`accountability ${totals.year}`);
  const closed = Array.from({ length: totals.accidentsClosed }, (_, index) => index);
  const base = closed.map((index) => ((accidents.deaths[index] ?? 0) >= 3 ? LARGER_FINE : GENERAL_FINE));
  const left = totals.accidentFineYuan - base.reduce((one, other) => one + other, 0);
  const steps = Math.floor((left * 0.35) / STEP);
  const onUnits = apportion(
    steps,
    closed.map(() => from.next()),
  );
  const onPersons = apportion(
    (left - steps * STEP) / 100,
    Array.from({ length: PERSONS_FINED }, () => 0.4 + from.next()),
  );
  const rows: {
    accident: number;
    kind: Accountability['kind'][number];
    subject: 'unit' | 'person';
    amount: number;
  }[] = [];
  closed.forEach((accident, index) => {
    rows.push({
      accident,
      kind: 'fine',
      subject: 'unit',
      amount: (base[index] ?? 0) + (onUnits[index] ?? 0) * STEP,
    });
  });
  const everyOther = (position: number, count: number) =>
    closed[Math.floor((position * closed.length) / count)] ?? 0;
  onPersons.forEach((hundreds, position) => {
    rows.push({
      accident: everyOther(position, PERSONS_FINED),
      kind: 'fine',
      subject: 'person',
      amount: hundreds * 100,
    });
  });
  const punish = (kind: 'party_discipline' | 'criminal_transfer', count: number) => {
    for (let position = 0; position < count; position += 1) {
      rows.push({ accident: everyOther(position, count), kind, subject: 'person', amount: 0 });
    }
  };
  punish('party_discipline', totals.disciplined);
  punish('criminal_transfer', totals.transferred);
  return {
    count: rows.length,
    year: totals.year,
    accident: Uint16Array.from(rows, ({ accident }) => accident),
    kind: rows.map(({ kind }) => kind),
    subject: rows.map(({ subject }) => subject),
    amount: Uint32Array.from(rows, ({ amount }) => amount),
  };
}
