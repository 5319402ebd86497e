/** `npm start`: builds the app if needed, opens the database, serves both. */
import type { Server } from 'node:http';
import { type Backend, hostedBackend } from './backend';
import { openBasemaps } from './basemaps';
import { APP_FOLDER, buildIfNeeded } from './build';
import { checkDataFolder } from './data-folder';
import { lockDataFolder } from './lock';
import { failWith, reasonOf } from './messages';
import { openBackend } from './open-backend';
import { checkPort } from './port';
import { terminalProgress as progress } from './progress';
import { readSettings, type Settings } from './settings';
import { endOn } from './shutdown';
import { keepUp, type StopUpkeep } from './upkeep';
import { serve } from './web-server';

process.env.DO_NOT_TRACK = '1';

async function main(): Promise<void> {
  const settings = readSettings();
  await checkPort(settings.host, settings.port);
  const basemaps = await openBasemaps(settings.basemaps);
  const unlock = settings.hosted ? () => undefined : await takeFolder(settings);
  process.once('exit', unlock);
  const [built, opened] = await Promise.allSettled([build(), backendOf(settings)]);
  if (opened.status === 'rejected') throw opened.reason;
  if (built.status === 'rejected') {
    await opened.value.database?.close();
    throw built.reason;
  }
  const backend = opened.value;
  const server = await serve(backend, APP_FOLDER, settings, basemaps);
  const stopUpkeep = backend.database ? keepUp(backend.database.sql) : async () => undefined;
  endOn(['SIGINT', 'SIGTERM', 'SIGHUP'], () => stop(server, backend, stopUpkeep));
  progress.line(`Gridwatch ready at ${addressOf(settings)}`);
}

async function takeFolder({ dataDir, databaseUrl }: Settings): Promise<() => void> {
  await checkDataFolder(dataDir, databaseUrl === undefined);
  return databaseUrl === undefined ? lockDataFolder(dataDir) : () => undefined;
}

async function build(): Promise<void> {
  const start = performance.now();
  const built = await buildIfNeeded(() => progress.tell('building'));
  if (built) progress.tell('built', { seconds: ((performance.now() - start) / 1000).toFixed(1) });
}

async function backendOf(settings: Settings): Promise<Backend> {
  if (!settings.hosted) return openBackend(settings, progress);
  progress.tell('serving_only', { url: settings.hosted.url });
  return hostedBackend(settings.hosted);
}

async function stop(server: Server, backend: Backend, stopUpkeep: StopUpkeep): Promise<void> {
  progress.tell('stopping');
  server.close();
  server.closeAllConnections();
  await stopUpkeep();
  await backend.database?.close();
}

function addressOf({ host, port }: Settings): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

process.on('uncaughtException', failWith);
// A request that went wrong must not take the wall down with it.
process.on('unhandledRejection', (reason) => process.stderr.write(`${reasonOf(reason)}\n`));
main().catch(failWith);
