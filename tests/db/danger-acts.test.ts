// Random sequences of acts on a hidden danger never leave the table of transitions, and the log retells the row.
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Sql } from '../../supabase/local/sql';
import { openPlace, type Place } from './support/places';

interface Step {
  act: string;
  from_state: string;
  to_state: string;
}

interface Danger {
  id: number;
  state: string;
  level: string;
  deadline_on: string | null;
  closed_on: string | null;
  closed_as: string | null;
  found_on: string;
}

interface Event {
  kind: string;
  from_state: string | null;
  to_state: string;
  at: string;
  changed: Record<string, [unknown, unknown]> | null;
}

/** What a well-meaning user sends with every act, so that many sequences come far; and days at random. */
const PHOTOS = [
  { kind: 'photo', name: 'before' },
  { kind: 'photo', name: 'after' },
];
const IMPLEMENTATION = {
  measure: 'm',
  person_responsible: 'p',
  targets: 't',
  funds: 1,
  people: 'p',
  safety_measures: 's',
  emergency_plan: 'e',
};

const REFUSALS = /gridwatch\.[a-z_]+/;
const THREE_FIXED = ['measure', 'person_responsible', 'deadline_on'] as const;

describe('acts on a hidden danger, at random', () => {
  let place: Place;
  let transitions: Step[];
  let settable: Map<string, string[]>;
  const undo = new Error('undo');

  beforeAll(async () => {
    place = await openPlace('PGlite');
    const rows = await place.database.sql.query<Step & { sets: string[] }>(
      `select from_state, act, to_state, to_json(sets) as sets from public.transition where subject = 'hidden_danger' order by id`,
    );
    transitions = rows;
    settable = new Map(rows.map(({ from_state, act, sets }) => [`${from_state} ${act}`, sets]));
  });

  /** Acts as the owner, whom no role restrains, within a transaction that is never kept. */
  async function inVain(work: (sql: Sql) => Promise<void>): Promise<void> {
    const attempt = place.database.sql.transaction(async (sql) => {
      await work(sql);
      throw undo;
    });
    await expect(attempt).rejects.toBe(undo);
  }

  const report = async (sql: Sql, level: string): Promise<Danger> => {
    const [site] = await sql.query<{ id: number }>('select min(id) as id from public.enterprise');
    const [answer] = await sql.query<{ row: Danger }>('select public.report_danger($1::jsonb) as row', [
      JSON.stringify({ enterprise_id: site?.id, description: 'd', level }),
    ]);
    if (!answer) throw new Error('no answer');
    return answer.row;
  };

  const read = async (sql: Sql, id: number): Promise<Danger & Record<string, unknown>> => {
    const [answer] = await sql.query<{ row: Danger & Record<string, unknown> }>(
      'select to_jsonb(d) as row from public.hidden_danger d where d.id = $1',
      [id],
    );
    if (!answer) throw new Error('the danger is gone');
    return answer.row;
  };

  const step = fc.record({
    act: fc.nat(),
    // Mostly an act that the state allows; sometimes any act, with any expected state.
    wild: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    expected: fc.nat(),
    days: fc.integer({ min: -3, max: 60 }),
    generous: fc.integer({ min: 0, max: 4 }).map((n) => n > 0),
  });

  it('reaches no impossible state, and its log replays to the row', async () => {
    const seen = new Set<string>();
    const property = fc.asyncProperty(
      fc.constantFrom('general', 'major'),
      fc.array(step, { minLength: 8, maxLength: 24 }),
      async (level, steps) => {
        await inVain(async (sql) => {
          const { id, found_on: foundOn } = await report(sql, level);
          for (const { act: pick, wild, expected, days, generous } of steps) {
            const before = await read(sql, id);
            const possible = wild ? transitions : transitions.filter((t) => t.from_state === before.state);
            const chosen = possible[pick % possible.length];
            if (!chosen) throw new Error(`${before.state} is a dead end`);
            const expectedState = wild
              ? (transitions[expected % transitions.length]?.from_state ?? before.state)
              : before.state;
            const day = new Date(Date.parse(`${foundOn}T00:00:00Z`) + days * 86_400_000)
              .toISOString()
              .slice(0, 10);
            const sets = settable.get(`${expectedState} ${chosen.act}`) ?? [];
            const offered: Record<string, unknown> = {
              ...IMPLEMENTATION,
              deadline_on: day,
              extension_until: day,
            };
            const data = {
              ...(generous
                ? Object.fromEntries(sets.filter((c) => c in offered).map((c) => [c, offered[c]]))
                : {}),
              ...(generous ? { note: 'n', documents: PHOTOS } : {}),
            };
            const allowed = transitions.find((t) => t.from_state === before.state && t.act === chosen.act);
            let refused: string | null = null;
            try {
              await sql.transaction((within) =>
                within.query('select public.act_on_danger($1, $2, $3, $4::jsonb)', [
                  id,
                  chosen.act,
                  expectedState,
                  JSON.stringify(data),
                ]),
              );
            } catch (error) {
              refused = error instanceof Error ? error.message : String(error);
            }
            const after = await read(sql, id);
            if (refused !== null) {
              expect(refused).toMatch(REFUSALS);
              expect(after).toEqual(before);
              continue;
            }
            seen.add(chosen.act);
            expect(expectedState).toBe(before.state);
            expect(after.state).toBe(allowed?.to_state);
          }
          await agreesWithItsLog(sql, id);
        });
      },
    );
    await fc.assert(property, { numRuns: 40, seed: 20_141_231 });
    // The sequences came far enough to mean something.
    for (const act of [
      'confirm',
      'assign',
      'start',
      'submit',
      'return',
      'pass',
      'close',
      'reopen',
      'grant_extension',
    ])
      expect(seen).toContain(act);
  }, 300_000);

  async function agreesWithItsLog(sql: Sql, id: number): Promise<void> {
    const row = await read(sql, id);
    const events = await sql.query<Event>(
      `select kind, from_state, to_state, at::text as at, data -> 'changed' as changed from public.event
       where subject = 'hidden_danger' and subject_id = $1 order by id`,
      [id],
    );
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
    expect(row.state === 'closed').toBe(row.closed_on !== null && row.closed_as !== null);
    if (row.deadline_on !== null) expect(row.deadline_on >= row.found_on).toBe(true);
    const past = ['rectifying', 'in_plan', 'extension_requested'];
    if (past.includes(row.state))
      for (const column of THREE_FIXED) expect(row[column], column).not.toBeNull();
    if (past.includes(row.state) && row.level === 'major') expect(row.emergency_plan).not.toBeNull();
  }
});
