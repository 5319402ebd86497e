// Asks the Supabase CLI, a package pinned in this folder, for the TypeScript types of a database's schema.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);
const repository = resolve(import.meta.dirname, '../..');
const PROGRAM = resolve(import.meta.dirname, 'node_modules/.bin/supabase');
const HEADING = '// Types of the database, generated from supabase/migrations by `npm run types`.\n';

/** Where the app keeps the generated types. */
export const TYPES_FILE = resolve(repository, 'src/db/types.gen.ts');

/**
 * Returns the text of the types file for the schema `public` of the database at `address`.
 * Installs the CLI at the first call, 170 MB that an ordinary `npm ci` does not pay for.
 */
export async function generateTypes(address: string): Promise<string> {
  if (!existsSync(PROGRAM))
    await execute('npm', ['ci', '--prefix', import.meta.dirname], { cwd: repository });
  const { stdout } = await execute(
    PROGRAM,
    ['gen', 'types', 'typescript', `--remote=${address}`, '--schema', 'public'],
    { cwd: import.meta.dirname, env: { ...process.env, DO_NOT_TRACK: '1', PGSSLMODE: 'disable' } },
  );
  return HEADING + (await format(stdout));
}

/** The CLI leaves its output unformatted; Biome makes it readable and its changes small. */
function format(text: string): Promise<string> {
  return new Promise((done, fail) => {
    const program = resolve(repository, 'node_modules/.bin/biome');
    const child = execFile(
      program,
      ['format', '--stdin-file-path=src/db/types.ts'],
      { cwd: repository, maxBuffer: 2 ** 26 },
      (error, stdout) => (error ? fail(error) : done(stdout)),
    );
    child.stdin?.end(text);
  });
}
