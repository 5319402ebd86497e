/** `npm run import -- <file> [--region houston] [--check]`: loads one file's good lines and prints why others are refused. */
import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { WORLD } from '../../src/import/bounds';
import type { Reject } from '../../src/import/codes';
import { readFile as readSource } from '../../src/import/read-file';
import { checkDataFolder } from './data-folder';
import { describe, type FileReport } from './load-accounts';
import { ImportRefused, loadFile } from './load-file';
import { NO_CHANGES } from './load-upsert';
import { loadWords } from './load-words';
import { lockDataFolder } from './lock';
import { failWith, reasonOf } from './messages';
import { openBackend } from './open-backend';
import { readSettings } from './settings';

process.env.DO_NOT_TRACK = '1';
const words = loadWords();
const print = (line: string) => process.stdout.write(`${line}\n`);

interface Request {
  path: string;
  regionId: string;
  checkOnly: boolean;
}

async function main(): Promise<void> {
  const request = readArguments();
  if (request === null) return refuse(words('load', 'usage'));
  const name = basename(request.path);
  let bytes: Uint8Array;
  try {
    bytes = await readFile(resolve(process.env.INIT_CWD ?? '.', request.path));
  } catch (error) {
    return refuse(words('load', 'no_file', { path: request.path, reason: reasonOf(error) }));
  }
  const report = request.checkOnly ? check(name, bytes) : await store(request.regionId, name, bytes);
  if (report === null) return;
  for (const reject of report.rejects) print(told(name, reject));
  for (const line of describe(report, words)) print(line);
  if (request.checkOnly) print(words('load', 'checked'));
  // Refused lines are an ordinary outcome; a file that could not be read at all is a failure.
  if (report.kind === null) process.exitCode = 1;
}

function readArguments(): Request | null {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { region: { type: 'string', default: 'houston' }, check: { type: 'boolean', default: false } },
    });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1) return null;
    return { path, regionId: values.region, checkOnly: values.check };
  } catch {
    return null;
  }
}

/** Judges every line by itself, for any place on earth, without a database. */
function check(name: string, bytes: Uint8Array): FileReport {
  const { kind, read, content, rejects, repairs } = readSource(bytes, { bounds: WORLD });
  const loaded = content?.rows.length ?? 0;
  return { datasetId: name, kind, read, loaded, rejects, repairs, changes: NO_CHANGES, kept: 0 };
}

async function store(regionId: string, name: string, bytes: Uint8Array): Promise<FileReport | null> {
  const settings = readSettings();
  await checkDataFolder(settings.dataDir, settings.databaseUrl === undefined);
  const unlock = settings.databaseUrl ? () => undefined : await lockDataFolder(settings.dataDir);
  try {
    const { database } = await openBackend(settings, { tell: () => undefined, line: () => undefined });
    try {
      return await loadFile(database.sql, { regionId, name, bytes });
    } finally {
      await database.close();
    }
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    refuse(words('load', error.reason, error.values));
    return null;
  } finally {
    unlock();
  }
}

function told(name: string, { line, field, value, code }: Reject): string {
  return words('load', 'line', { name, line, field, value, reason: words('reject', code) });
}

function refuse(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 1;
}

main().catch(failWith);
