// Random sequences of acts by random people, on hidden dangers and on listed items, never leave the table of transitions:
// only who may acts, nothing refused leaves a trace, time never runs back, and the log retells the row.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../../supabase/local/database';
import type { Sql } from '../../supabase/local/sql';
import { may, PEOPLE, type Person, type Row, SUBJECTS } from './support/act-subjects';
import { openScratch } from './support/scratch';

interface Step {
  act: string;
  from_state: string;
  to_state: string;
  roles: string[];
  sets: string[];
}

interface Event {
  kind: string;
  from_state: string | null;
  to_state: string;
  at: string;
  actor: string | null;
  changed: Record<string, [unknown, unknown]> | null;
}

/** What a well-meaning user sends with every act, so that many sequences come far. */
const PHOTOS = [
  { kind: 'photo', name: 'before' },
  { kind: 'photo', name: 'after' },
];
const FILLED = {
  measure: 'm',
  person_responsible: 'p',
  targets: 't',
  funds: 1,
  people: 'p',
  safety_measures: 's',
  emergency_plan: 'e',
  supervising_body: 'b',
  department: 'd',
  plan: 'p',
  progress_percent: 40,
};

const REFUSALS = /gridwatch\.[a-z_]+/;
const step = fc.record({
  act: fc.nat(),
  who: fc.nat(),
  // Mostly an act that the state allows, by someone who may; sometimes any act, expected state and person.
  wild: fc.integer({ min: 0, max: 7 }).map((n) => n === 0),
  expected: fc.nat(),
  days: fc.integer({ min: -3, max: 120 }),
  generous: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
});
type Chance = Parameters<Parameters<typeof step.map>[0]>[0];

let database: Database;
let site: number;
beforeAll(async () => {
  database = await openScratch('PostgreSQL', 'gridwatch_acts');
  const { sql } = database;
  const [works] = await sql.query<{ id: number }>(`select id from public.enterprise where source_id = 'e0'`);
  site = works?.id ?? 0;
  for (const { id, role, scope } of PEOPLE) {
    await sql.query('insert into auth.users (id, email) values ($1, $2)', [
      id,
      `${id}@scratch.gridwatch.local`,
    ]);
    await sql.query(
      'insert into public.membership (user_id, role, scope, enterprise_id) values ($1, $2, $3::extensions.ltree, $4)',
      [id, role, scope, scope === null ? site : null],
    );
  }
});
afterAll(() => database.close());

