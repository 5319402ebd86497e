// Starts a throw-away PostgreSQL on a free port with a private data folder, for tests and for generating types.
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync, rmSync } from 'node:fs';
import { chmod, chown, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { freePort } from './free-port';

const execute = promisify(execFile);
const OLDEST_MAJOR = 15;
const START_SECONDS = 60;

/** A running server: how to reach it and how to end it. */
export interface ThrowAwayPostgres {
  /** Folder with psql and the other programs. */
  binFolder: string;
  port: number;
  /** Connection address of one of its databases, over 127.0.0.1. */
  address(database: string): string;
  /** Ends the server and removes its data; safe to call twice. */
  stop(): Promise<void>;
}

/**
 * Finds the program folder of the newest installed PostgreSQL of at least version 15.
 * Returns null when there is none.
 */
export function findPostgres(): { binFolder: string; major: number } | null {
  const base = '/usr/lib/postgresql';
  const majors = existsSync(base) ? readdirSync(base).map(Number) : [];
  const folders = majors
    .filter((major) => major >= OLDEST_MAJOR)
    .sort((a, b) => b - a)
    .map((major) => ({ major, binFolder: join(base, String(major), 'bin') }));
  return folders.find(({ binFolder }) => existsSync(join(binFolder, 'initdb'))) ?? null;
}

/**
 * Creates and starts a server with the superuser `postgres` and no password, reachable from this machine only.
 * Root hands the processes to the user `postgres`, because PostgreSQL refuses to run as root.
 * Throws when no PostgreSQL is installed or when it does not answer within a minute.
 */
export async function startPostgres(): Promise<ThrowAwayPostgres> {
  const found = findPostgres();
  if (!found) throw new Error(`PostgreSQL ${OLDEST_MAJOR} or newer is not installed; run: npm test`);
  const { binFolder } = found;
  const identity = process.getuid?.() === 0 ? await identityOf('postgres') : null;
  const folder = await mkdtemp(join(tmpdir(), 'gridwatch-postgres-'));
  await chmod(folder, 0o700);
  if (identity) await chown(folder, identity.uid, identity.gid);
  const data = join(folder, 'data');
  await execute(
    join(binFolder, 'initdb'),
    ['-D', data, '-U', 'postgres', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'],
    { ...identity, cwd: folder },
  );
  const port = await freePort();
  const settings = {
    port,
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    fsync: 'off',
    synchronous_commit: 'off',
    full_page_writes: 'off',
    shared_buffers: '128MB',
    max_wal_size: '2GB',
    max_connections: 60,
    timezone: 'UTC',
  };
  const parameters = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(binFolder, 'postgres'), ['-D', data, ...parameters], {
    ...identity,
    cwd: folder,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const atExit = () => {
    server.kill('SIGQUIT');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', atExit);
  await ready(server, binFolder, port);
  return {
    binFolder,
    port,
    address: (database) => `postgres://postgres@127.0.0.1:${port}/${database}`,
    async stop() {
      process.off('exit', atExit);
      if (server.exitCode === null && server.signalCode === null) {
        const ended = new Promise((done) => server.once('exit', done));
        server.kill('SIGINT');
        await ended;
      }
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function ready(server: ChildProcess, binFolder: string, port: number): Promise<void> {
  let log = '';
  server.stderr?.on('data', (chunk: Buffer) => {
    log = (log + chunk.toString()).slice(-4000);
  });
  for (let attempt = 0; attempt < START_SECONDS * 5; attempt += 1) {
    if (server.exitCode !== null) break;
    const answer = await execute(join(binFolder, 'pg_isready'), [
      '-q',
      '-h',
      '127.0.0.1',
      '-p',
      `${port}`,
    ]).then(
      () => true,
      () => false,
    );
    if (answer) return;
    await pause(200);
  }
  server.kill('SIGQUIT');
  throw new Error(`The throw-away PostgreSQL did not start:\n${log}`);
}

async function identityOf(user: string): Promise<{ uid: number; gid: number }> {
  const number = async (flag: string) => Number((await execute('id', [flag, user])).stdout);
  return { uid: await number('-u'), gid: await number('-g') };
}
