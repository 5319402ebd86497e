/** Counts the repairs made while a file is read and keeps a few examples of each. */
import type { Repair, RepairCode } from './codes';
import { excerpt } from './visible';

const EXAMPLES = 3;
const EXAMPLE_LENGTH = 60;

export class RepairLog {
  private readonly found = new Map<RepairCode, { count: number; examples: string[] }>();

  /** Counts one repair; `example` says what it touched. */
  add(code: RepairCode, example: string): void {
    const entry = this.found.get(code) ?? { count: 0, examples: [] };
    entry.count += 1;
    if (entry.examples.length < EXAMPLES) entry.examples.push(excerpt(example, EXAMPLE_LENGTH));
    this.found.set(code, entry);
  }

  /** Takes over what another log has counted, as of a record that turned out good. */
  merge(other: RepairLog): void {
    for (const [code, { count, examples }] of other.found) {
      const entry = this.found.get(code) ?? { count: 0, examples: [] };
      entry.count += count;
      entry.examples.push(...examples.slice(0, EXAMPLES - entry.examples.length));
      this.found.set(code, entry);
    }
  }

  /** The counts by code, in the order of their first appearance. */
  list(): Repair[] {
    return [...this.found].map(([code, { count, examples }]) => ({
      code,
      count,
      detail: examples.join('; '),
    }));
  }
}
