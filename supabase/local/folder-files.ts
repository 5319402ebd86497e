/** Serves a folder of any size from the disk, whole or in ranges: map archives are read a few kilobytes at a time. */
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Handler } from './http';
import { isHidden, pathOf, refusesMethod, sendStatus, TYPES } from './static-files';

/** A handler for what lies below `prefix` (which ends with a slash); what is not there is missing, it never falls through. */
export function folderHandler(folder: string, prefix: string): Handler {
  return async (request, response) => {
    const path = pathOf(request);
    if (!path?.startsWith(prefix)) return false;
    if (refusesMethod(request, response)) return true;
    const file = join(folder, path.slice(prefix.length));
    const found = isHidden(path) ? undefined : await stat(file).catch(() => undefined);
    if (!found?.isFile()) return sendStatus(response, 404);
    const tag = `"${found.size.toString(36)}-${Math.round(found.mtimeMs).toString(36)}"`;
    response.setHeader('accept-ranges', 'bytes');
    response.setHeader('cache-control', 'no-cache');
    response.setHeader('etag', tag);
    if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(tag)) {
      response.writeHead(304).end();
      return true;
    }
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    await send(request, response, file, found.size, tag);
    return true;
  };
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  file: string,
  size: number,
  tag: string,
): Promise<void> {
  const condition = request.headers['if-range'];
  const wanted =
    condition === undefined || condition === tag ? rangeOf(request.headers.range, size) : 'whole';
  if (wanted === 'none') {
    response.writeHead(416, { 'content-range': `bytes */${size}`, 'content-length': 0 }).end();
    return;
  }
  const [start, end] = wanted === 'whole' ? [0, size - 1] : wanted;
  if (wanted !== 'whole') {
    response.statusCode = 206;
    response.setHeader('content-range', `bytes ${start}-${end}/${size}`);
  }
  response.setHeader('content-length', end - start + 1);
  if (request.method === 'HEAD' || size === 0) {
    response.end();
    return;
  }
  // Whoever goes away in the middle has what he wants.
  await pipeline(createReadStream(file, { start, end }), response).catch(() => response.destroy());
}

/**
 * First and last byte that a `Range` header asks of a file of `size` bytes (RFC 9110, 14.1.2): `whole` without a header
 * or for one that asks for several ranges or cannot be read, `none` when it lies beyond the end.
 */
export function rangeOf(header: string | undefined, size: number): [number, number] | 'whole' | 'none' {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return 'whole';
  if (first === '')
    return Number(last) === 0 || size === 0 ? 'none' : [Math.max(0, size - Number(last)), size - 1];
  if (last !== '' && Number(last) < Number(first)) return 'whole';
  if (Number(first) >= size) return 'none';
  return [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)];
}
