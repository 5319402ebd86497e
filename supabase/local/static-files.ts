/** Serves the built app: hashed files for ever, the rest by their tag, the page itself for the app's own addresses. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { acceptsGzip, addressOf, type Handler } from './http';

/** Media types by the end of a name. */
export const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.pbf': 'application/x-protobuf',
  '.pmtiles': 'application/vnd.pmtiles',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.txt': 'text/plain; charset=utf-8',
};
const COMPRESSED = /^(text|application|image\/svg)/;
const SMALLEST_BYTES = 1400;

interface ServedFile {
  modified: number;
  plain: Buffer;
  compressed: Buffer | undefined;
  tag: string;
}

const compress = promisify(gzip);

/** A handler for the folder `root`; files are read and compressed once and kept until they change. */
export function staticHandler(root: string): Handler {
  const kept = new Map<string, ServedFile>();
  return async (request, response) => {
    if (refusesMethod(request, response)) return true;
    const path = pathOf(request);
    if (path === undefined) return sendStatus(response, 400);
    if (isHidden(path)) return sendStatus(response, 404);
    const isPage = path === sep || isAppAddress(path);
    const relative = isPage ? 'index.html' : path;
    const file = await readServed(kept, join(root, relative));
    if (!file) return sendStatus(response, 404);
    sendFile(request, response, relative, file);
    return true;
  };
}

/** Files are only read; answers true when another method was asked for and told. */
export function refusesMethod(request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  response.setHeader('allow', 'GET, HEAD');
  return sendStatus(response, 405);
}

/** Whether a part of a path is none of the reader's business. */
export function isHidden(path: string): boolean {
  return path.split(sep).some((part) => part.startsWith('.'));
}

/** The app's router knows these addresses; a missing file must stay a missing file. */
function isAppAddress(path: string): boolean {
  return extname(path) === '' && !/^[/\\](assets|basemaps?|rest|auth)([/\\]|$)/.test(path);
}

/** The path asked for, decoded and without `..`; undefined when it is no address. */
export function pathOf(request: IncomingMessage): string | undefined {
  try {
    const path = decodeURIComponent(addressOf(request)?.pathname ?? '\0');
    return path.includes('\0') ? undefined : normalize(path);
  } catch {
    return undefined;
  }
}

async function readServed(kept: Map<string, ServedFile>, path: string): Promise<ServedFile | undefined> {
  const found = await stat(path).catch(() => undefined);
  if (!found?.isFile()) return undefined;
  const known = kept.get(path);
  if (known?.modified === found.mtimeMs) return known;
  const plain = await readFile(path);
  const type = TYPES[extname(path)] ?? '';
  const worth = COMPRESSED.test(type) && plain.length >= SMALLEST_BYTES;
  const file: ServedFile = {
    modified: found.mtimeMs,
    plain,
    compressed: worth ? await compress(plain, { level: 8 }) : undefined,
    tag: createHash('sha256').update(plain).digest('base64url').slice(0, 22),
  };
  kept.set(path, file);
  return file;
}

function sendFile(request: IncomingMessage, response: ServerResponse, path: string, file: ServedFile): void {
  const body = file.compressed && acceptsGzip(request) ? file.compressed : file.plain;
  const tag = `"${file.tag}${body === file.plain ? '' : '-gzip'}"`;
  const forever = /^[/\\]assets[/\\]/.test(path);
  response.setHeader('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
  response.setHeader('etag', tag);
  if (file.compressed) response.setHeader('vary', 'accept-encoding');
  if (request.headers['if-none-match']?.split(/\s*,\s*/).includes(tag)) {
    response.statusCode = 304;
    response.end();
    return;
  }
  response.setHeader('content-type', TYPES[extname(path)] ?? 'application/octet-stream');
  if (body === file.compressed) response.setHeader('content-encoding', 'gzip');
  response.setHeader('content-length', body.length);
  response.end(request.method === 'HEAD' ? undefined : body);
}

/** Answers with a bare status. */
export function sendStatus(response: ServerResponse, status: number): true {
  response.statusCode = status;
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.end(`${status}\n`);
  return true;
}
