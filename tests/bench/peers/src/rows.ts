/** The synthetic points that every contestant gets: the same for the same count, in the page and in Node. */

export const MONTHS = 120;
export const FIRST_YEAR = 2016;
export const KINDS = 8;
export const GRADES = 4;
export const STATES = 6;
export const ZONES = 4000;
/** Width of the brush that a step moves by one month. */
export const BRUSH_MONTHS = 12;

const SEED = 20260701;
const CENTRE = { lng: 121.47, lat: 31.23 };
const TOWNS = 40;
const DAY_MILLISECONDS = 86_400_000;

export type Rows = {
  count: number;
  lng: Float64Array;
  lat: Float64Array;
  /** Days since 1970-01-01. */
  day: Int32Array;
  kind: Uint8Array;
  grade: Uint8Array;
  state: Uint8Array;
  zone: Uint16Array;
  amount: Float32Array;
};

/** Rows of each value, by dimension: the months of all rows, and the rest of those that lie in the brush. */
export type Counts = { month: number[]; kind: number[]; grade: number[]; state: number[]; zone: number[] };

/** The first day of a month counted from the first of the set; month 120 is the day after the last. */
export function firstDayOfMonth(month: number): number {
  return Date.UTC(FIRST_YEAR, month, 1) / DAY_MILLISECONDS;
}

const FIRST_DAY = firstDayOfMonth(0);
const MONTH_OF_DAY = Uint8Array.from({ length: firstDayOfMonth(MONTHS) - FIRST_DAY }, (_, index) => {
  const date = new Date((FIRST_DAY + index) * DAY_MILLISECONDS);
  return (date.getUTCFullYear() - FIRST_YEAR) * 12 + date.getUTCMonth();
});

export function monthOfDay(day: number): number {
  return MONTH_OF_DAY[day - FIRST_DAY] ?? 0;
}

/** The days of the brush that begins with a month, the last one excluded. */
export function brushOf(month: number): { from: number; to: number } {
  return { from: firstDayOfMonth(month), to: firstDayOfMonth(month + BRUSH_MONTHS) };
}

/** mulberry32 */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Points in towns around Shanghai, small values commoner than large ones. */
export function makeRows(count: number): Rows {
  const random = randomFrom(SEED);
  const spread = () => random() + random() + random() - 1.5;
  const rare = (values: number) => Math.floor(random() * random() * values);
  const towns = Array.from({ length: TOWNS }, () => ({
    lng: CENTRE.lng + spread() * 0.5,
    lat: CENTRE.lat + spread() * 0.35,
    size: 0.02 + random() * 0.15,
  }));
  const rows: Rows = {
    count,
    lng: new Float64Array(count),
    lat: new Float64Array(count),
    day: new Int32Array(count),
    kind: new Uint8Array(count),
    grade: new Uint8Array(count),
    state: new Uint8Array(count),
    zone: new Uint16Array(count),
    amount: new Float32Array(count),
  };
  for (let row = 0; row < count; row++) {
    const index = Math.floor(random() * TOWNS);
    const town = towns[index] ?? { ...CENTRE, size: 0.1 };
    rows.lng[row] = town.lng + spread() * town.size;
    rows.lat[row] = town.lat + spread() * town.size;
    rows.day[row] = FIRST_DAY + Math.floor(random() * MONTH_OF_DAY.length);
    rows.kind[row] = rare(KINDS);
    rows.grade[row] = rare(GRADES);
    rows.state[row] = rare(STATES);
    rows.zone[row] = index * (ZONES / TOWNS) + Math.floor(random() * (ZONES / TOWNS));
    rows.amount[row] = random() * 1000;
  }
  return rows;
}

export function emptyCounts(): Counts {
  const zeros = (values: number) => new Array<number>(values).fill(0);
  return {
    month: zeros(MONTHS),
    kind: zeros(KINDS),
    grade: zeros(GRADES),
    state: zeros(STATES),
    zone: zeros(ZONES),
  };
}

/** What every contestant must answer for a brush: a plain loop. */
export function countRows(rows: Rows, month: number): Counts {
  const counts = emptyCounts();
  const { from, to } = brushOf(month);
  const add = (tally: number[], value: number) => {
    tally[value] = (tally[value] ?? 0) + 1;
  };
  for (let row = 0; row < rows.count; row++) {
    const day = rows.day[row] ?? 0;
    add(counts.month, monthOfDay(day));
    if (day < from || day >= to) continue;
    add(counts.kind, rows.kind[row] ?? 0);
    add(counts.grade, rows.grade[row] ?? 0);
    add(counts.state, rows.state[row] ?? 0);
    add(counts.zone, rows.zone[row] ?? 0);
  }
  return counts;
}
