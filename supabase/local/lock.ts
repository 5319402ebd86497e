/** Keeps two processes from opening one embedded database, which would destroy it. */
import { readFileSync, unlinkSync } from 'node:fs';
import { open, readFile, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { GridwatchError } from './messages';

interface Holder {
  pid: number;
  /** What tells this process from a later one with the same number; empty where the system does not say. */
  born: string;
}

const lockFile = (dataDir: string): string => join(dataDir, 'gridwatch.lock');
const ATTEMPTS = 6;
const WAITS = 3;

/**
 * Takes the data folder for this process; a lock left by a process that has ended is taken over.
 * Answers the way to give it back. Throws a `GridwatchError` that names the living holder.
 */
export async function lockDataFolder(dataDir: string): Promise<() => void> {
  const path = lockFile(dataDir);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    try {
      const file = await open(path, 'wx', 0o600);
      await file.writeFile(JSON.stringify({ pid: process.pid, born: birthOf(process.pid) } satisfies Holder));
      await file.close();
      return () => release(path);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = await readFile(path, 'utf8').then(parseHolder, () => undefined);
    if (holder && isAlive(holder)) {
      throw new GridwatchError('folder_in_use', { folder: dataDir, pid: holder.pid });
    }
    // A lock without content may be one that another start is just writing.
    if (!holder && attempt < WAITS) await setTimeout(100);
    else await unlink(path).catch(() => undefined);
  }
  throw new GridwatchError('folder_in_use', { folder: dataDir, pid: '?' });
}

function release(path: string): void {
  try {
    if (parseHolder(readFileSync(path, 'utf8'))?.pid === process.pid) unlinkSync(path);
  } catch {
    // Gone already, with the folder or by hand: nothing is left to give back.
  }
}

function parseHolder(text: string): Holder | undefined {
  try {
    const { pid, born } = JSON.parse(text) as Partial<Holder>;
    return Number.isInteger(pid) && pid !== undefined ? { pid, born: born ?? '' } : undefined;
  } catch {
    return undefined;
  }
}

/** A number alone does not do: after a restart of the machine or container another program has it. */
function isAlive({ pid, born }: Holder): boolean {
  if (pid === process.pid) return born !== '' && born === birthOf(pid);
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  const birth = birthOf(pid);
  return born === '' || birth === '' || born === birth;
}

/** Boot and start time of a process on Linux, after the command name, which may hold spaces and brackets. */
function birthOf(pid: number): string {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\)/s, '').trim().split(' ');
    return `${boot}/${fields[19] ?? ''}`;
  } catch {
    return '';
  }
}
