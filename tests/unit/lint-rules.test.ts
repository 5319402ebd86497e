// Proves that the linter's house rules bite: a small tree that breaks each once is reported under that rule's name.
import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';

const repository = resolve(import.meta.dirname, '../..');

/** What each file breaks, its path and text, and what the linter says. */
const BROKEN = [
  ['the present time', 'src/panels/age.ts', 'export const age = () => Date.now();\n', 'Time is a value'],
  ['the present day', 'src/panels/day.ts', 'export const day = () => new Date();\n', 'Time is a value'],
  ['an any', 'src/model/row.ts', 'export const row = (value: any) => value;\n', 'noExplicitAny'],
  ['the console', 'src/db/log.ts', "export const log = () => console.log('x');\n", 'noConsole'],
  [
    'text in a component',
    'src/panels/Hello.tsx',
    'export const Hello = () => <p>Hello</p>;\n',
    'noJsxLiterals',
  ],
  ['a barrel', 'src/model/index.ts', "export * from './row';\n", 'noBarrelFile'],
  ['a file of another name', 'src/model/ZoneTree.ts', 'export const tree = 1;\n', 'useFilenamingConvention'],
  [
    'a promise that nobody waits for',
    'src/state/save.ts',
    'async function save() {\n  await null;\n}\nexport function go() {\n  save();\n}\n',
    'noFloatingPromises',
  ],
] as const;

const ALLOWED = [['src/state/clock.ts', 'export const readClock = () => Date.now();\n']] as const;

/** Lints a tree of files with the configuration of the repository; returns the lines that name a file and a rule. */
async function lint(files: readonly (readonly [string, string])[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gridwatch-lint-'));
  try {
    const config = JSON.parse(await readFile(join(repository, 'biome.json'), 'utf8')) as object;
    await writeFile(join(folder, 'biome.json'), JSON.stringify({ ...config, vcs: { enabled: false } }));
    await cp(join(repository, 'tests/lint'), join(folder, 'tests/lint'), { recursive: true });
    for (const [path, text] of files) {
      await mkdir(dirname(join(folder, path)), { recursive: true });
      await writeFile(join(folder, path), text);
    }
    const program = join(repository, 'node_modules/.bin/biome');
    const parameters = ['lint', '--max-diagnostics=none', '--colors=off', 'src'];
    const { stdout, stderr } = spawnSync(program, parameters, { cwd: folder, encoding: 'utf8' });
    return `${stdout}${stderr}`.split(/\n(?=src\/)/);
  } finally {
    await rm(folder, { recursive: true });
  }
}

describe('the linter', () => {
  let reports: string[] = [];

  beforeAll(async () => {
    reports = await lint([...BROKEN.map(([, path, text]) => [path, text] as const), ...ALLOWED]);
  });

  it.each(BROKEN)('refuses %s', (_, path, __, rule) => {
    const mine = reports.filter((report) => report.startsWith(path));
    expect(mine.join('\n')).toContain(rule);
  });

  it('lets the one clock read the time', () => {
    expect(reports.filter((report) => report.startsWith('src/state/clock.ts'))).toEqual([]);
  });
});
