// Runs every pgTAP file of supabase/tests on the real PostgreSQL; each of its lines is a test here.
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { addressOf, SCHEMA_DATABASE } from './support/server';

const FOLDER = resolve(import.meta.dirname, '../../supabase/tests');

interface Tap {
  planned: number;
  tests: { ok: boolean; title: string; detail: string }[];
  /** What psql said beside the tests: an error that ended the file. */
  rest: string;
}

function runFile(file: string): Tap {
  const parameters = ['-X', '-q', '-A', '-t', '-v', 'ON_ERROR_STOP=1', '-f', join(FOLDER, file)];
  const psql = join(inject('postgres').binFolder, 'psql');
  try {
    return parse(execFileSync(psql, [...parameters, addressOf(SCHEMA_DATABASE)], { encoding: 'utf8' }));
  } catch (error) {
    const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string };
    return { ...parse(stdout), rest: stderr };
  }
}

function parse(output: string): Tap {
  const tap: Tap = { planned: 0, tests: [], rest: '' };
  for (const line of output.split('\n')) {
    const test = /^(not )?ok \d+ - (.*)$/.exec(line);
    const plan = /^1\.\.(\d+)$/.exec(line);
    const last = tap.tests.at(-1);
    if (plan) tap.planned = Number(plan[1]);
    else if (test) tap.tests.push({ ok: test[1] === undefined, title: test[2] ?? '', detail: '' });
    else if (last && line.startsWith('#')) last.detail += `${line}\n`;
  }
  return tap;
}

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.test.sql'));

describe.each(files)('%s', (file) => {
  const tap = runFile(file);

  it.each(tap.tests)('$title', ({ ok, detail }) => {
    expect(ok, detail).toBe(true);
  });

  it('runs to its end, as many tests as it plans', () => {
    expect(tap.rest).toBe('');
    expect(tap.tests).toHaveLength(tap.planned);
    expect(tap.planned).toBeGreaterThan(0);
  });
});
