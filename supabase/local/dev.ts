/** `npm run dev`: Vite's developer server with the same database as `npm start`. */
import { createServer } from 'vite';
import { hostedBackend } from './backend';
import { openBasemaps } from './basemaps';
import { checkDataFolder } from './data-folder';
import { lockDataFolder } from './lock';
import { failWith } from './messages';
import { openBackend } from './open-backend';
import { gridwatchBackend } from './plugin';
import { checkPort } from './port';
import { terminalProgress as progress } from './progress';
import { PROJECT_FOLDER, readSettings, type Settings } from './settings';
import { endOn } from './shutdown';

process.env.DO_NOT_TRACK = '1';

async function main(): Promise<void> {
  const settings = readSettings();
  await checkPort(settings.host, settings.port);
  const basemaps = await openBasemaps(settings.basemaps);
  const backend = await backendOf(settings);
  const server = await createServer({
    root: PROJECT_FOLDER,
    server: { host: settings.host, port: settings.port, strictPort: true },
    plugins: [gridwatchBackend(backend, basemaps)],
  });
  await server.listen();
  endOn(['SIGINT', 'SIGTERM', 'SIGHUP'], async () => {
    await server.close();
    await backend.database?.close();
  });
  progress.line(`Gridwatch ready at http://${settings.host}:${settings.port}`);
}

async function backendOf(settings: Settings) {
  if (settings.hosted) return hostedBackend(settings.hosted);
  const embedded = settings.databaseUrl === undefined;
  await checkDataFolder(settings.dataDir, embedded);
  if (embedded) process.once('exit', await lockDataFolder(settings.dataDir));
  return openBackend(settings, progress);
}

main().catch(failWith);
