/**
 * The pass over a set. Every row keeps a bit for each test that it fails; when the view changes, only tests that
 * changed are judged again, and only rows whose verdict changed move counts, histograms and cells.
 */

import type { Codes } from '../model/columns';
import { mercatorX, mercatorY } from '../model/mercator';
import { Cells } from './cells';
import { countsOf, dimensionCodes, type LensColumns, nameOf, sourceOf, sumOf } from './dimension';
import {
  FEW_POINTS,
  type Frame,
  type Marks,
  MOST_IN_A_CELL,
  MOST_POINTS,
  type Pass,
  type Question,
  type Test,
} from './question';
import { dimensionOf, judge, slotOf } from './verdict';

type Slot = {
  bit: number;
  dimension: string | null;
  key: string;
  /** 1 for every row that fails; as long as the set, filled up to whole words. */
  fails: Uint8Array;
};

type Dimension = {
  name: string;
  source: string;
  codes: Codes;
  words: readonly string[];
  tally: Uint32Array;
  /** Bits of the tests that narrow this very dimension. */
  own: number;
};

/** A row's verdict is a byte; sets end on a whole word, so that four can be compared at once. */
const wholeWords = (count: number) => Math.ceil(count / 4) * 4;

const PASSES = '';
const MOST_SLOTS = 16;

export class LensSet {
  readonly #columns: LensColumns;
  readonly #failed: Uint16Array;
  readonly #x: Float32Array;
  readonly #y: Float32Array;
  #spare: Uint8Array;
  readonly #slots = new Map<string, Slot>();
  #dimensions: Dimension[] = [];
  #dimensionsKey: string | null = null;
  #totals: Pass['totals'] = {};
  #count = 0;
  #withoutPosition = 0;
  #cells: Cells;
  #framed = false;

  constructor(columns: LensColumns) {
    const { count, positions } = columns;
    this.#columns = columns;
    this.#failed = new Uint16Array(count);
    this.#spare = new Uint8Array(wholeWords(count));
    this.#x = new Float32Array(count);
    this.#y = new Float32Array(count);
    for (let row = 0; row < count; row++) {
      this.#x[row] = mercatorX(positions[row * 2] ?? Number.NaN);
      this.#y[row] = mercatorY(positions[row * 2 + 1] ?? Number.NaN);
    }
    this.#cells = new Cells(this.#x, this.#y, null);
  }

