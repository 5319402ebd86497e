/** The data folder is checked before the long work, locked while in use, and mended after a start that was cut off. */
import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { checkDataFolder, folderError, markComplete, removeDatabase, removeIncomplete } from './data-folder';
import { clusterFolder } from './database';
import { keepKeys } from './keys';
import { lockDataFolder } from './lock';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'gridwatch-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('check', () => {
  test('a folder that is not there is made', async () => {
    await checkDataFolder(join(folder, 'a/b'), false);
    expect(existsSync(join(folder, 'a/b'))).toBe(true);
  });

  test('a path through a file is refused by name', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(checkDataFolder(join(folder, 'file/b'), false)).rejects.toMatchObject({
      code: 'folder_not_folder',
    });
  });

  test.each([
    ['EROFS', 'folder_readonly'],
    ['EACCES', 'folder_readonly'],
    ['ENOSPC', 'folder_full'],
    ['ENOTDIR', 'folder_not_folder'],
    ['42501', 'none'],
  ])('%s is %s', async (systemCode, code) => {
    const error = Object.assign(new Error('permission denied'), { code: systemCode });
    expect((await folderError(error, folder))?.code ?? 'none').toBe(code);
  });
});

describe('a first start that was cut off', () => {
  test('is removed; a database that was once complete is not', async () => {
    mkdirSync(clusterFolder(folder));
    expect(await removeIncomplete(folder)).toBe(true);
    expect(existsSync(clusterFolder(folder))).toBe(false);
    mkdirSync(clusterFolder(folder));
    await markComplete(folder);
    expect(await removeIncomplete(folder)).toBe(false);
    expect(existsSync(clusterFolder(folder))).toBe(true);
  });

  test('reset forgets that the database was complete', async () => {
    mkdirSync(clusterFolder(folder));
    await markComplete(folder);
    expect(await removeDatabase(folder)).toBe(true);
    mkdirSync(clusterFolder(folder));
    expect(await removeIncomplete(folder)).toBe(true);
  });
});

describe('lock', () => {
  const lock = () => join(folder, 'gridwatch.lock');

  test('a living holder keeps others out until it gives back', async () => {
    const unlock = await lockDataFolder(folder);
    await expect(lockDataFolder(folder)).rejects.toMatchObject({ code: 'folder_in_use' });
    unlock();
    (await lockDataFolder(folder))();
    expect(existsSync(lock())).toBe(false);
  });

  test('a holder that is gone is taken over, also when another process has its number now', async () => {
    writeFileSync(lock(), JSON.stringify({ pid: 2 ** 22 + 1, born: '' }));
    (await lockDataFolder(folder))();
    writeFileSync(lock(), JSON.stringify({ pid: process.pid, born: 'another boot/1' }));
    (await lockDataFolder(folder))();
    writeFileSync(lock(), 'cut sho');
    (await lockDataFolder(folder))();
  });
});

describe('keys', () => {
  test('stay the same, readable by the owner only', async () => {
    const keys = await keepKeys(folder);
    expect(await keepKeys(folder)).toEqual(keys);
    expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600);
  });

  test('are made anew when the file is broken', async () => {
    const keys = await keepKeys(folder);
    writeFileSync(join(folder, 'keys.json'), '{"jwtSecret":"x"');
    expect(await keepKeys(folder)).not.toEqual(keys);
  });
});
