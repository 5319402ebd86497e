/** Letters of responsibility, monthly self-checks of units, and the rounds of those who answer for a grid. */
import { type Day, dayOf } from './days';
import { isKeyUnit } from './people';
import { random } from './random';
import { AS_OF } from './totals';
import type { Units } from './units';

export const LETTER_YEAR = 2014;

export interface Letters {
  count: number;
  /** Index of the unit that signs; -1 where a zone does. */
  unit: Int32Array;
  /** Index of the zone as in `People`; -1 where a unit signs. */
  zone: Int32Array;
  /** 0 where it has not been signed. */
  signedOn: Uint16Array;
}

/** One for each district, street and key unit. `isSigner` says whether a zone signs: grids do not. */
export function makeLetters(units: Units, zones: number, isSigner: (zone: number) => boolean): Letters {
  const from = random('letters');
  const rows: { unit: number; zone: number }[] = [];
  for (let zone = 0; zone < zones; zone += 1) if (isSigner(zone)) rows.push({ unit: -1, zone });
  for (let unit = 0; unit < units.count; unit += 1) if (isKeyUnit(units, unit)) rows.push({ unit, zone: -1 });
  return {
    count: rows.length,
    unit: Int32Array.from(rows, ({ unit }) => unit),
    zone: Int32Array.from(rows, ({ zone }) => zone),
    signedOn: Uint16Array.from(rows, ({ unit }) =>
      unit >= 0 && from.next() < 0.034 ? 0 : dayOf('2014-01-13') + from.below(unit < 0 ? 12 : 70),
    ),
  };
}

export const RETURN_MONTHS = ['2014-03-01', '2014-04-01'] as const;
// Share of units that hand in their monthly self-check: large, medium, small, micro.
const RETURNING = [0.99, 0.94, 0.58, 0.27] as const;

export interface Returns {
  count: number;
  unit: Uint32Array;
  /** Index into `RETURN_MONTHS`. */
  month: Uint8Array;
  submittedOn: Uint16Array;
  found: Uint8Array;
  rectified: Uint8Array;
}

export function makeReturns(units: Units): Returns {
  const from = random('returns');
  const starts = [...RETURN_MONTHS, '2014-05-01'].map(dayOf);
  const rows: { unit: number; month: number; submittedOn: Day; found: number; rectified: number }[] = [];
  for (let unit = 0; unit < units.count; unit += 1) {
    const share = RETURNING[units.size[unit] ?? 3] ?? 0;
    // A unit that hands in one month mostly hands in the next.
    const habit = from.next();
    RETURN_MONTHS.forEach((_, index) => {
      if (0.9 * habit + 0.1 * from.next() > share) return;
      const [start = 0, end = 0] = starts.slice(index);
      const submittedOn = Math.max(start, end - 2 + Math.floor(12 * from.next() * from.next()));
      const found = from.next() < 0.64 ? 0 : from.between(1, 4);
      rows.push({
        unit,
        month: index,
        submittedOn,
        found,
        rectified: found - (from.next() < 0.2 && found > 0 ? 1 : 0),
      });
    });
  }
  return {
    count: rows.length,
    unit: Uint32Array.from(rows, ({ unit }) => unit),
    month: Uint8Array.from(rows, ({ month }) => month),
    submittedOn: Uint16Array.from(rows, ({ submittedOn }) => submittedOn),
    found: Uint8Array.from(rows, ({ found }) => found),
    rectified: Uint8Array.from(rows, ({ rectified }) => rectified),
  };
}

export interface Patrols {
  count: number;
  /** Index of the grid in `Zones`. */
  grid: Uint16Array;
  day: Uint16Array;
}

/** Two rounds of every grid in April and May, but for those that have gone silent. */
export function makePatrols(levels: readonly string[]): Patrols {
  const from = random('patrols');
  const today = dayOf(AS_OF);
  const rows: { grid: number; day: Day }[] = [];
  levels.forEach((level, grid) => {
    if (level !== 'grid') return;
    rows.push({ grid, day: today - from.between(31, 58) });
    if (from.next() > 0.035) rows.push({ grid, day: today - from.below(30) });
  });
  return {
    count: rows.length,
    grid: Uint16Array.from(rows, ({ grid }) => grid),
    day: Uint16Array.from(rows, ({ day }) => day),
  };
}
