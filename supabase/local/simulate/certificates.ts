/** Standardization, licences and certificates of operators. All hold three years; a few have run out. */
import { type Day, dayOf } from './days';
import { INDUSTRIES } from './industries';
import { type People, ROLES } from './people';
import { random } from './random';
import { AS_OF } from './totals';
import type { Units } from './units';

export const CERTIFICATE_KINDS = [
  'standardization',
  'hazardous_chemicals',
  'work_safety_licence',
  'special_operator',
  'safety_manager',
] as const;

export interface Certificates {
  count: number;
  kind: Uint8Array;
  unit: Uint32Array;
  /** Index of the person; -1 where the unit holds it. */
  person: Int32Array;
  /** Points in tenths, of standardization; else 0. */
  score: Uint16Array;
  validTo: Uint16Array;
}

// By size: large, medium, small, micro.
const STANDARDIZED = [0.86, 0.62, 0.09, 0.004] as const;
const THREE_YEARS = 1095;
const LEAP_DAY = dayOf('2016-02-29');
const LAPSED_SHARE = 0.025;

export function makeCertificates(units: Units, people: People): Certificates {
  const from = random('certificates');
  const today = dayOf(AS_OF);
  const rows: { kind: number; unit: number; person: number; score: number; validTo: Day }[] = [];
  const add = (kind: (typeof CERTIFICATE_KINDS)[number], unit: number, person = -1, score = 0) => {
    const lapsed = from.next() < LAPSED_SHARE;
    const drawn = lapsed ? today - from.between(1, 200) : today + from.below(THREE_YEARS);
    // No certificate of three years ends on a leap day: none of 2013 began on one.
    const validTo = drawn === LEAP_DAY ? drawn + 1 : drawn;
    rows.push({ kind: CERTIFICATE_KINDS.indexOf(kind), unit, person, score, validTo });
  };
  for (let unit = 0; unit < units.count; unit += 1) {
    const size = units.size[unit] ?? 3;
    const { group, section } = INDUSTRIES[units.industry[unit] ?? 0] ?? {};
    if (from.next() < (STANDARDIZED[size] ?? 0))
      add('standardization', unit, -1, pointsOf(size, from.next()));
    if (group === 'chemical' && size < 3) add('hazardous_chemicals', unit);
    if (section === 'E' && size < 3) add('work_safety_licence', unit);
  }
  for (let person = 0; person < people.count; person += 1) {
    const role = ROLES[people.role[person] ?? 0];
    const unit = people.unit[person] ?? -1;
    if (role === 'special_operator' || (role === 'safety_manager' && from.next() < 0.97))
      add(role, unit, person);
  }
  return {
    count: rows.length,
    kind: Uint8Array.from(rows, ({ kind }) => kind),
    unit: Uint32Array.from(rows, ({ unit }) => unit),
    person: Int32Array.from(rows, ({ person }) => person),
    score: Uint16Array.from(rows, ({ score }) => score),
    validTo: Uint16Array.from(rows, ({ validTo }) => validTo),
  };
}

/** Points in tenths: 600 to 999, the larger the unit the better. */
function pointsOf(size: number, draw: number): number {
  const least = [760, 680, 610, 600][size] ?? 600;
  return Math.round(least + (970 - least) * draw * draw);
}
