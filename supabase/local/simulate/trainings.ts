/** Training sessions of one period, with as many people as published. */
import { activity, dayOf } from './days';
import { PROFILES } from './districts';
import { apportion, random, sampler } from './random';
import type { Totals } from './totals';

export const TRAINING_KINDS = [
  ['self_assessor', '安全生产标准化自评员'],
  ['safety_manager', '安全生产管理人员'],
  ['unit_head', '企业主要负责人'],
  ['special_operator', '特种作业人员'],
] as const;

export interface Trainings {
  count: number;
  year: number;
  /** Index of the district in the list given. */
  district: Uint8Array;
  kind: Uint8Array;
  day: Uint16Array;
  attended: Uint16Array;
  passed: Uint16Array;
}

export function makeTrainings(districtCodes: readonly string[], totals: Totals): Trainings {
  const from = random(`trainings ${totals.year}`);
  const first = dayOf(totals.from);
  const drawDay = sampler(activity(first, dayOf(totals.trainingsTo) - first + 1));
  const drawDistrict = sampler(districtCodes.map((code) => PROFILES[code]?.share ?? 0));
  const days = Array.from({ length: totals.trainings }, () => first + drawDay(from)).sort(
    (one, other) => one - other,
  );
  const attended = Uint16Array.from(
    apportion(
      totals.trainees,
      days.map(() => 0.5 + from.next()),
      40,
    ),
  );
  return {
    count: days.length,
    year: totals.year,
    district: Uint8Array.from(days, () => drawDistrict(from)),
    // The published sessions are those for self-assessors of standardization.
    kind: new Uint8Array(days.length),
    day: Uint16Array.from(days),
    attended,
    passed: attended.map((people) => Math.round(people * (0.86 + 0.12 * from.next()))),
  };
}

/** The municipal project of training 300,000 migrant workers, by district, as far as it has come on the day of the clock. */
export interface MigrantTraining {
  /** Index of the district. */
  district: number;
  required: number;
  sessions: number;
  attended: number;
  passed: number;
}

/** The target is published, how far it has come is invented. */
export const MIGRANT_WORKERS = 300_000;

export function makeMigrantTrainings(districtCodes: readonly string[]): MigrantTraining[] {
  const from = random('migrant workers');
  const required = apportion(
    MIGRANT_WORKERS,
    districtCodes.map((code) => PROFILES[code]?.share ?? 0),
  );
  return required.map((people, district) => {
    const attended = Math.round(people * (0.34 + 0.18 * from.next()));
    const passed = Math.round(attended * (0.93 + 0.06 * from.next()));
    return { district, required: people, sessions: Math.ceil(attended / 85), attended, passed };
  });
}
