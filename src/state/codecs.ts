/** Words of the address and values, in both directions; a broken word is reported, never thrown. */

import type { Area } from '../model/area';
import { isUsable, MOST_CORNERS } from '../model/area';
import { FEWEST_METERS, MEASURES, type Measure, MOST_METERS } from '../model/measure';
import type { NumberRange } from '../model/ranges';
import { type Camera, type Month, type Pin, PLACE_SYSTEMS } from '../model/view';
import { CLASS_METHODS, type ZoneFigureChoice } from '../model/zone-figure';

/** `value` null means nothing usable was found; `bad` holds the parts that were not understood. */
export type Decoded<T> = { value: T | null; bad: string[] };

export type Codec<T> = {
  decode: (raw: string) => Decoded<T>;
  encode: (value: T) => string;
};

const good = <T>(value: T): Decoded<T> => ({ value, bad: [] });
const broken = <T>(raw: string): Decoded<T> => ({ value: null, bad: [raw] });

/** One of a closed set of words or numbers. */
export function oneOf<T extends string | number>(words: readonly T[]): Codec<T> {
  return {
    decode: (raw) => {
      const found = words.find((word) => String(word) === raw);
      return found === undefined ? broken(raw) : good(found);
    },
    encode: String,
  };
}

/** Comma-separated members of a closed set, kept in the set's order; the empty list is `none`, or `nothing` where `none` is a member. */
export function listOf<T extends string | number>(words: readonly T[]): Codec<readonly T[]> {
  const empty = words.some((word) => word === 'none') ? 'nothing' : 'none';
  return {
    decode: (raw) => {
      if (raw === empty) return good([]);
      const parts = raw.split(',').map((part) => part.trim());
      const bad = parts.filter((part) => !words.some((word) => String(word) === part));
      const value = words.filter((word) => parts.includes(String(word)));
      return { value: value.length > 0 ? value : null, bad };
    },
    encode: (value) => (value.length === 0 ? empty : words.filter((word) => value.includes(word)).join(',')),
  };
}

/** Comma-separated members of a closed set in the order given, the first of a repeated word counting. */
export function orderedListOf<T extends string>(words: readonly T[]): Codec<readonly T[]> {
  return {
    decode: (raw) => {
      const parts = raw.split(',').map((part) => part.trim());
      const bad: string[] = [];
      const value: T[] = [];
      for (const part of parts) {
        const word = words.find((candidate) => candidate === part);
        if (word === undefined) bad.push(part);
        else if (!value.includes(word)) value.push(word);
      }
      return { value: value.length > 0 ? value : null, bad };
    },
    encode: (value) => value.join(','),
  };
}

/** A whole positive number, as the database numbers its rows. */
export const identity: Codec<number> = {
  decode: (raw) => {
    const value = Number(raw);
    return /^[1-9]\d*$/.test(raw) && Number.isSafeInteger(value) ? good(value) : broken(raw);
  },
  encode: String,
};

/** A whole number but 0: records of two tables share a word, those of the second with a minus. */
export const signedIdentity: Codec<number> = {
  decode: (raw) => {
    const { value } = identity.decode(raw.replace(/^-/, ''));
    return value === null ? broken(raw) : good(raw.startsWith('-') ? -value : value);
  },
  encode: String,
};

/** A region id: lower-case letters, digits and underscores, as a label of the zone path. */
export const regionId: Codec<string> = {
  decode: (raw) => (/^[a-z0-9_]{1,64}$/.test(raw) ? good(raw) : broken(raw)),
  encode: (value) => value,
};

/** The id of a base map: lower-case letters, digits and hyphens. */
export const basemapId: Codec<string> = {
  decode: (raw) => (/^[a-z0-9-]{1,40}$/.test(raw) ? good(raw) : broken(raw)),
  encode: (value) => value,
};

/** `YYYY-MM` of the years 1900 to 2199. */
export const month: Codec<Month> = {
  decode: (raw) => (/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(raw) ? good(raw) : broken(raw)),
  encode: (value) => value,
};

/** `yes` or `no`. */
export const yesNo: Codec<boolean> = {
  decode: (raw) => (raw === 'yes' ? good(true) : raw === 'no' ? good(false) : broken(raw)),
  encode: (value) => (value ? 'yes' : 'no'),
};

/** Free words of at most 200 characters. */
export const words: Codec<string> = {
  decode: (raw) => (raw.length <= 200 ? good(raw) : broken(`${raw.slice(0, 20)}…`)),
  encode: (value) => value.slice(0, 200),
};

/** A plain decimal number between two bounds, both included. */
export function numberBetween(low: number, high: number): Codec<number> {
  return {
    decode: (raw) => {
      const value = Number(raw);
      return /^\d{1,4}(\.\d{1,3})?$/.test(raw) && value >= low && value <= high ? good(value) : broken(raw);
    },
    encode: (value) => String(Number(value.toFixed(3))),
  };
}