  /** Marks, counts and histograms of a question; without a frame, marks beyond the limit are not cut into cells but left out. */
  answer(question: Question, frame: Frame | null): Pass {
    const recount = this.#takeDimensions(question);
    const changed = this.#takeTests(question.tests);
    for (const dimension of this.#dimensions) dimension.own = this.#ownBits(dimension.source);
    const newFrame = frame !== null && this.#cells.take(frame);
    this.#framed ||= frame !== null;
    // Two tests that change are followed row by row; more than that is a new view, cheaper to count from the start.
    if (recount || changed.length > 2) {
      for (const [slot, test] of changed) this.#setBit(slot, test);
      this.#recount();
      this.#recountCells();
    } else {
      if (newFrame) this.#recountCells();
      for (const [slot, test] of changed) this.#follow(slot, test);
    }
    const rows = this.#rows();
    return {
      total: this.#count,
      rows,
      withoutPosition: this.#withoutPosition,
      counts: countsOf(this.#dimensions),
      totals: this.#totals,
      sums: Object.fromEntries((question.sums ?? []).map((name) => [name, sumOf(this.#columns, name, rows)])),
      marks: this.#marks(),
    };
  }

  /** Whether what is counted is new, so that everything must be counted again. */
  #takeDimensions({ countBy, stateBy }: Question): boolean {
    const key = JSON.stringify([countBy, stateBy]);
    if (key === this.#dimensionsKey) return false;
    this.#dimensionsKey = key;
    this.#dimensions = countBy.map((counted) => {
      const { codes, values } = dimensionCodes(this.#columns, counted);
      const tally = new Uint32Array(values.length);
      return { name: nameOf(counted), source: sourceOf(counted), codes, words: values, tally, own: 0 };
    });
    for (const { codes, tally } of this.#dimensions)
      for (let row = 0; row < codes.length; row++) (tally[codes[row] as number] as number)++;
    this.#totals = countsOf(this.#dimensions);
    const state = this.#dimensions.find(({ name }) => name === stateBy) ?? null;
    this.#cells = new Cells(this.#x, this.#y, state);
    return true;
  }

  /** The bits whose test changed, with the new test; null where it is gone. */
  #takeTests(tests: readonly Test[]): [Slot, Test | null][] {
    const wanted = new Map(tests.map((test) => [slotOf(test), test]));
    const changed: [Slot, Test | null][] = [];
    for (const [name, slot] of this.#slots) {
      const test = wanted.get(name);
      const key = test === undefined ? PASSES : JSON.stringify(test);
      if (key !== slot.key) changed.push([slot, test ?? null]);
      slot.key = key;
      wanted.delete(name);
    }
    for (const [name, test] of wanted) {
      if (this.#slots.size === MOST_SLOTS) throw new RangeError(`more than ${MOST_SLOTS} kinds of tests`);
      const bit = 1 << this.#slots.size;
      const fails = new Uint8Array(wholeWords(this.#columns.count));
      const slot = { bit, dimension: dimensionOf(test), key: JSON.stringify(test), fails };
      this.#slots.set(name, slot);
      changed.push([slot, test]);
    }
    return changed;
  }

  #ownBits(source: string): number {
    let bits = 0;
    for (const { bit, dimension } of this.#slots.values()) if (dimension === source) bits |= bit;
    return bits;
  }

  #judge(test: Test | null, fails: Uint8Array) {
    if (test) judge(this.#columns, test, fails.subarray(0, this.#columns.count));
    else fails.fill(0);
  }

  #setBit({ bit, fails }: Slot, test: Test | null) {
    this.#judge(test, fails);
    const failed = this.#failed;
    for (let row = 0; row < failed.length; row++) {
      const old = failed[row] as number;
      failed[row] = fails[row] === 1 ? old | bit : old & ~bit;
    }
  }

  #recount() {
    const failed = this.#failed;
    // Before the first test every tally is its total.
    for (const { own, codes, tally } of this.#slots.size === 0 ? [] : this.#dimensions) {
      tally.fill(0);
      const others = ~own;
      for (let row = 0; row < failed.length; row++) {
        if (((failed[row] as number) & others) === 0) {
          (tally[codes[row] as number] as number)++;
        }
      }
    }
    this.#count = 0;
    this.#withoutPosition = 0;
    for (let row = 0; row < failed.length; row++) {
      if (failed[row] !== 0) continue;
      this.#count++;
      if (Number.isNaN(this.#x[row])) this.#withoutPosition++;
    }
  }

  /** Judges one test again and moves what the rows that changed sides count in. */
  #follow(slot: Slot, test: Test | null) {
    const now = this.#spare;
    this.#judge(test, now);
    // Four rows at a time: most have not changed sides.
    const [before, after] = [new Uint32Array(slot.fails.buffer), new Uint32Array(now.buffer)];
    for (let word = 0; word < before.length; word++) {
      if (before[word] === after[word]) continue;
      for (let row = word * 4; row < word * 4 + 4; row++)
        if (slot.fails[row] !== now[row]) this.#flip(row, slot.bit);
    }
    this.#spare = slot.fails;
    slot.fails = now;
  }

  #flip(row: number, bit: number) {
    const old = this.#failed[row] as number;
    const now = old ^ bit;
    this.#failed[row] = now;
    const step = (now & bit) === 0 ? 1 : -1;
    for (const { own, codes, tally } of this.#dimensions) {
      // Rows that fail another test as well count neither before nor after.
      if ((old & now & ~own) !== 0 || (bit & own) !== 0) continue;
      const code = codes[row] as number;
      tally[code] = (tally[code] as number) + step;
    }
    if (old === 0 || now === 0) this.#move(row, step);
  }

  #move(row: number, step: 1 | -1) {
    this.#count += step;
    const x = this.#x[row] as number;
    if (Number.isNaN(x)) this.#withoutPosition += step;
    this.#cells.move(row, step);
  }

  #recountCells() {
    this.#cells.clear();
    const failed = this.#failed;
    for (let row = 0; row < failed.length; row++) if (failed[row] === 0) this.#cells.move(row, 1);
  }

  #rows(): Uint32Array {
    const rows = new Uint32Array(this.#count);
    const failed = this.#failed;
    for (let row = 0, at = 0; at < rows.length; row++) if (failed[row] === 0) rows[at++] = row;
    return rows;
  }

  #marks(): Marks {
    const failed = this.#failed;
    const placed = this.#count - this.#withoutPosition;
    const points = (size: number, holds: (row: number) => boolean): Marks => {
      const rows = new Uint32Array(size);
      for (let row = 0, at = 0; at < size; row++) if (failed[row] === 0 && holds(row)) rows[at++] = row;
      return { kind: 'points', rows };
    };
    const everywhere = () => points(placed, (row) => !Number.isNaN(this.#x[row]));
    // Who draws no map has no frame; marks beyond the limit would be thrown away.
    if (!this.#framed) return placed <= MOST_POINTS ? everywhere() : points(0, () => false);
    const { records, filled } = this.#cells.inSight();
    const crowded = records > FEW_POINTS && records > filled * MOST_IN_A_CELL;
    if (crowded || records > MOST_POINTS) return this.#cells.marks();
    return placed <= MOST_POINTS ? everywhere() : points(records, (row) => this.#cells.holds(row));
  }
}