describe.each(SUBJECTS)('acts at random on a $table', (subject) => {
  let transitions: Step[];
  const undo = new Error('undo');

  const read = async (sql: Sql, id: number): Promise<Row> => {
    const [answer] = await sql.query<{ row: Row }>(
      `select to_jsonb(t) as row from public.${subject.table} t where t.id = $1`,
      [id],
    );
    if (!answer) throw new Error('the row is gone');
    return answer.row;
  };

  /** Acts as a person; answers why that was refused, or null. */
  async function attempt(sql: Sql, who: Person, parameters: unknown[]): Promise<string | null> {
    try {
      await sql.transaction(async (within) => {
        const claims = JSON.stringify({ sub: who.id, role: 'authenticated' });
        await within.query(
          `select set_config('request.jwt.claims', $1, true), set_config('request.jwt.claim.sub', $2, true),
           set_config('role', 'authenticated', true)`,
          [claims, who.id],
        );
        await within.query(`select public.${subject.act}($1, $2, $3, $4::jsonb)`, parameters);
        await within.query(
          `select set_config('role', 'none', true), set_config('request.jwt.claims', '', true), set_config('request.jwt.claim.sub', '', true)`,
        );
      });
      return null;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  /** What is sent with an act: the columns that it may set, if the sender is generous. */
  function sent({ days, generous }: Chance, sets: readonly string[], begun: string): Record<string, unknown> {
    if (!generous) return {};
    const dayAfter = (more: number) =>
      new Date(Date.parse(`${begun}T00:00:00Z`) + (days + more) * 86_400_000).toISOString().slice(0, 10);
    const offered: Record<string, unknown> = {
      ...FILLED,
      deadline_on: dayAfter(0),
      extension_until: dayAfter(60),
    };
    return {
      ...Object.fromEntries(
        sets.filter((column) => column in offered).map((column) => [column, offered[column]]),
      ),
      note: 'n',
      documents: PHOTOS,
    };
  }

  /** One step; answers the act and its actor where it was done. */
  async function take(sql: Sql, id: number, chance: Chance): Promise<{ act: string; actor: string } | null> {
    const before = await read(sql, id);
    const possible = chance.wild ? transitions : transitions.filter((t) => t.from_state === before.state);
    const chosen = possible[chance.act % possible.length];
    // Delisted and withdrawn items stay what they are.
    if (!chosen) return null;
    const state = chance.wild
      ? (transitions[chance.expected % transitions.length]?.from_state ?? before.state)
      : before.state;
    const people = chance.wild ? PEOPLE : PEOPLE.filter((one) => may(one, chosen.roles));
    const who = people[chance.who % people.length];
    if (!who) throw new Error(`nobody may ${chosen.act}`);
    const data = sent(chance, chosen.sets, '2014-05-31');
    const refused = await attempt(sql, who, [id, chosen.act, state, JSON.stringify(data)]);
    const after = await read(sql, id);
    const allowed = transitions.find((t) => t.from_state === before.state && t.act === chosen.act);
    if (refused !== null) {
      expect(refused).toMatch(REFUSALS);
      expect(after).toEqual(before);
      if (allowed && state === before.state && may(who, allowed.roles))
        expect(refused).not.toMatch(/not_permitted|not_found/);
      return null;
    }
    expect(state).toBe(before.state);
    expect(after.state).toBe(allowed?.to_state);
    expect(may(who, allowed?.roles ?? []), `${who.role} did ${chosen.act}`).toBe(true);
    subject.check(after);
    return { act: chosen.act, actor: who.id };
  }

  async function agreesWithItsLog(sql: Sql, id: number, done: { act: string; actor: string }[]) {
    const row = await read(sql, id);
    const events = await sql.query<Event>(
      `select kind, from_state, to_state, at::text as at, actor::text as actor, data -> 'changed' as changed from public.event
       where subject = $1 and subject_id = $2 order by id`,
      [subject.table, id],
    );
    // What was done, by whom, and nothing that was refused.
    expect(events.slice(1).map(({ kind, actor }) => ({ act: kind, actor }))).toEqual(done);
    let state: string | null = null;
    const replayed: Record<string, unknown> = {};
    for (const [index, event] of events.entries()) {
      expect(event.from_state).toBe(state);
      if (index > 0) {
        const known = transitions.some(
          (t) => t.from_state === state && t.act === event.kind && t.to_state === event.to_state,
        );
        expect(known, `${state} → ${event.kind} → ${event.to_state}`).toBe(true);
      }
      for (const [column, [was, became]] of Object.entries(event.changed ?? {})) {
        if (column in replayed) expect(was, column).toEqual(replayed[column]);
        replayed[column] = became;
      }
      state = event.to_state;
    }
    expect(row.state).toBe(state);
    for (const [column, value] of Object.entries(replayed)) expect(row[column], column).toEqual(value);
    const times = events.map(({ at }) => at);
    expect(times).toEqual([...times].sort());
  }

  it('reach no impossible state, and the log replays to the row', async () => {
    transitions = await database.sql.query<Step>(
      `select from_state, act, to_state, to_json(roles) as roles, to_json(sets) as sets
       from public.transition where subject = $1 order by id`,
      [subject.table],
    );
    const seen = new Set<string>();
    const property = fc.asyncProperty(
      fc.constantFrom(...subject.levels),
      fc.array(step, { minLength: 12, maxLength: 28 }),
      async (level, steps) => {
        const run = database.sql.transaction(async (sql) => {
          const { id } = await subject.begin(sql, site, level);
          const done: { act: string; actor: string }[] = [];
          for (const chance of steps) {
            const taken = await take(sql, id, chance);
            if (taken) done.push(taken);
          }
          for (const { act } of done) seen.add(act);
          await agreesWithItsLog(sql, id, done);
          throw undo;
        });
        await expect(run).rejects.toBe(undo);
      },
    );
    await fc.assert(property, { numRuns: 25, seed: 20_141_231, endOnFailure: true });
    for (const act of subject.reached) expect(seen).toContain(act);
  }, 120_000);
});
