/** A histogram counts what passes every filter but its own, and what there is, after any walk of brushes. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Columns } from '../model/columns';
import { LensSet } from './engine';
import type { Bands, Test } from './question';

const BARS: Bands['bands'] = [-7, 0, 7, null].map((upTo, index) => ({ word: String(index), upTo }));
const barOf = (days: number) => (days <= -7 ? 0 : days <= 0 ? 1 : days <= 7 ? 2 : 3);

const row = fc.record({
  days: fc.option(fc.integer({ min: -20, max: 20 }), { nil: Number.NaN, freq: 5 }),
  people: fc.integer({ min: 0, max: 9 }),
});
const end = fc.option(fc.integer({ min: -20, max: 20 }));
const brush = fc.record({
  low: end,
  high: end,
  most: fc.option(fc.integer({ min: 0, max: 9 })),
});

describe('a histogram', () => {
  it('leaves out its own filter and no other one', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 80 }), fc.array(brush, { maxLength: 8 }), (rows, walk) => {
        const columns: Columns = {
          count: rows.length,
          ids: Float64Array.from(rows.keys()),
          positions: new Float64Array(rows.length * 2),
          zones: { codes: new Uint16Array(rows.length), ids: Float64Array.of(0) },
          categories: {},
          numbers: {
            days: Float32Array.from(rows, ({ days }) => days),
            people: Float32Array.from(rows, ({ people }) => people),
          },
          texts: {},
        };
        const set = new LensSet(columns);
        for (const { low, high, most } of walk) {
          const tests: Test[] = [
            ...(low === null && high === null
              ? []
              : [{ kind: 'between', number: 'days', low, high } as const]),
            ...(most === null ? [] : [{ kind: 'between', number: 'people', low: 0, high: most } as const]),
          ];
          const countBy: Bands[] = [{ name: 'deadline', number: 'days', bands: BARS }];
          const pass = set.answer({ tests, countBy, stateBy: null }, null);
          const others = rows.filter(({ people }) => most === null || people <= most);
          for (const bar of [0, 1, 2, 3]) {
            const inBar = (of: typeof rows) =>
              of.filter(({ days }) => !Number.isNaN(days) && barOf(days) === bar).length;
            expect(pass.counts.deadline?.get(String(bar))).toBe(inBar(others));
            expect(pass.totals?.deadline?.get(String(bar))).toBe(inBar(rows));
          }
        }
      }),
    );
  });
});