/** A figure's code, and the way of its classes where that is another than by quantiles: `accidents`, `accidents,equal`. */
export const zoneFigure: Codec<ZoneFigureChoice> = {
  decode: (raw) => {
    const [code = '', word = 'quantile', ...rest] = raw.split(',');
    const classes = CLASS_METHODS.find((method) => method === word);
    return /^[a-z][a-z0-9_]{0,63}$/.test(code) && classes && rest.length === 0
      ? good({ code, classes })
      : broken(raw);
  },
  encode: ({ code, classes }) => (classes === 'quantile' ? code : `${code},${classes}`),
};

const rangeOf = (number: string): Codec<NumberRange> => ({
  decode: (raw) => {
    const ends = new RegExp(`^(${number})?\\.\\.(${number})?$`).exec(raw);
    const [low, high] = [ends?.[1], ends?.[2]].map((end) => (end === undefined ? null : Number(end)));
    if (low === undefined || high === undefined || !ends || (low === null && high === null))
      return broken(raw);
    return low !== null && high !== null && low > high ? broken(raw) : good({ low, high });
  },
  encode: ({ low, high }) => `${low ?? ''}..${high ?? ''}`,
});

/** `low..high`, whole numbers, both included; an end left out is open. */
export const range = rangeOf('-?\\d{1,7}');

/** The same of numbers from zero on with at most two decimals: `10..49.99`. */
export const rangeOfHundredths = rangeOf('\\d{1,7}(?:\\.\\d{1,2})?');

const DECIMAL = /^-?\d{1,3}(\.\d{1,8})?$/;

/** `lng,lat,zoom`: five decimals of a degree (about a metre), two of a zoom step. */
export const camera: Codec<Camera> = {
  decode: (raw) => {
    const parts = raw.split(',');
    const [lng, lat, zoom] = parts.map(Number);
    if (parts.length !== 3 || !parts.every((part) => DECIMAL.test(part))) return broken(raw);
    if (lng === undefined || lat === undefined || zoom === undefined) return broken(raw);
    const inside = Math.abs(lng) <= 180 && Math.abs(lat) <= 85.05 && zoom >= 0 && zoom <= 24;
    return inside ? good({ lng, lat, zoom }) : broken(raw);
  },
  encode: ({ lng, lat, zoom }) =>
    [lng.toFixed(5), lat.toFixed(5), zoom.toFixed(2)].map((part) => String(Number(part))).join(','),
};

/** `lng,lat,system`: six decimals of a degree, about ten centimetres. */
export const pin: Codec<Pin> = {
  decode: (raw) => {
    const [east = '', north = '', word, ...rest] = raw.split(',');
    const system = PLACE_SYSTEMS.find((known) => known === word);
    const [lng, lat] = [Number(east), Number(north)];
    const whole = DECIMAL.test(east) && DECIMAL.test(north) && rest.length === 0;
    return whole && system && Math.abs(lng) <= 180 && Math.abs(lat) <= 85.05
      ? good({ lng, lat, system })
      : broken(raw);
  },
  encode: ({ lng, lat, system }) => `${Number(lng.toFixed(6))},${Number(lat.toFixed(6))},${system}`,
};

/** Steps of an area's corners in the address: five decimals of a degree, about a metre. */
const STEPS = 100_000;

/** Points as steps from the point before, longitude and latitude by turns, in base 36: `-5l3k0.hcb3.2s.0`. */
function writtenPoints(points: Area): string {
  let [lng, lat] = [0, 0];
  return points
    .flatMap(([east, north]) => {
      const [x, y] = [Math.round(east * STEPS), Math.round(north * STEPS)];
      const steps = [x - lng, y - lat];
      [lng, lat] = [x, y];
      return steps.map((step) => step.toString(36));
    })
    .join('.');
}

/** Null where a step is unreadable or a point lies outside the map. */
function readPoints(parts: readonly string[]): Area | null {
  if (parts.length % 2 !== 0 || !parts.every((part) => /^-?[0-9a-z]{1,6}$/.test(part))) return null;
  const points: [number, number][] = [];
  let [lng, lat] = [0, 0];
  for (let at = 0; at < parts.length; at += 2) {
    lng += Number.parseInt(parts[at] ?? '', 36);
    lat += Number.parseInt(parts[at + 1] ?? '', 36);
    points.push([lng / STEPS, lat / STEPS]);
  }
  const inside = points.every(([east, north]) => Math.abs(east) <= 180 && Math.abs(north) <= 85.05);
  return inside ? points : null;
}

/** The corners of an area. */
export const area: Codec<Area> = {
  decode: (raw) => {
    const corners = readPoints(raw.split('.'));
    return corners !== null && isUsable(corners) ? good(corners) : broken(raw);
  },
  encode: writtenPoints,
};

/** Kind, metres and points: `around.500.-5l3k0.hcb3`. */
export const measure: Codec<Measure> = {
  decode: (raw) => {
    const [word, distance = '', ...rest] = raw.split('.');
    const kind = MEASURES.find((known) => known === word);
    const meters = Number(distance);
    const points = rest.length > 2 * MOST_CORNERS ? null : readPoints(rest);
    const near = /^\d{1,6}$/.test(distance) && meters >= FEWEST_METERS && meters <= MOST_METERS;
    return kind && near && points ? good({ kind, meters, points }) : broken(raw);
  },
  encode: ({ kind, meters, points }) =>
    [kind, meters, ...(points.length ? [writtenPoints(points)] : [])].join('.'),
};
