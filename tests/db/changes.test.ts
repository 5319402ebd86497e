// The change log misses nothing and tells nothing twice, though writers commit in another order than they wrote.
import fc from 'fast-check';
import postgres from 'postgres';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../supabase/local/database';
import { PLACE_NAMES } from './support/places';
import { openScratch } from './support/scratch';
import { addressOf } from './support/server';

const WRITERS = 4;
const NAME = 'gridwatch_changes';

interface Answer {
  changes: { id: number; op: string }[];
  cursor: string;
  complete: boolean;
}
type Ask = (cursor: string | null, limit?: number) => Promise<Answer>;
type Step = { writer: number; act: 'write' | 'commit' | 'rollback' } | { act: 'read'; limit: number };

const insert = (source: string) => `insert into public.accident
  (region_id, dataset_id, source_id, kind, occurred_on, date_precision, name, deaths, injuries, geom)
  values ('scratch', 'scratch/all', '${source}', 'chemical', '2014-01-01', 'day', 'Leak', 0, 0,
    extensions.st_setsrid(extensions.st_makepoint(0.5, 0.5), 4326)) returning id::int`;

/** Reads on from a cursor until the log says that it is complete. */
async function drain(ask: Ask, from: string | null): Promise<{ ids: number[]; cursor: string }> {
  const ids: number[] = [];
  for (let cursor = from; ; ) {
    const answer = await ask(cursor, 3);
    ids.push(...answer.changes.map(({ id }) => id));
    cursor = answer.cursor;
    if (answer.complete) return { ids, cursor };
  }
}

describe.each(PLACE_NAMES)('the change log on %s', (place) => {
  let database: Database;
  const ask: Ask = async (cursor, limit = 1000) => {
    const [row] = await database.sql.query<{ answer: Answer }>(
      'select public.changes_since($1, $2) as answer',
      [cursor, limit],
    );
    if (!row) throw new Error('changes_since gave no answer');
    return row.answer;
  };

  beforeAll(async () => {
    database = await openScratch(place, NAME);
  });
  afterAll(() => database.close());

  it('tells what was committed and not what was undone, page by page', async () => {
    const start = (await ask(null)).cursor;
    const written: number[] = [];
    for (let count = 0; count < 8; count += 1) {
      const [row] = await database.sql.query<{ id: number }>(insert(`${place}-${count}`));
      written.push(row?.id ?? 0);
    }
    const undo = new Error('undo');
    const undone = database.sql.transaction(async (within) => {
      await within.query(insert(`${place}-undone`));
      throw undo;
    });
    await expect(undone).rejects.toBe(undo);
    const { ids, cursor } = await drain(ask, start);
    expect(ids).toEqual(written);
    expect((await drain(ask, cursor)).ids).toEqual([]);
  });

  it('refuses a cursor older than what was pruned', async () => {
    const { cursor } = await ask(null);
    await database.sql.query(insert(`${place}-pruned`));
    await database.sql.query(`update public.change set at = now() - interval '1 year'`);
    await database.sql.query('select private.prune_changes(30)');
    await expect(ask(cursor)).rejects.toMatchObject({ code: 'GW060' });
    expect((await ask((await ask(null)).cursor)).complete).toBe(true);
  });

  if (place === 'PGlite') return;

  it('holds back a later number until the earlier one is committed or undone', async () => {
    const pool = postgres(addressOf(NAME), { max: 2, onnotice: () => undefined });
    const [slow, quick] = [await pool.reserve(), await pool.reserve()];
    try {
      const start = (await ask(null)).cursor;
      await slow.unsafe('begin');
      const [early] = await slow.unsafe<{ id: number }[]>(insert('slow'));
      const [late] = await quick.unsafe<{ id: number }[]>(insert('quick'));
      const between = await drain(ask, start);
      expect(between.ids).toEqual([]);
      await slow.unsafe('commit');
      expect((await drain(ask, between.cursor)).ids).toEqual([early?.id, late?.id]);
    } finally {
      slow.release();
      quick.release();
      await pool.end();
    }
  });

  it('loses nothing and tells nothing twice, however writers interleave', async () => {
    const pool = postgres(addressOf(NAME), { max: WRITERS, onnotice: () => undefined });
    const connections = await Promise.all(Array.from({ length: WRITERS }, () => pool.reserve()));
    let serial = 0;
    const writer = fc.nat({ max: WRITERS - 1 });
    const step: fc.Arbitrary<Step> = fc.oneof(
      { weight: 4, arbitrary: fc.record({ writer, act: fc.constant('write' as const) }) },
      { weight: 2, arbitrary: fc.record({ writer, act: fc.constant('commit' as const) }) },
      { weight: 1, arbitrary: fc.record({ writer, act: fc.constant('rollback' as const) }) },
      {
        weight: 3,
        arbitrary: fc.record({ act: fc.constant('read' as const), limit: fc.integer({ min: 1, max: 5 }) }),
      },
    );
    const property = fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
      let { cursor } = await ask(null);
      const told: number[] = [];
      const committed: number[] = [];
      const pending = new Map<number, number[]>();
      const finish = async (number: number, act: 'commit' | 'rollback') => {
        if (!pending.has(number)) return;
        await connections[number]?.unsafe(act);
        if (act === 'commit') committed.push(...(pending.get(number) ?? []));
        pending.delete(number);
      };
      for (const next of steps) {
        if (next.act === 'read') {
          const answer = await ask(cursor, next.limit);
          told.push(...answer.changes.map(({ id }) => id));
          cursor = answer.cursor;
        } else if (next.act === 'write') {
          if (!pending.has(next.writer)) await connections[next.writer]?.unsafe('begin');
          serial += 1;
          const rows = await connections[next.writer]?.unsafe<{ id: number }[]>(
            insert(`interleaved-${serial}`),
          );
          pending.set(next.writer, [...(pending.get(next.writer) ?? []), rows?.[0]?.id ?? 0]);
        } else {
          await finish(next.writer, next.act);
        }
      }
      for (const number of [...pending.keys()]) await finish(number, 'commit');
      told.push(...(await drain(ask, cursor)).ids);
      const ascending = (one: number, other: number) => one - other;
      expect(told.sort(ascending)).toEqual(committed.sort(ascending));
    });
    try {
      await fc.assert(property, { numRuns: 40 });
    } finally {
      for (const connection of connections) connection.release();
      await pool.end();
    }
  });
});
