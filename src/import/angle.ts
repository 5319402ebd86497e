/** Reads one written coordinate (decimal degrees, degrees and minutes, degrees, minutes and seconds) into degrees. */
import type { RejectCode, RepairCode } from './codes';

export type Axis = 'latitude' | 'longitude';
export type Hemisphere = 'N' | 'S' | 'E' | 'W';

/** An angle in degrees, south and west negative; `repair` where it was not written as a plain signed number. */
export interface Angle {
  degrees: number;
  repair: RepairCode | null;
}

const WORDS: Record<string, Hemisphere> = {
  north: 'N',
  south: 'S',
  east: 'E',
  west: 'W',
  n: 'N',
  s: 'S',
  e: 'E',
  w: 'W',
  北纬: 'N',
  南纬: 'S',
  东经: 'E',
  西经: 'W',
};
const PREFIX = /^(?:(north|south|east|west|[nsew])\.?(?![a-z])|(北纬|南纬|东经|西经))[\s:]*/i;
const SUFFIX = /\s*(?<![a-z])(north|south|east|west|[nsew])\.?$/i;
// «84 13M 26S»: after minutes marked by a letter, a closing S marks seconds and no hemisphere.
const SECONDS_BY_LETTER = /\d\s*m(?:in)?[a-z]*\.?\s*\d+(?:\.\d+)?\s*s(?:ec[a-z]*)?\.?$/i;
const PLAIN_NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i;

/** Full-width forms, the many signs for degree, minute, second and minus, brought to one each; trimmed. */
function normalise(text: string): string {
  return text
    .replace(/[！-～]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[−–—]/g, '-')
    .replace(/[\s ]+/g, ' ')
    .trim();
}

function splitHemisphere(text: string): { body: string; letters: Hemisphere[] } {
  const letters: Hemisphere[] = [];
  let body = text;
  const prefix = PREFIX.exec(body);
  const prefixWord = (prefix?.[1] ?? prefix?.[2])?.toLowerCase();
  if (prefix && prefixWord && /\d/.test(body)) {
    letters.push(WORDS[prefixWord] ?? 'N');
    body = body.slice(prefix[0].length);
  }
  const suffix = SECONDS_BY_LETTER.test(body) ? null : SUFFIX.exec(body);
  const suffixWord = suffix?.[1]?.toLowerCase();
  if (suffix && suffixWord && /\d/.test(body)) {
    letters.push(WORDS[suffixWord] ?? 'N');
    body = body.slice(0, -suffix[0].length);
  }
  return { body: body.trim(), letters };
}

/** The hemisphere letter that a written coordinate bears, if any. */
export function hemisphereOf(text: string): Hemisphere | null {
  return splitHemisphere(normalise(text)).letters[0] ?? null;
}

/**
 * Reads one coordinate. A sign or a hemisphere letter, before or after, says the side; without either it is north or
 * east, as in plain decimal degrees. What can be read in two ways is refused, never guessed.
 */
export function readAngle(text: string, axis: Axis): Angle | RejectCode {
  const normal = normalise(text);
  if (normal === '') return 'missing_position';
  if (PLAIN_NUMBER.test(normal)) {
    return /^[+-]?\d{4,}$/.test(normal) ? 'missing_decimal_point' : { degrees: Number(normal), repair: null };
  }
  if (!/\d/.test(normal)) return 'not_a_number';
  const { body, letters } = splitHemisphere(normal);
  const letter = letters[0] ?? null;
  if (letters.length > 1 && letters[1] !== letter) return 'unknown_format';
  if (letter !== null && 'NS'.includes(letter) !== (axis === 'latitude')) return 'ambiguous_position';
  // «W-96.3»: west, or the west of a negative number?
  if (letter !== null && body.startsWith('-')) return 'ambiguous_position';
  const negative = letter === 'S' || letter === 'W' || body.startsWith('-');
  const magnitude = readMagnitude(body.replace(/^[+-]\s*/, ''), axis, letter !== null);
  if (typeof magnitude === 'string') return magnitude;
  return { degrees: negative ? -magnitude.degrees : magnitude.degrees, repair: magnitude.repair };
}

function readMagnitude(body: string, axis: Axis, hasLetter: boolean): Angle | RejectCode {
  const marked = body
    .replace(/(\d)\s*(?:°|º|˚|\*|度|d(?:eg(?:rees?)?)?\.?)/gi, '$1°')
    .replace(/(\d)\s*(?:″|”|“|"|''|′′|’’|秒)/g, '$1"')
    .replace(/(\d)\s*(?:′|’|‘|´|`|'|分|m(?:in(?:utes?)?)?\.?)/gi, "$1'")
    .replace(/(\d)\s*s(?:ec(?:onds?)?)?\.?$/i, '$1"');
  if (!/^[\d.][\d.\s°'",:-]*$/.test(marked) || !/[\d°'"]$/.test(marked.trim())) return 'unknown_format';
  const groups = [...marked.matchAll(/([\d.]+)\s*([°'"]?)/g)].map((found) => ({
    number: found[1] ?? '',
    mark: found[2] ?? '',
  }));
  if (groups.some(({ number }) => !/\d/.test(number)) || groups.length > 3) return 'unknown_format';
  // «94.50.002», «29.55 790»: a point that may part degrees from minutes or begin a fraction.
  if (
    groups.some(
      ({ number }, index) => /\..*\./.test(number) || (index < groups.length - 1 && number.includes('.')),
    )
  ) {
    return 'ambiguous_position';
  }
  if (groups.some(({ mark }, index) => mark !== '' && mark !== `°'"`[index])) return 'unknown_format';
  const [degrees, minutes, seconds] = groups;
  if (!degrees) return 'unknown_format';
  if (!minutes) return single(degrees.number, axis, hasLetter);
  return sexagesimal(degrees.number, minutes.number, seconds?.number ?? null, marked);
}

function single(number: string, axis: Axis, hasLetter: boolean): Angle | RejectCode {
  // DDMMSS and DDDMMSS with a hemisphere letter (ISO 6709); of any other packing the point's place is unknown.
  const packed = (
    axis === 'latitude' ? /^(\d{2})(\d{2})(\d{2}(?:\.\d+)?)$/ : /^(\d{3})(\d{2})(\d{2}(?:\.\d+)?)$/
  ).exec(number);
  if (packed && hasLetter) return sexagesimal(packed[1] ?? '', packed[2] ?? '', packed[3] ?? '', '°');
  if (/^\d{4,}$/.test(number)) return 'missing_decimal_point';
  return { degrees: Number(number), repair: 'hemisphere_applied' };
}

function sexagesimal(
  degrees: string,
  minutes: string,
  seconds: string | null,
  marked: string,
): Angle | RejectCode {
  // «29,7604» may be a decimal comma; «N 30 10 140» may be thousandths of a minute.
  if (seconds === null && marked.includes(',') && !/[°']/.test(marked)) return 'ambiguous_position';
  const last = seconds ?? minutes;
  if (/^\d{3}/.test(last) || /^\d{3}/.test(minutes)) return 'ambiguous_position';
  if (Number(minutes) >= 60 || Number(seconds ?? 0) >= 60) return 'impossible_angle';
  const value = Number(degrees) + Number(minutes) / 60 + Number(seconds ?? 0) / 3600;
  return { degrees: Math.round(value * 1e7) / 1e7, repair: 'angle_converted' };
}
