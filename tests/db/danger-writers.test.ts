// Two writers at once: the second who closes the same hidden danger is told by name, and a report sent twice is one danger.
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../supabase/local/database';
import { openCopy } from './support/server';

let database: Database;
let site: number;

const STAGE = `
insert into public.region (id, name_en, name_zh, time_zone, currency, west, south, east, north)
values ('writers', 'Writers', '试验区', 'Asia/Shanghai', 'CNY', 10, 50, 11, 51);
insert into public.dataset (id, region_id, name_en, name_zh, source, licence)
values ('writers/all', 'writers', 'Writers', '试验', 'this file', 'none');
insert into public.enterprise (region_id, dataset_id, source_id, name, status, geom)
values ('writers', 'writers/all', 'one', 'One', 'active', extensions.st_setsrid(extensions.st_makepoint(10.5, 50.5), 4326));
`;

beforeAll(async () => {
  database = await openCopy('gridwatch_writers');
  await database.sql.script(STAGE);
  const [row] = await database.sql.query<{ id: number }>('select id from public.enterprise');
  site = row?.id ?? 0;
});

afterAll(() => database.close());

it('tells the second of two writers who close the same danger', async () => {
  const { sql } = database;
  const [danger] = await sql.query<{ id: number }>(
    `insert into public.hidden_danger (region_id, enterprise_id, kind, state, found_on)
     values ('writers', $1, 'other', 'passed', '2024-01-01') returning id`,
    [site],
  );
  const close = `select public.act_on_danger($1, 'close', 'passed', '{}')`;
  let second: Promise<unknown> = Promise.resolve();
  await sql.transaction(async (first) => {
    await first.query(close, [danger?.id]);
    second = sql.query(close, [danger?.id]).then(
      () => 'closed twice',
      (error: Error) => error.message,
    );
    // Long enough that the second waits at the row before the first has ended.
    await pause(300);
  });
  expect(await second).toContain('gridwatch.state_has_changed');
  const events = await sql.query(
    `select kind from public.event where subject = 'hidden_danger' and subject_id = $1 order by id`,
    [danger?.id],
  );
  expect(events).toEqual([{ kind: 'added' }, { kind: 'close' }]);
});

it('makes one danger of a report that arrives twice at once', async () => {
  const report = JSON.stringify({ enterprise_id: site, description: 'twice', key: 'the same' });
  const ids = await Promise.all(
    [1, 2].map(async () => {
      const [answer] = await database.sql.query<{ id: number }>(
        `select public.report_danger($1::jsonb) ->> 'id' as id`,
        [report],
      );
      return answer?.id;
    }),
  );
  expect(ids[0]).toBe(ids[1]);
});
