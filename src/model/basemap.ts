/** What a deployment says of its own base maps, and the check of every word of it; read by the server and by the page. */

import {
  array,
  type GenericIssue,
  type InferOutput,
  integer,
  maxLength,
  maxValue,
  minLength,
  minValue,
  number,
  optional,
  picklist,
  pipe,
  regex,
  safeParse,
  strictObject,
  string,
  union,
} from 'valibot';

/** The base map that comes with the app; no other may take its id. */
export const BUNDLED = 'bundled';

export const BASEMAP_KINDS = ['style', 'pmtiles', 'xyz', 'wmts'] as const;
/** CGCS2000 is WGS 84 to a few centimetres, and drawn as it is; GCJ-02 lies 300 to 700 m off and is moved. */
export const BASEMAP_SYSTEMS = ['WGS84', 'CGCS2000', 'GCJ02', 'BD09'] as const;

const ID = /^[a-z0-9-]{1,40}$/;
const MOST_ADDRESSES = 4;

const text = pipe(string(), minLength(1, '1–300'), maxLength(300, '1–300'));
const words = strictObject({ en: text, 'zh-CN': text });
const address = pipe(string(), maxLength(2000, '≤ 2000'));

const Description = strictObject({
  id: pipe(string(), regex(ID, 'a–z 0–9 -')),
  name: words,
  /** Whose map it is, and its approval number (审图号). */
  attribution: words,
  kind: picklist(BASEMAP_KINDS),
  /** One address; of `xyz` and `wmts` also several, drawn over each other in this order. */
  address: union([address, pipe(array(address), minLength(1, '1–4'), maxLength(MOST_ADDRESSES, '1–4'))]),
  system: picklist(BASEMAP_SYSTEMS),
  /** Of a `style`: the other origins that it asks for tiles, signs and letters. */
  hosts: optional(array(string()), []),
  /** The theme it is drawn for; images for the light one are dimmed in the dark one. */
  suits: optional(picklist(['both', 'light', 'dark']), 'both'),
  /** The nearest zoom it has tiles for. */
  maxZoom: optional(pipe(number(), integer('1–22'), minValue(1, '1–22'), maxValue(22, '1–22')), 18),
  /** Pixels of the design that one tile is wide. */
  tileSize: optional(picklist([256, 512]), 256),
});
type Described = InferOutput<typeof Description>;

export type Basemap = Omit<Described, 'address'> & {
  /** Complete but for `{z}`, `{x}` and `{y}`. */
  addresses: readonly string[];
};

export const BASEMAP_REASONS = [
  'missing',
  'wrong_form',
  'unknown_field',
  'id_taken',
  'key_missing',
  'baidu_grid',
  'degree_grid',
  'vector_not_moved',
] as const;
export type BasemapReason = (typeof BASEMAP_REASONS)[number];

/** A base map that is not offered: which (its id, else its number), the field at fault, why, and what was expected. */
export type BasemapRefusal = { basemap: string; field: string; reason: BasemapReason; expected: string };

const PLACEHOLDERS: Record<Described['kind'], readonly string[]> = {
  style: [],
  pmtiles: [],
  xyz: ['z', 'x', 'y'],
  wmts: ['TileMatrix', 'TileCol', 'TileRow'],
};

/** The environment variable that holds the key of a base map. */
export function keyVariable(id: string): string {
  return `GRIDWATCH_BASEMAP_KEY_${id.toUpperCase().replaceAll('-', '_')}`;
}

/** An origin that a policy may name; null for what is no plain http(s) origin. */
function originOf(addressText: string): string | null {
  const url = URL.canParse(addressText) ? new URL(addressText) : null;
  // A semicolon or an asterisk is a legal letter of a host, and would open a policy wider than meant.
  const plain =
    url && /^(https?):$/.test(url.protocol) && /^([a-z0-9.-]+|\[[0-9a-f:.]+\])$/.test(url.hostname);
  return plain && url.username === '' && url.password === '' ? url.origin : null;
}

const isOwnPath = (addressText: string) => /^\/(?![/\\])/.test(addressText);

type Fault = Pick<BasemapRefusal, 'reason' | 'expected'> & { field?: string };

