/** A deployment's own base maps: the folder that `GRIDWATCH_BASEMAPS` names, checked at the start and served at `/basemaps/`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keyVariable, originsOf, readBasemaps } from '../../src/model/basemap';
import { folderHandler } from './folder-files';
import { addressOf, type Handler, sendJson } from './http';
import { GridwatchError, reasonOf } from './messages';

/** What stands in the folder beside archives, styles and tiles. */
const DESCRIPTIONS = 'basemaps.json';

export interface OwnBasemaps {
  folder: string;
  /** The answer to `/basemaps/basemaps.json`: the descriptions with their keys. */
  descriptions: unknown;
  /** The other origins that the page may ask. */
  origins: readonly string[];
}

/**
 * The base maps of a folder, keys filled in from the environment; undefined without one. Throws a `GridwatchError`
 * that names the base map, the field and the reason.
 */
export async function openBasemaps(
  folder: string | undefined,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<OwnBasemaps | undefined> {
  if (folder === undefined) return undefined;
  const file = join(folder, DESCRIPTIONS);
  let read: unknown;
  try {
    read = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new GridwatchError('basemaps_unreadable', { file, reason: reasonOf(error) }, { cause: error });
  }
  const descriptions = Array.isArray(read) ? read.map((entry) => withKey(entry, environment)) : read;
  const { basemaps, refused } = readBasemaps(descriptions);
  const [first] = refused;
  if (first) throw new GridwatchError(`basemap_${first.reason}`, { file, ...first });
  return { folder, descriptions, origins: originsOf(basemaps) };
}

function withKey(entry: unknown, environment: NodeJS.ProcessEnv): unknown {
  if (typeof entry !== 'object' || entry === null || !('id' in entry) || !('address' in entry)) return entry;
  const key = environment[keyVariable(String(entry.id))]?.trim();
  if (!key) return entry;
  const fill = (address: unknown): unknown =>
    typeof address === 'string' ? address.replaceAll('{key}', encodeURIComponent(key)) : address;
  const { address } = entry;
  return { ...entry, address: Array.isArray(address) ? address.map(fill) : fill(address) };
}

/** Answers what lies below `/basemaps/`; without own base maps nothing, so that the app's own empty list is served. */
export function basemapHandler(own: OwnBasemaps | undefined): Handler {
  if (!own) return async () => false;
  const files = folderHandler(own.folder, '/basemaps/');
  return async (request, response) => {
    if (addressOf(request)?.pathname !== `/basemaps/${DESCRIPTIONS}`) return files(request, response);
    sendJson(response, 200, own.descriptions);
    return true;
  };
}
