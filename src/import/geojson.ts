/** Splits the text of a GeoJSON file into features that know on which line of the file they begin. */
import type { RejectCode } from './codes';

/** One member of `features` as it stands in the file, unchecked. */
export interface Feature {
  line: number;
  properties: Record<string, unknown>;
  geometry: unknown;
}

type Parsed = { features: Feature[] } | { fault: RejectCode; detail: string };

/** Reads a feature collection in WGS 84 or CGCS2000 (EPSG 4490), which are the same to a few centimetres. A text that is no JSON, or none of that, is answered with the fault. */
export function readGeoJson(text: string): Parsed {
  let root: unknown;
  try {
    root = JSON.parse(text);
  } catch (error) {
    return { fault: 'unreadable_json', detail: error instanceof Error ? error.message : '' };
  }
  if (!isRecord(root) || root.type !== 'FeatureCollection' || !Array.isArray(root.features)) {
    return { fault: 'unrecognised_file', detail: isRecord(root) ? String(root.type) : typeof root };
  }
  const system = isRecord(root.crs) && isRecord(root.crs.properties) ? root.crs.properties.name : undefined;
  if (system !== undefined && !/CRS84|EPSG:+(4326|4490)/.test(String(system))) {
    return { fault: 'unsupported_coordinates', detail: String(system) };
  }
  const lines = featureLines(text);
  const features = root.features.map((feature: unknown, index) => ({
    line: lines[index] ?? 1,
    properties: isRecord(feature) && isRecord(feature.properties) ? feature.properties : {},
    geometry: isRecord(feature) ? feature.geometry : null,
  }));
  return { features };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The line on which each element of the root's `features` begins; the text must be valid JSON. */
export function featureLines(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let key = '';
  let inFeatures = false;
  let expectsElement = false;
  for (let index = 0; index < text.length; index += 1) {
    const sign = text[index];
    if (sign === '\n') line += 1;
    if (sign === undefined || /\s/.test(sign)) continue;
    if (expectsElement && sign !== ']') lines.push(line);
    expectsElement = false;
    if (sign === '"') {
      const end = stringEnd(text, index);
      if (depth === 1) key = text.slice(index + 1, end);
      index = end;
    } else if (sign === '[' || sign === '{') {
      depth += 1;
      if (depth === 2 && sign === '[' && key === 'features') {
        // A name that occurs twice counts as its last, as in JSON.parse.
        lines.length = 0;
        inFeatures = true;
        expectsElement = true;
      }
    } else if (sign === ']' || sign === '}') {
      depth -= 1;
      if (depth === 1) inFeatures = false;
    } else if (sign === ',' && inFeatures && depth === 2) {
      expectsElement = true;
    }
  }
  return lines;
}

function stringEnd(text: string, start: number): number {
  let index = start + 1;
  while (index < text.length && text[index] !== '"') index += text[index] === '\\' ? 2 : 1;
  return index;
}
