/** Cells of a frame: how many records each holds, where their middle lies, and how many are in each state. */

import type { Codes } from '../model/columns';
import { latOf, lngOf } from '../model/mercator';
import type { Frame, Marks } from './question';

/** A code a row for how bad it is, and the words of the codes. */
type State = { codes: Codes; words: readonly string[] };

const NO_STATE: State = { codes: new Uint16Array(0), words: [] };

export class Cells {
  readonly #x: Float32Array;
  readonly #y: Float32Array;
  readonly #state: State;
  /** Cell of each row; -1 outside the frame or without a position. */
  readonly #of: Int32Array;
  #key = '';
  #counts = new Uint32Array(0);
  /** Sums of the Mercator positions. */
  #sumX = new Float64Array(0);
  #sumY = new Float64Array(0);
  #states = new Uint32Array(0);

  /** @param x,y Mercator positions of the rows, NaN without one */
  constructor(x: Float32Array, y: Float32Array, state: State | null) {
    this.#x = x;
    this.#y = y;
    this.#state = state ?? NO_STATE;
    this.#of = new Int32Array(x.length).fill(-1);
  }

  /** Whether the frame is new; its cells are empty until rows are moved in. */
  take(frame: Frame): boolean {
    const key = JSON.stringify(frame);
    if (key === this.#key) return false;
    this.#key = key;
    const { west, north, east, south, cell } = frame;
    // Cells hang on the world, not on the frame: they stay where they are while the map is moved.
    const firstColumn = Math.floor(west / cell);
    const firstLine = Math.floor(north / cell);
    const columns = Math.max(1, Math.ceil(east / cell) - firstColumn);
    const lines = Math.max(1, Math.ceil(south / cell) - firstLine);
    for (let row = 0; row < this.#of.length; row++) {
      const column = Math.floor((this.#x[row] as number) / cell) - firstColumn;
      const line = Math.floor((this.#y[row] as number) / cell) - firstLine;
      // A position that is not given compares as false and lies in no cell.
      const inside = column >= 0 && column < columns && line >= 0 && line < lines;
      this.#of[row] = inside ? line * columns + column : -1;
    }
    const size = columns * lines;
    this.#counts = new Uint32Array(size);
    this.#sumX = new Float64Array(size);
    this.#sumY = new Float64Array(size);
    this.#states = new Uint32Array(size * this.#state.words.length);
    return true;
  }

  clear() {
    this.#counts.fill(0);
    this.#sumX.fill(0);
    this.#sumY.fill(0);
    this.#states.fill(0);
  }

  holds(row: number): boolean {
    return (this.#of[row] as number) >= 0;
  }

  /** Counts a row in (1) or out (-1). */
  move(row: number, step: 1 | -1) {
    const cell = this.#of[row] as number;
    if (cell < 0) return;
    this.#counts[cell] = (this.#counts[cell] as number) + step;
    this.#sumX[cell] = (this.#sumX[cell] as number) + step * (this.#x[row] as number);
    this.#sumY[cell] = (this.#sumY[cell] as number) + step * (this.#y[row] as number);
    const { codes, words } = this.#state;
    if (words.length === 0) return;
    const at = cell * words.length + (codes[row] as number);
    this.#states[at] = (this.#states[at] as number) + step;
  }

  /** Records in all cells, and how many cells hold one. */
  inSight(): { records: number; filled: number } {
    let records = 0;
    let filled = 0;
    for (const count of this.#counts) {
      records += count;
      if (count > 0) filled++;
    }
    return { records, filled };
  }

  /** Cells that hold a record, as marks. */
  marks(): Marks {
    const { words } = this.#state;
    const { filled } = this.inSight();
    const positions = new Float64Array(filled * 2);
    const counts = new Uint32Array(filled);
    const states = new Uint32Array(filled * words.length);
    let at = 0;
    for (let cell = 0; cell < this.#counts.length; cell++) {
      const count = this.#counts[cell] as number;
      if (count === 0) continue;
      positions[at * 2] = lngOf((this.#sumX[cell] as number) / count);
      positions[at * 2 + 1] = latOf((this.#sumY[cell] as number) / count);
      counts[at] = count;
      states.set(this.#states.subarray(cell * words.length, (cell + 1) * words.length), at * words.length);
      at++;
    }
    return { kind: 'cells', positions, counts, states, words };
  }
}
