/** Rows as objects, and their counts with d3: what a page without columns does. */

import { rollup } from 'd3';
import { type Counts, emptyCounts, monthOfDay, type Rows } from './rows';

export type RowObject = {
  day: number;
  kind: number;
  grade: number;
  state: number;
  zone: number;
  amount: number;
};

export function rowObjectAt(rows: Rows, row: number): RowObject {
  const { day, kind, grade, state, zone, amount } = rows;
  return {
    day: day[row] ?? 0,
    kind: kind[row] ?? 0,
    grade: grade[row] ?? 0,
    state: state[row] ?? 0,
    zone: zone[row] ?? 0,
    amount: amount[row] ?? 0,
  };
}

function tally<T>(list: readonly T[], length: number, value: (entry: T) => number): number[] {
  const counts = new Array<number>(length).fill(0);
  for (const [key, count] of rollup(list, (group) => group.length, value)) counts[key] = count;
  return counts;
}

/** The months of all rows: they do not change with a brush on months, so a page counts them once. */
export function countMonths<T>(all: readonly T[], of: (entry: T) => RowObject): number[] {
  return tally(all, emptyCounts().month.length, (entry) => monthOfDay(of(entry).day));
}

export function countVisible<T>(visible: readonly T[], month: number[], of: (entry: T) => RowObject): Counts {
  const empty = emptyCounts();
  const by = (name: 'kind' | 'grade' | 'state' | 'zone') =>
    tally(visible, empty[name].length, (entry) => of(entry)[name]);
  return { month, kind: by('kind'), grade: by('grade'), state: by('state'), zone: by('zone') };
}
