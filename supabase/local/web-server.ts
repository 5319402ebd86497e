/** The web server of `npm start`: backend, built app, security headers. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { apiHandler } from './api';
import type { Backend, ServeSettings } from './backend';
import { basemapHandler, type OwnBasemaps } from './basemaps';
import type { Handler } from './http';
import { requestLanguage, say } from './messages';
import { listenError } from './port';
import { namesThisComputer, setSecurityHeaders } from './security';
import { staticHandler } from './static-files';

/** Starts to serve and answers the server. Throws a `GridwatchError` when it cannot listen. */
export async function serve(
  backend: Backend,
  root: string,
  settings: ServeSettings & { port: number },
  basemaps?: OwnBasemaps,
): Promise<Server> {
  const handlers = [apiHandler(backend), basemapHandler(basemaps), staticHandler(root)];
  const server = createServer((request, response) => {
    setSecurityHeaders(response, backend.configuration.supabaseUrl, basemaps?.origins);
    if (settings.localOnly && !namesThisComputer(request.headers.host)) {
      refuseForeign(request, response);
      return;
    }
    answerWith(handlers, request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenError(error, settings.host, settings.port)));
    server.listen(settings.port, settings.host, () => resolve());
  });
  return server;
}

/** Tries the handlers in turn. Whatever fails ends as an answer, never as an end of the server. */
export function answerWith(
  handlers: readonly Handler[],
  request: IncomingMessage,
  response: ServerResponse,
  otherwise: () => void = () => response.writeHead(404).end(),
): void {
  const run = async (): Promise<void> => {
    for (const handler of handlers) if (await handler(request, response)) return;
    otherwise();
  };
  run().catch((error: unknown) => {
    process.stderr.write(`${request.method} ${request.url?.split('?')[0]}: ${String(error)}\n`);
    if (response.headersSent) response.destroy();
    else response.writeHead(500, { 'content-type': 'application/json' }).end('{"code":"internal"}');
  });
}

function refuseForeign(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(403, { 'content-type': 'text/plain; charset=utf-8' });
  response.end(`${say('host_foreign', {}, requestLanguage(request.headers['accept-language']))}\n`);
}
