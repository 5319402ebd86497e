// Proves that the import table bites: a small tree that breaks each rule once fails with that rule's name.
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const repository = resolve(import.meta.dirname, '../..');

/** One broken rule: the files that break it and the violation expected, as `rule: from → to`. */
const BROKEN: { title: string; files: Record<string, string>; expected: string }[] = [
  {
    title: 'a room imports a room that the table does not give it',
    files: {
      'src/model/upward.ts': "import { rows } from '../db/rows';\nexport const all = rows;\n",
      'src/db/rows.ts': 'export const rows: number[] = [];\n',
    },
    expected: 'room-model: src/model/upward.ts → src/db/rows.ts',
  },
  {
    title: 'map imports panels',
    files: {
      'src/map/canvas.ts': "import { legend } from '../panels/legend';\nexport const canvas = legend;\n",
      'src/panels/legend.ts': "export const legend = 'legend';\n",
    },
    expected: 'room-map: src/map/canvas.ts → src/panels/legend.ts',
  },
  {
    title: 'layers imports more than types from lens',
    files: {
      'src/layers/sites.ts': "import { pass } from '../lens/pass';\nexport const marks = pass();\n",
      'src/lens/pass.ts': 'export const pass = () => 1;\n',
    },
    expected: 'room-layers-types-only: src/layers/sites.ts → src/lens/pass.ts',
  },
  {
    title: 'a room takes a package that belongs to another',
    files: { 'src/ui/Chart.tsx': "import { max } from 'd3';\nexport const top = max([1, 2]);\n" },
    expected: 'package-d3: src/ui/Chart.tsx → node_modules/d3',
  },
  {
    title: 'the lens imports React',
    files: { 'src/lens/hook.ts': "import { useState } from 'react';\nexport const hook = useState;\n" },
    expected: 'package-react: src/lens/hook.ts → node_modules/react',
  },
  {
    title: 'a folder of src is not in the table',
    files: { 'src/helpers/pad.ts': 'export const pad = 1;\n' },
    expected: 'unlisted-room: src/helpers/pad.ts → src/helpers/pad.ts',
  },
  {
    title: 'two modules import each other',
    files: {
      'src/state/one.ts': "import { two } from './two';\nexport const one = () => two;\n",
      'src/state/two.ts': "import { one } from './one';\nexport const two = () => one;\n",
    },
    expected: 'no-cycle: src/state/one.ts → src/state/two.ts',
  },
  {
    title: 'src reads the source data',
    files: {
      'src/import/read.ts': "import sites from '../../data/sites.json';\nexport const read = sites;\n",
      'data/sites.json': '[]\n',
    },
    expected: 'src-stands-alone: src/import/read.ts → data/sites.json',
  },
  {
    title: 'the embedded server imports the browser side',
    files: {
      'supabase/local/start.ts': "import { rows } from '../../src/db/rows';\nexport const start = rows;\n",
    },
    expected: 'neighbour-supabase-local: supabase/local/start.ts → src/db/rows.ts',
  },
];

const ALLOWED: Record<string, string> = {
  'src/model/zone.ts': 'export interface Zone {\n  id: string;\n}\n',
  'src/lens/marks.ts':
    "import type { Zone } from '../model/zone';\nexport interface Marks {\n  zones: Zone[];\n}\n",
  'src/layers/zones.ts':
    "import type { Marks } from '../lens/marks';\nexport const count = (marks: Marks) => marks.zones.length;\n",
  'src/main.tsx': "import { count } from './layers/zones';\nexport const main = count;\n",
};

/** Runs the rules of the repository over a tree of files and returns the violations as lines. */
async function violations(tree: Record<string, string>): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gridwatch-import-rules-'));
  try {
    for (const [path, text] of Object.entries(tree)) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    await mkdir(join(folder, 'supabase/local'), { recursive: true });
    await symlink(join(repository, 'tsconfig.json'), join(folder, 'tsconfig.json'));
    await symlink(join(repository, 'package.json'), join(folder, 'package.json'));
    await symlink(join(repository, 'node_modules'), join(folder, 'node_modules'));
    const { stdout } = await run(folder);
    const report = JSON.parse(stdout) as {
      summary: { violations: { rule: { name: string }; from: string; to: string }[] };
    };
    return report.summary.violations.map(({ rule, from, to }) => {
      const target = to.replace(/^.*node_modules\/(?:@types\/)?([^/]+).*$/, 'node_modules/$1');
      return `${rule.name}: ${from} → ${target}`;
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Runs dependency-cruiser in `folder`; its exit status counts the violations, so it is not an error here. */
function run(folder: string): Promise<{ stdout: string }> {
  const program = join(repository, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const config = join(repository, '.dependency-cruiser.cjs');
  const parameters = [program, '--config', config, '--output-type', 'json', 'src', 'supabase/local'];
  return new Promise((done, fail) => {
    execFile(process.execPath, parameters, { cwd: folder, maxBuffer: 2 ** 26 }, (error, stdout, stderr) => {
      if (stdout.startsWith('{')) done({ stdout });
      else fail(error ?? new Error(stderr));
    });
  });
}

describe('the import table', () => {
  let broken: string[] = [];
  let allowed: string[] = [];

  beforeAll(async () => {
    const tree = Object.assign({}, ...BROKEN.map(({ files }) => files)) as Record<string, string>;
    [broken, allowed] = [await violations(tree), await violations(ALLOWED)];
  }, 60_000);

  it.each(BROKEN)('fails when $title', ({ expected }) => {
    expect(broken).toContain(expected);
  });

  it('passes a tree that keeps to it', () => {
    expect(allowed).toEqual([]);
  });
});
