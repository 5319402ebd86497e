/** The data folder before the database is opened: writable, roomy, and whole. */
import { mkdir, rm, stat, statfs, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clusterFolder } from './database';
import { GridwatchError } from './messages';

const MEGABYTE = 1024 * 1024;
const FIRST_START_MEGABYTES = 600;
const LATER_START_MEGABYTES = 64;
const EXHAUSTED_MEGABYTES = 8;

const markerFile = (dataDir: string): string => join(dataDir, 'postgres.complete');

/** Throws a `GridwatchError` when the folder cannot be made or written, or has too little room. */
export async function checkDataFolder(dataDir: string, embedded: boolean): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
    const probe = join(dataDir, `.write-test-${process.pid}`);
    await writeFile(probe, 'gridwatch');
    await unlink(probe);
  } catch (error) {
    throw (
      (await folderError(error, dataDir)) ??
      new GridwatchError('folder_readonly', { folder: dataDir }, { cause: error })
    );
  }
  if (!embedded) return;
  const { free, needed } = await roomOf(dataDir);
  if (free < needed) throw new GridwatchError('folder_full', { folder: dataDir, free, needed });
}

/** Free and needed megabytes; a folder that cannot be asked counts as roomy, its real trouble will be said. */
async function roomOf(dataDir: string): Promise<{ free: number; needed: number }> {
  const needed = (await isComplete(dataDir)) ? LATER_START_MEGABYTES : FIRST_START_MEGABYTES;
  const space = await statfs(dataDir).catch(() => undefined);
  return { free: space ? Math.floor((space.bavail * space.bsize) / MEGABYTE) : needed, needed };
}

/**
 * The sentence for a file system's refusal, whether it comes from Node or out of the embedded database, which says
 * little when it runs out of room: there the room that is left tells.
 */
export async function folderError(error: unknown, folder: string): Promise<GridwatchError | undefined> {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const text = error instanceof Error ? error.message : String(error);
  const because = { cause: error };
  const { free, needed } = await roomOf(folder);
  if (code === 'ENOSPC' || /No space left/i.test(text) || free < EXHAUSTED_MEGABYTES) {
    return new GridwatchError('folder_full', { folder, free, needed }, because);
  }
  if (/^(EROFS|EACCES|EPERM)$/.test(code) || /Read-only file system/i.test(text)) {
    return new GridwatchError('folder_readonly', { folder }, because);
  }
  if (/^(ENOTDIR|EEXIST)$/.test(code)) return new GridwatchError('folder_not_folder', { folder }, because);
  return undefined;
}

/** Whether a first start has once been finished here. */
export function isComplete(dataDir: string): Promise<boolean> {
  return exists(markerFile(dataDir));
}

/** Remembers that the first start has been finished, so that the database is never again taken for half-made. */
export async function markComplete(dataDir: string): Promise<void> {
  await writeFile(markerFile(dataDir), 'The database beside this file is complete.\n');
}

/**
 * Removes a database whose first start was cut off: it holds nothing that the next start would not make again.
 * Answers whether there was one. A database that was once complete is never touched.
 */
export async function removeIncomplete(dataDir: string): Promise<boolean> {
  const folder = clusterFolder(dataDir);
  if ((await isComplete(dataDir)) || !(await exists(folder))) return false;
  await rm(folder, { recursive: true, force: true });
  return true;
}

/** Removes the database of the data folder, leaving the keys; answers whether there was one. */
export async function removeDatabase(dataDir: string): Promise<boolean> {
  const existed = await exists(clusterFolder(dataDir));
  await rm(markerFile(dataDir), { force: true });
  await rm(clusterFolder(dataDir), { recursive: true, force: true });
  return existed;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
