/** Answers of JSON arrays become columns of numbers and codes; names of the database and nulls end here. */

import type { Category, Codes, Columns, Numbers } from '../model/columns';
import { dayOf } from '../model/day';
import { GridwatchError } from '../model/errors';

export type Answer = { count: number } & Record<string, unknown>;

/** Which column of the answer feeds which column of ours. */
export type ColumnNames<C extends string, N extends string, T extends string> = {
  categories: Record<C, string>;
  numbers: Record<N, string>;
  /** Names of `numbers` whose column holds dates. */
  days?: readonly NoInfer<N>[];
  texts: Record<T, string>;
};

/**
 * The array of a column.
 * @throws GridwatchError invalid_answer when it is missing or not as long as the answer says
 */
export function arrayOf<V>(answer: Answer, name: string): readonly V[] {
  const values = answer[name];
  if (!Array.isArray(values) || values.length !== answer.count)
    throw new GridwatchError('invalid_answer', { detail: name });
  return values as V[];
}

/** Largest whole number up to which single precision counts by ones. */
const LARGEST_SINGLE = 2 ** 24;

/** Single precision where that keeps every value, else double. */
function toNumbers(values: readonly (number | null)[]): Numbers {
  const exact = Float64Array.from(values, (value) => value ?? Number.NaN);
  const single = exact.every(
    (value) => Number.isNaN(value) || (Number.isInteger(value) && Math.abs(value) <= LARGEST_SINGLE),
  );
  return single ? Float32Array.from(exact) : exact;
}

/** The distinct values in the order in which they are met, after `none`, and the place of each value among them. */
function coded<V>(values: readonly V[], none: V): { codes: Codes; known: V[] } {
  const places = new Map<V, number>([[none, 0]]);
  const codes = Uint32Array.from(values, (value) => {
    const place = places.get(value) ?? places.size;
    places.set(value, place);
    return place;
  });
  // A place that does not fit would count as another one without a word.
  return { codes: places.size > 2 ** 16 ? codes : Uint16Array.from(codes), known: [...places.keys()] };
}

function toZones(values: readonly (number | null)[]): Columns['zones'] {
  const { codes, known } = coded(
    values.map((id) => id ?? 0),
    0,
  );
  return { codes, ids: Float64Array.from(known) };
}

function toCategory(values: readonly (string | number | null)[]): Category {
  const words = values.map((value) => (value === null ? '' : String(value)));
  const { codes, known } = coded(words, '');
  return { codes, values: known };
}

function mapValues<K extends string, V, W>(
  record: Record<K, V>,
  change: (value: V, key: K) => W,
): Record<K, W> {
  const entries = Object.entries(record) as [K, V][];
  return Object.fromEntries(entries.map(([key, value]) => [key, change(value, key)])) as Record<K, W>;
}

/**
 * Columns of an answer of equally long arrays.
 * @param answer `count` and an array a column, `null` where a value is not given
 * @throws GridwatchError invalid_answer when a column is missing or cut
 */
export function toColumns<C extends string, N extends string, T extends string>(
  answer: Answer,
  names: ColumnNames<C, N, T>,
): Columns<C, N, T> {
  const lng = arrayOf<number | null>(answer, 'lng');
  const lat = arrayOf<number | null>(answer, 'lat');
  const positions = new Float64Array(answer.count * 2);
  for (let row = 0; row < answer.count; row++) {
    positions[row * 2] = lng[row] ?? Number.NaN;
    positions[row * 2 + 1] = lat[row] ?? Number.NaN;
  }
  return {
    count: answer.count,
    ids: Float64Array.from(arrayOf<number>(answer, 'id')),
    positions,
    zones: toZones(arrayOf(answer, 'zone_id')),
    categories: mapValues(names.categories, (column) => toCategory(arrayOf(answer, column))),
    numbers: mapValues(names.numbers, (column, name) =>
      names.days?.includes(name)
        ? Float32Array.from(arrayOf<string | null>(answer, column), dayOf)
        : toNumbers(arrayOf(answer, column)),
    ),
    texts: mapValues(names.texts, (column) => arrayOf<string | null>(answer, column)),
  };
}
