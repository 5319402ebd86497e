/** Between Node's web server and the fetch standard, with compression and a limit on what is read. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

export class BodyTooLarge extends Error {}

const BODY_LIMIT_BYTES = 16 * 1024 * 1024;
export const BODY_LIMIT_MEGABYTES = BODY_LIMIT_BYTES / 1024 / 1024;
const WORTH_COMPRESSING_BYTES = 1400;

const compress = promisify(gzip);

/** The path and query of a request; undefined when it is no address at all. */
export function addressOf(request: IncomingMessage): URL | undefined {
  try {
    return new URL(request.url ?? '/', `http://${request.headers.host ?? 'localhost'}`);
  } catch {
    return undefined;
  }
}

/** A fetch `Request` with the whole body. Throws `BodyTooLarge`. */
export async function toFetchRequest(request: IncomingMessage, address: URL): Promise<Request> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers)) {
    // Sessions travel in headers only; a cookie would be sent along by any other page too.
    if (value !== undefined && name !== 'cookie')
      headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  const method = request.method ?? 'GET';
  const body = method === 'GET' || method === 'HEAD' ? undefined : await readBody(request);
  return new Request(address, { method, headers, body: body && body.length > 0 ? body : undefined });
}

async function readBody(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > BODY_LIMIT_BYTES) throw new BodyTooLarge();
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** Sends a fetch `Response`, compressed where it pays and the browser can read it. */
export async function sendFetchResponse(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Response,
): Promise<void> {
  answer.headers.forEach((value, name) => {
    if (name !== 'set-cookie' && name !== 'content-length') response.setHeader(name, value);
  });
  if (!answer.headers.has('cache-control')) response.setHeader('cache-control', 'no-store');
  response.statusCode = answer.status;
  const body = Buffer.from(await answer.arrayBuffer());
  const compressible = !answer.headers.has('content-encoding') && body.length >= WORTH_COMPRESSING_BYTES;
  if (!compressible || !acceptsGzip(request)) {
    if (body.length > 0) response.setHeader('content-length', body.length);
    response.end(body);
    return;
  }
  const compressed = await compress(body, { level: 5 });
  response.setHeader('content-encoding', 'gzip');
  response.setHeader('content-length', compressed.length);
  response.appendHeader('vary', 'accept-encoding');
  response.end(compressed);
}

/** Whether the browser reads gzip. */
export function acceptsGzip(request: IncomingMessage): boolean {
  return /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''));
}

/** Sends a small JSON answer that nobody may keep. */
export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const text = JSON.stringify(value);
  response.statusCode = status;
  response.setHeader('content-type', 'application/json; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-length', Buffer.byteLength(text));
  response.end(text);
}
