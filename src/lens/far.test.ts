/** A set that did not travel is asked for one question at a time; what is late is dropped, and a failure is of that set alone. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Columns } from '../model/columns';
import { GridwatchError } from '../model/errors';
import { DEFAULT_VIEW } from '../model/view';
import { FarLens, joined, PAUSE_MILLISECONDS } from './far';
import type { LensAnswer, Wish } from './lens';
import type { FarAnswer, FarSets } from './protocol';
import type { Frame, Question } from './question';
import type { Subject } from './region-questions';

const NO_COLUMNS: Columns = {
  count: 0,
  ids: new Float64Array(),
  positions: new Float64Array(),
  zones: { codes: new Uint16Array(), ids: new Float64Array() },
  categories: {},
  numbers: {},
  texts: {},
};

const answerOf = (total: number): FarAnswer => ({
  columns: NO_COLUMNS,
  pass: {
    total,
    rows: new Uint32Array(),
    withoutPosition: 0,
    counts: {},
    sums: {},
    marks: { kind: 'points', rows: new Uint32Array() },
  },
});

type Asked = {
  subject: Subject;
  question: Question;
  frame: Frame | null;
  answer: (total: number) => Promise<void>;
  fail: (error: unknown) => Promise<void>;
};

/** A database that answers when it is told to. */
class Database {
  readonly asked: Asked[] = [];
  sets(subjects: Subject[], version = 'first'): FarSets {
    return {
      version,
      subjects,
      ask: (subject, question, frame) =>
        new Promise((resolve, reject) => {
          const settle = async (how: () => void) => {
            how();
            await vi.advanceTimersByTimeAsync(0);
          };
          this.asked.push({
            subject,
            question,
            frame,
            answer: (total) => settle(() => resolve(answerOf(total))),
            fail: (error) => settle(() => reject(error)),
          });
        }),
    };
  }
  last(): Asked {
    const asked = this.asked.at(-1);
    if (!asked) throw new Error('nothing was asked');
    return asked;
  }
}

const wish = (far: FarSets, change: Partial<Wish['view']> = {}, frame: Frame | null = null): Wish => ({
  columns: {},
  far,
  zones: undefined,
  view: { ...DEFAULT_VIEW, ...change },
  today: 0,
  frame,
});
const frame: Frame = { west: 0, north: 0, east: 1, south: 1, cell: 0.1 };
const pause = () => vi.advanceTimersByTimeAsync(PAUSE_MILLISECONDS);
const totalOf = (lens: FarLens, wanted: Wish, subject: Subject = 'hidden_dangers') =>
  lens.look(wanted, {}).answers[subject]?.pass.total;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('sets that stay in the database', () => {
  it('are asked for once for all who wish alike, with the limits by which points become cells', async () => {
    const [database, lens] = [new Database(), new FarLens()];
    const sets = database.sets(['hidden_dangers']);
    lens.want(Symbol('list'), wish(sets));
    lens.want(Symbol('map'), wish(database.sets(['hidden_dangers']), {}, frame));
    await vi.advanceTimersByTimeAsync(0);
    expect(database.asked).toHaveLength(1);
    expect(database.last().frame).toEqual({ ...frame, mostPoints: 4000, mostInACell: 4, fewPoints: 150 });
    await database.last().answer(12);
    await pause();
    expect(database.asked).toHaveLength(1);
    expect([totalOf(lens, wish(sets)), lens.look(wish(sets), {}).settled]).toEqual([12, true]);
  });

  it('have one question under way, the newest next, and none of those between', async () => {
    const [database, lens] = [new Database(), new FarLens()];
    const sets = database.sets(['hidden_dangers']);
    const owner = Symbol('map');
    lens.want(owner, wish(sets));
    await vi.advanceTimersByTimeAsync(0);
    for (const search of ['o', 'on', 'one']) {
      lens.want(owner, wish(sets, { search }));
      await pause();
    }
    expect(database.asked).toHaveLength(1);
    await database.last().answer(3);
    expect(database.asked).toHaveLength(2);
    const asksFor = database.last().question.tests.find(({ kind }) => kind === 'text');
    expect(asksFor).toMatchObject({ search: 'one' });
    // The first answer has come by now, but nobody wishes for it any more.
    expect(totalOf(lens, wish(sets, { search: 'one' }))).toBeUndefined();
    await database.last().answer(1);
    expect(totalOf(lens, wish(sets, { search: 'one' }))).toBe(1);
    await pause();
    expect(database.asked).toHaveLength(2);
  });

  it('are not asked for while the map is moved', async () => {
    const [database, lens] = [new Database(), new FarLens()];
    const sets = database.sets(['hidden_dangers']);
    const owner = Symbol('map');
    lens.want(owner, wish(sets, {}, frame));
    await vi.advanceTimersByTimeAsync(0);
    await database.last().answer(5);
    for (const west of [0.1, 0.2, 0.3]) {
      lens.want(owner, wish(sets, {}, { ...frame, west }));
      await vi.advanceTimersByTimeAsync(PAUSE_MILLISECONDS / 2);
    }
    expect(database.asked).toHaveLength(1);
    await pause();
    expect(database.asked).toHaveLength(2);
    expect(database.last().frame?.west).toBe(0.3);
  });

  it('keep what was seen before until the next answer is there', async () => {
    const [database, lens] = [new Database(), new FarLens()];
    const sets = database.sets(['hidden_dangers']);
    lens.want(Symbol('map'), wish(sets));
    await vi.advanceTimersByTimeAsync(0);
    await database.last().answer(7);
    const before = lens.look(wish(sets), {}).answers;
    const next = lens.look(wish(sets, { search: 'x' }), before);
    expect(next.answers.hidden_dangers?.pass).toMatchObject({ total: 7, late: true });
    expect(next.settled).toBe(false);
  });

  it('fail alone, say how, and are asked for again when they are new', async () => {
    const [database, lens] = [new Database(), new FarLens()];
    const sets = database.sets(['hidden_dangers', 'accidents']);
    const owner = Symbol('map');
    lens.want(owner, wish(sets));
    await vi.advanceTimersByTimeAsync(0);
    const [dangers, accidents] = database.asked;
    await dangers?.fail(new GridwatchError('database_unavailable'));
    await accidents?.answer(4);
    const seen = lens.look(wish(sets), { hidden_dangers: answerOf(9) });
    expect(seen.failures.hidden_dangers?.code).toBe('database_unavailable');
    // What was there before the failure stays; the other set has answered.
    expect(seen.answers.hidden_dangers?.pass.total).toBe(9);
    expect(seen.answers.accidents?.pass.total).toBe(4);
    expect(seen.settled).toBe(true);
    lens.want(owner, wish(sets));
    await pause();
    expect(database.asked).toHaveLength(2);
    const again = database.sets(['hidden_dangers', 'accidents'], 'second');
    lens.want(owner, wish(again));
    await pause();
    await database.asked[2]?.answer(10);
    expect(totalOf(lens, wish(again))).toBe(10);
    expect(lens.look(wish(again), {}).failures).toEqual({});
  });

  it('stand among the others as if they had travelled', () => {
    const near: LensAnswer = { columns: {}, passes: {}, frame };
    expect(joined(near, {})).toBe(near);
    const both = joined(near, { accidents: answerOf(4) });
    expect([both.passes.accidents?.total, both.columns.accidents, both.frame]).toEqual([
      4,
      NO_COLUMNS,
      frame,
    ]);
  });
});
