/** The migrator refuses what applying more migrations cannot mend. */
import { describe, expect, test } from 'vitest';
import { GridwatchError } from './messages';
import { type Applied, type Migration, pendingMigrations, readMigrations, statementsOf } from './migrator';

const migration = (version: string, text = `create table t${version} ();`): Migration => ({
  version,
  name: 'block',
  text,
});
const applied = ({ version, text }: Migration): Applied => ({ version, statements: statementsOf(text) });
const refusal = (files: Migration[], history: Applied[]): string => {
  try {
    pendingMigrations(files, history);
    return 'none';
  } catch (error) {
    return error instanceof GridwatchError ? error.code : String(error);
  }
};

describe('pending migrations', () => {
  const [one, two, three] = [migration('1'), migration('2'), migration('3')];

  test('are those that the history lacks', () => {
    expect(pendingMigrations([one, two, three], [applied(one)])).toEqual([two, three]);
    expect(pendingMigrations([one], [applied(one)])).toEqual([]);
  });

  test('a migration that this app does not know is refused', () => {
    expect(refusal([one], [applied(one), applied(two)])).toBe('migrations_unknown');
  });

  test('a migration before one that is already applied is refused', () => {
    expect(refusal([one, two, three], [applied(one), applied(three)])).toBe('migrations_late');
  });

  test('a migration with another text than the applied one is refused, but not for comments or spaces', () => {
    const edited = migration('1', 'create table other ();');
    const commented = migration('1', '-- Why.\ncreate  table t1 ();\n');
    expect(refusal([edited], [applied(one)])).toBe('migrations_changed');
    expect(refusal([commented], [applied(one)])).toBe('none');
    expect(refusal([edited], [{ version: '1', statements: null }])).toBe('none');
  });
});

test('statements are recorded one by one, without the semicolon, functions whole', () => {
  const text = `
create table a (); -- first
create function f() returns int language plpgsql as $$ begin return 1; end; $$;
insert into a values ('x;y')`;
  expect(statementsOf(text)).toHaveLength(3);
  expect(statementsOf(text)[1]).toContain('return 1; end; $$');
  expect(statementsOf(text).some((statement) => statement.endsWith(';'))).toBe(false);
});

test('this app has migrations with rising versions', async () => {
  const versions = (await readMigrations()).map(({ version }) => version);
  expect(versions.length).toBeGreaterThan(0);
  expect([...versions].sort()).toEqual(versions);
  expect(new Set(versions).size).toBe(versions.length);
});