function addressFault(kind: Described['kind'], addressText: string, id: string): Fault | null {
  const wanted = PLACEHOLDERS[kind];
  const found = [...addressText.matchAll(/\{([^}]*)\}/g)].map(([, name = '']) => name);
  if (found.includes('key')) return { reason: 'key_missing', expected: keyVariable(id) };
  const asked = wanted.map((name) => `{${name}}`).join(' ');
  if ([...new Set(found)].sort().join() !== [...wanted].sort().join())
    return { reason: 'wrong_form', expected: asked || 'https://…  /basemaps/…' };
  const filled = addressText.replaceAll(/\{[^}]*\}/g, '0');
  if (!isOwnPath(filled) && originOf(filled) === null)
    return { reason: 'wrong_form', expected: 'https://…  /basemaps/…' };
  const inDegrees = /tilematrixset=c(&|$)|_c\/wmts|EPSG:+(\w*:)?(4326|4490)|CRS84/i;
  if (
    kind === 'wmts' &&
    inDegrees.test(decodeURIComponent(filled.replaceAll('%', '%25').replaceAll('%253A', ':')))
  )
    return { reason: 'degree_grid', expected: 'EPSG:3857 (w, GoogleMapsCompatible)' };
  return null;
}

function faultOf(described: Described, addresses: readonly string[]): Fault | null {
  const { id, kind, system, hosts } = described;
  if (id === BUNDLED) return { field: 'id', reason: 'id_taken', expected: '' };
  if (system === 'BD09') return { field: 'system', reason: 'baidu_grid', expected: 'WGS84 CGCS2000 GCJ02' };
  if (system === 'GCJ02' && kind === 'style')
    return { field: 'system', reason: 'vector_not_moved', expected: 'WGS84 CGCS2000' };
  if (PLACEHOLDERS[kind].length === 0 && addresses.length > 1) return { reason: 'wrong_form', expected: '1' };
  for (const host of hosts) {
    if (kind !== 'style' || originOf(host) !== host)
      return { field: 'hosts', reason: 'wrong_form', expected: 'style: https://…' };
  }
  for (const one of addresses) {
    const fault = addressFault(kind, one, id);
    if (fault) return fault;
  }
  return null;
}

function issueFault(issue: GenericIssue): Fault {
  const field = issue.path?.map((item) => String(item.key)).join('.') ?? '';
  if (issue.type === 'strict_object' && issue.expected === 'never')
    return { field, reason: 'unknown_field', expected: Object.keys(Description.entries).join(' ') };
  if (issue.received === 'undefined') return { field, reason: 'missing', expected: '' };
  const own = issue.kind === 'validation' ? issue.message : null;
  return { field, reason: 'wrong_form', expected: own ?? issue.expected ?? '' };
}

/** WMTS in the Web Mercator matrix set counts as XYZ does; only its words differ. */
function asXyz(addressText: string): string {
  return addressText
    .replaceAll('{TileMatrix}', '{z}')
    .replaceAll('{TileCol}', '{x}')
    .replaceAll('{TileRow}', '{y}');
}

/** A list of descriptions as base maps, and those that cannot be offered with the first reason of each. Never throws. */
export function readBasemaps(list: unknown): { basemaps: Basemap[]; refused: BasemapRefusal[] } {
  const basemaps: Basemap[] = [];
  const refused: BasemapRefusal[] = [];
  const entries = Array.isArray(list) ? list : null;
  if (!entries) refused.push({ basemap: '–', field: '–', reason: 'wrong_form', expected: '[ … ]' });
  for (const [index, entry] of (entries ?? []).entries()) {
    const given: unknown = entry?.id;
    const basemap = typeof given === 'string' && ID.test(given) ? given : `${index + 1}`;
    const refuse = ({ field = 'address', reason, expected }: Fault) =>
      refused.push({ basemap, field: field || '–', reason, expected });
    const parsed = safeParse(Description, entry);
    if (!parsed.success) {
      refuse(issueFault(parsed.issues[0]));
      continue;
    }
    const { address: said, ...described } = parsed.output;
    const addresses = typeof said === 'string' ? [said] : said;
    const fault = faultOf(parsed.output, addresses);
    const twice = basemaps.some(({ id }) => id === described.id);
    if (fault) refuse(fault);
    else if (twice) refuse({ field: 'id', reason: 'id_taken', expected: '' });
    else basemaps.push({ ...described, addresses: addresses.map(asXyz) });
  }
  return { basemaps, refused };
}

/** The other origins that base maps ask, each once: all that a policy must let through. */
export function originsOf(basemaps: readonly Basemap[]): string[] {
  const named = basemaps.flatMap(({ addresses, hosts }) => [
    ...addresses.map((one) => originOf(one.replaceAll(/\{[^}]*\}/g, '0'))),
    ...hosts,
  ]);
  return [...new Set(named.filter((origin) => origin !== null))];
}
