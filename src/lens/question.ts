/** What is asked of a set for a view, and what comes back: marks, counts and histograms together. */

import type { Columns } from '../model/columns';

/** A condition on a row; it is left out of the counts of the very dimension it narrows. */
export type Test =
  /** The word is one of `allowed`; with `but`, it is none of them. */
  | { kind: 'words'; category: string; allowed: readonly (string | number)[]; but?: true }
  /** Both ends included; null leaves that side open. */
  | { kind: 'between'; number: string; low: number | null; high: number | null }
  | { kind: 'zones'; ids: readonly number[]; but?: true }
  /** One of the zones that the row crosses lies at or below `path`. */
  | { kind: 'crosses'; path: string }
  | { kind: 'text'; text: string; search: string }
  /** Inside a ring of longitudes and latitudes by turns, degrees WGS 84; a line with any part of it. */
  | { kind: 'inside'; ring: readonly number[] }
  | { kind: 'nothing' };

/** A number cut into bands: the word of a row is that of the first band whose `upTo` it does not exceed; `upTo` null has no end. */
export type Bands = {
  name: string;
  number: string;
  bands: readonly { word: string; upTo: number | null }[];
  /** Counts rows that pass all tests, those on the number too: for a legend, which says what is drawn. */
  drawn?: true;
};

/** The month `YYYY-MM` of a number of days. */
export type Months = { name: string; monthsOf: string };

/** The id of the zone of a row; with `zonesWhere`, of the rows whose number is at least `low`. All tests narrow its counts. */
export type Zoned = { name: string; zonesWhere: { number: string; low: number } | null };

export type Counted = string | Bands | Months | Zoned;

export type Question = {
  /** At most 16 of different kinds or columns. */
  tests: readonly Test[];
  /** Categories, bands and months whose words are counted. */
  countBy: readonly Counted[];
  /** Numbers that are added up over the rows that pass; rows where one is not given add nothing. */
  sums?: readonly string[];
  /** Which of `countBy` says how bad a row is; cells count its words. */
  stateBy: string | null;
};

/** What of the map is looked at, in parts of the Mercator square (0 to 1 from the north-west), and the side of a cell in them. */
export type Frame = { west: number; north: number; east: number; south: number; cell: number };

/** What decides between points and cells; see the constants below. */
export type Limits = { mostPoints: number; mostInACell: number; fewPoints: number };

/** What is drawn: rows as points while they are few, else cells with their counts. */
export type Marks =
  | { kind: 'points'; rows: Uint32Array }
  | {
      kind: 'cells';
      /** Mean longitude and latitude of the records of each cell, by turns, degrees WGS 84. */
      positions: Float64Array;
      counts: Uint32Array;
      /** For each cell, its records of each word of the state, in the words' order. */
      states: Uint32Array;
      words: readonly string[];
    };

/** By which category, text or number rows are listed; those without a value come last either way. */
export type Order = { by: string; descending: boolean };

/** The list of a set that the database answers for, a page at a time. */
export type Pages = {
  /** Rows of the whole set, whether they pass or not. */
  of: number;
  /** Equal where the pages hold the same rows. */
  key: readonly unknown[];
  /** Rows of a page. */
  rows: number;
  /** At most so many rows after the first `from`. */
  page: (order: Order, from: number, signal: AbortSignal) => Promise<Columns>;
};

export type Pass = {
  /** How many rows pass every test. */
  total: number;
  /** Rows that pass every test, in order; of a set that the database answers for, those that are drawn one by one. */
  rows: Uint32Array;
  /** Where the database answers for the set: the way to its list. */
  pages?: Pages;
  /** Whether this answers an earlier question, while the database counts for the new one. */
  late?: true;
  /** How many rows that pass have no position and so are in the list but not on the map. */
  withoutPosition: number;
  /** For each counted dimension, the rows of each word that pass all tests but those on that dimension. */
  counts: Readonly<Record<string, ReadonlyMap<string, number>>>;
  /** The same of all rows, whatever is asked; missing where nobody has counted them. */
  totals?: Readonly<Record<string, ReadonlyMap<string, number>>>;
  sums: Readonly<Record<string, number>>;
  marks: Marks;
};

/** Above this many records in sight cells are drawn: more points hide each other on any screen. */
export const MOST_POINTS = 4000;

/** Above this many records for each cell that holds one, points lie on top of each other, and cells are drawn too. */
export const MOST_IN_A_CELL = 4;

/** Up to this many records in sight are always points, however close they lie. */
export const FEW_POINTS = 150;
