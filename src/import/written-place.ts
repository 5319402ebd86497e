/** Reads a place that somebody wrote or pasted into one line: degrees in any notation and order, or plane metres. */

import type { PlaceSystem } from '../model/view';
import { type Axis, hemisphereOf, readAngle } from './angle';
import { toWgs84 } from './coordinates';
import { fromGaussKruger, meridianOfZone } from './gauss-kruger';

/** One way to read what was written. */
export type WrittenPlace = {
  system: PlaceSystem;
  /** Degrees WGS 84. */
  lng: number;
  lat: number;
  /** Degrees as they were read, in their own system; null for plane metres. */
  written: { lng: number; lat: number } | null;
  /** Central meridian of plane metres, and whether it had to be assumed from where the region lies. */
  plane: { meridian: number; assumed: boolean } | null;
  /** Whether the longitude stood first. */
  longitudeFirst: boolean;
};

type Region = readonly [number, number, number, number];
type Pair = { lng: number; lat: number; longitudeFirst: boolean };

const LABELS: readonly [RegExp, Axis][] = [
  [/^(?:lat(?:itude)?|纬度)\s*[:=]?\s*/i, 'latitude'],
  [/^(?:lon(?:g(?:itude)?)?|lng|经度)\s*[:=]?\s*/i, 'longitude'],
];
/** How far beyond the region a place may lie and still be the one that was meant, in degrees. */
const AROUND_DEGREES = 3;

const plain = (text: string) =>
  text
    .normalize('NFKC')
    .replace(/[−–—]/g, '-')
    .replace(/[()[\]]/g, ' ')
    .replace(/[、;\n\t]/g, ',')
    .replace(/，/g, ',')
    .trim();

/** Every way to cut a line into two halves that may each be a coordinate, the likeliest first. */
function halves(text: string): [string, string][] {
  const cuts: [string, string][] = [];
  const take = (at: number, skip: number) => {
    const [one, other] = [text.slice(0, at).trim(), text.slice(at + skip).trim()];
    if (/\d/.test(one) && /\d/.test(other)) cuts.push([one, other]);
  };
  const commas = [...text.matchAll(/,/g)];
  if (commas.length === 1) for (const { index } of commas) take(index, 1);
  if (cuts.length > 0) return cuts;
  for (const { index } of text.matchAll(/(?=北纬|南纬|东经|西经|纬度|经度|(?:lat|lon|lng)\w*\s*[:=])/gi))
    take(index, 0);
  for (const { index, 0: found } of text.matchAll(/(?<=\d[°'"′″度分秒]?)[NSEW](?=\d)/gi))
    take(index + found.length, 0);
  for (const { index } of text.matchAll(/(?<=\d\s*[°'"′″度分秒]?)\s*(?=[NSEW]\s*\d)/gi)) take(index, 0);
  for (const { index, 0: found } of text.matchAll(/\s+/g)) take(index, found.length);
  return cuts;
}

const groups = (text: string) => text.match(/\d+(?:\.\d+)?/g)?.length ?? 0;

function labelled(text: string): { body: string; axis: Axis | null } {
  for (const [label, axis] of LABELS) if (label.test(text)) return { body: text.replace(label, ''), axis };
  const letter = hemisphereOf(text);
  return { body: text, axis: letter === null ? null : 'NS'.includes(letter) ? 'latitude' : 'longitude' };
}

/** The readings of two halves: one where letters, labels or size say which is which, else both orders. */
function pairsOf([first, second]: [string, string]): Pair[] {
  const [one, other] = [labelled(first), labelled(second)];
  if (one.axis !== null && one.axis === other.axis) return [];
  return [false, true].flatMap((longitudeFirst): Pair[] => {
    const [latitude, longitude] = longitudeFirst ? [other, one] : [one, other];
    if (latitude.axis === 'longitude' || longitude.axis === 'latitude') return [];
    const [lat, lng] = [readAngle(latitude.body, 'latitude'), readAngle(longitude.body, 'longitude')];
    if (typeof lat === 'string' || typeof lng === 'string') return [];
    if (Math.abs(lat.degrees) > 90 || Math.abs(lng.degrees) > 180) return [];
    return [{ lat: lat.degrees, lng: lng.degrees, longitudeFirst }];
  });
}

/** Where both orders can be read, the one that lies near the region is meant; where both or neither do, both stay. */
function meant(pairs: Pair[], [west, south, east, north]: Region): Pair[] {
  const near = pairs.filter(
    ({ lng, lat }) =>
      lng >= west - AROUND_DEGREES &&
      lng <= east + AROUND_DEGREES &&
      lat >= south - AROUND_DEGREES &&
      lat <= north + AROUND_DEGREES,
  );
  return near.length === 1 ? near : pairs;
}

/** Northing and easting in metres, as one reading; the zone is told by the easting or taken from the region. */
function planePlace(text: string, [west, , east]: Region): WrittenPlace | null {
  const found =
    /^([XY]\s*[:=]\s*)?(\d{6,8}(?:\.\d+)?)\s*(?:m|米)?\s*[,\s]\s*([XY]\s*[:=]\s*)?(\d{6,8}(?:\.\d+)?)\s*(?:m|米)?$/i.exec(
      text,
    );
  if (!found) return null;
  const [one, other] = [Number(found[2]), Number(found[4])];
  const isNorthing = (value: number) => value >= 1_000_000 && value < 6_500_000;
  if (isNorthing(one) === isNorthing(other)) return null;
  const [northing, easting] = isNorthing(one) ? [one, other] : [other, one];
  const zone = Math.floor(easting / 1_000_000);
  const told = zone === 0 ? null : meridianOfZone(zone);
  if (zone !== 0 && told === null) return null;
  const meridian = told ?? Math.round((west + east) / 2 / 3) * 3;
  const [lng, lat] = fromGaussKruger(northing, easting - zone * 1_000_000, meridian);
  return {
    system: 'cgcs2000',
    lng,
    lat,
    written: null,
    plane: { meridian, assumed: told === null },
    longitudeFirst: !isNorthing(one),
  };
}

/**
 * The ways to read a line as a place, in the order of `systems`; empty where it is no place.
 * @param region west, south, east and north, to tell which order and which meridian are meant
 */
export function readPlace(line: string, systems: readonly PlaceSystem[], region: Region): WrittenPlace[] {
  const text = plain(line);
  const plane = planePlace(text, region);
  if (plane) return [plane];
  if (!/\d.*\D.*\d/.test(text)) return [];
  const cut = halves(text)
    .map((both) => ({ uneven: Math.abs(groups(both[0]) - groups(both[1])), pairs: pairsOf(both) }))
    .filter(({ pairs }) => pairs.length > 0)
    .sort((one, other) => one.uneven - other.uneven)[0];
  const pairs = meant(cut?.pairs ?? [], region);
  return systems.flatMap((system) =>
    pairs.map((pair): WrittenPlace => {
      const [lng, lat] = toWgs84(pair.lng, pair.lat, system);
      return {
        system,
        lng,
        lat,
        written: { lng: pair.lng, lat: pair.lat },
        plane: null,
        longitudeFirst: pair.longitudeFirst,
      };
    }),
  );
}
