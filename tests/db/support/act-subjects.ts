// The people who act in a property test, and the two kinds of rows that they act on, with what must always hold of them.
import { expect } from 'vitest';
import type { Sql } from '../../../supabase/local/sql';

/** A row as the database gives it. */
export type Row = Record<string, unknown> & { id: number; state: string };

/** Who acts, on a row of site e0 in the grid g0. */
export interface Person {
  id: string;
  role: string;
  scope: string | null;
  /** Whether the row lies in what his membership covers. */
  covers: boolean;
}

const person = (nth: number, role: string, scope: string | null, covers: boolean): Person => ({
  id: `00000000-0000-4000-8000-0000000000a${nth}`,
  role,
  scope,
  covers,
});
/** One of each role over the row, and some whose zones lie elsewhere or who only read. */
export const PEOPLE = [
  person(1, 'admin', '', true),
  person(2, 'command', 'scratch', true),
  person(3, 'grid', 'scratch.d0.g0', true),
  person(4, 'enterprise', null, true),
  person(5, 'grid', 'scratch.d1.g3', false),
  person(6, 'command', 'scratch.d1', false),
  person(7, 'leader', 'scratch', true),
  person(8, 'display', 'scratch', true),
];
/** Whether a membership in one of the roles covers the row. */
export const may = ({ role, covers }: Person, roles: readonly string[]) => covers && roles.includes(role);

const THREE_FIXED = ['measure', 'person_responsible', 'deadline_on'];

/** A table with states. */
export interface Subject {
  table: 'hidden_danger' | 'listing';
  act: string;
  begin: (sql: Sql, site: number, level: string) => Promise<Row>;
  levels: [string, string];
  /** Acts that random sequences must have come to, to mean something. */
  reached: string[];
  /** What no row in its state may lack. */
  check: (row: Row) => void;
}

const report = async (sql: Sql, question: string, data: unknown) => {
  const [answer] = await sql.query<{ row: Row }>(question, [JSON.stringify(data)]);
  if (!answer) throw new Error('no answer');
  return answer.row;
};

/** Both of them. */
export const SUBJECTS: Subject[] = [
  {
    table: 'hidden_danger',
    act: 'act_on_danger',
    levels: ['general', 'major'],
    begin: (sql, site, level) =>
      report(sql, 'select public.report_danger($1::jsonb) as row', {
        enterprise_id: site,
        description: 'd',
        level,
      }),
    reached: ['confirm', 'assign', 'start', 'submit', 'return', 'pass', 'close', 'reopen', 'grant_extension'],
    check: (row) => {
      expect(row.state === 'closed').toBe(row.closed_on !== null && row.closed_as !== null);
      if (row.deadline_on !== null) expect(String(row.deadline_on) >= String(row.found_on)).toBe(true);
      if (!['rectifying', 'in_plan', 'extension_requested'].includes(row.state)) return;
      for (const column of THREE_FIXED) expect(row[column], column).not.toBeNull();
      if (row.level === 'major') expect(row.emergency_plan).not.toBeNull();
    },
  },
  {
    table: 'listing',
    act: 'act_on_listing',
    levels: ['district', 'city'],
    begin: (sql, site, level) =>
      report(sql, 'select public.propose_listing($1::jsonb) as row', {
        enterprise_id: site,
        title: 't',
        level,
      }),
    reached: [
      'list',
      'file_plan',
      'report_progress',
      'request_extension',
      'grant_extension',
      'accept',
      'delist',
    ],
    check: (row) => {
      const inForce = !['proposed', 'withdrawn'].includes(row.state);
      expect(row.listed_on !== null).toBe(inForce);
      if (inForce) expect(String(row.deadline_on) >= String(row.listed_on)).toBe(true);
      expect(row.delisted_on !== null).toBe(row.state === 'delisted');
      expect(row.accepted_on !== null).toBe(['accepted', 'delisted'].includes(row.state));
      if (row.state === 'extension_requested')
        expect(String(row.extension_until) > String(row.deadline_on)).toBe(true);
    },
  },
];
