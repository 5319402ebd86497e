/** The data folder before the database is opened: writable, roomy, and whole. */
import { mkdir, rm, stat, statfs, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { clusterFolder } from './database';
import { GridwatchError } from './messages';

const MEGABYTE = 1024 * 1024;
const FIRST_START_MEGABYTES = 600;
const LATER_START_MEGABYTES = 64;

const markerFile = (dataDir: string): string => join(dataDir, 'postgres.complete');

/** Throws a `GridwatchError` when the folder cannot be made or written, or has too little room. */
export async function checkDataFolder(dataDir: string, embedded: boolean): Promise<void> {
  try {
    await mkdir(dataDir, { recursive: true });
    const probe = join(dataDir, `.write-test-${process.pid}`);
    await writeFile(probe, 'gridwatch');
    await unlink(probe);
  } catch (error) {
    throw folderError(error, dataDir) ?? error;
  }
  if (!embedded) return;
  const needed = (await exists(markerFile(dataDir))) ? LATER_START_MEGABYTES : FIRST_START_MEGABYTES;
  const { bavail, bsize } = await statfs(dataDir);
  const free = Math.floor((bavail * bsize) / MEGABYTE);
  if (free < needed) throw new GridwatchError('folder_full', { folder: dataDir, free, needed });
}

/** The sentence for a file system's refusal, whether it comes from Node or out of the embedded database. */
export function folderError(error: unknown, folder: string): GridwatchError | undefined {
  const text =
    error instanceof Error ? `${'code' in error ? error.code : ''} ${error.message}` : String(error);
  if (/ENOSPC|No space left/i.test(text)) {
    return new GridwatchError(
      'folder_full',
      { folder, free: 0, needed: FIRST_START_MEGABYTES },
      { cause: error },
    );
  }
  if (/EROFS|EACCES|EPERM|Read-only file system|Permission denied/i.test(text)) {
    return new GridwatchError('folder_readonly', { folder }, { cause: error });
  }
  if (/ENOTDIR|EEXIST/.test(text))
    return new GridwatchError('folder_not_folder', { folder }, { cause: error });
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
