/** Reads a pair of written coordinates into a position and judges it by the region it should lie in. */
import { type Axis, hemisphereOf, readAngle } from './angle';
import { type Bounds, within } from './bounds';
import { Refused, type RejectCode, type RepairCode } from './codes';

/** Where a position may lie: its region, and the wider country of its register where the kind of file tells it. */
export interface PositionFrame {
  bounds: Bounds;
  country?: readonly Bounds[];
}

/** The two written coordinates and the names of their columns. */
export interface WrittenPosition {
  latitude: string;
  longitude: string;
  latitudeField: string;
  longitudeField: string;
}

/** A position in degrees, WGS 84, with the repairs that reading it took. */
export interface Position {
  lng: number;
  lat: number;
  repairs: RepairCode[];
}

/**
 * Reads a position. Throws `Refused` with the first reason found: missing, unreadable, impossible, zero, and for one
 * outside its frame what was probably meant (a lost minus, swapped axes). No sign is ever guessed.
 */
export function readPosition(written: WrittenPosition, frame: PositionFrame): Position {
  const { latitudeField, longitudeField } = written;
  const latitude = written.latitude.trim();
  const longitude = written.longitude.trim();
  const both = (code: RejectCode) =>
    new Refused(code, `${latitudeField}, ${longitudeField}`, `${latitude}, ${longitude}`);
  if (latitude === '' && longitude === '')
    throw new Refused('missing_position', `${latitudeField}, ${longitudeField}`, '');
  const latitudeLetter = hemisphereOf(latitude);
  const longitudeLetter = hemisphereOf(longitude);
  if (latitudeLetter && longitudeLetter && 'EW'.includes(latitudeLetter) && 'NS'.includes(longitudeLetter)) {
    throw both('swapped_axes');
  }
  const north = angleOrRefuse(latitude, 'latitude', latitudeField);
  const east = angleOrRefuse(longitude, 'longitude', longitudeField);
  const lat = north.degrees;
  const lng = east.degrees;
  if (lat === 0 && lng === 0) throw both('zero_position');
  if (Math.abs(lat) > 90 || Math.abs(lng) > 180) {
    const meant = [frame.bounds, ...(frame.country ?? [])];
    if (!isWorld(frame.bounds) && swappedInto(meant, lng, lat)) throw both('swapped_axes');
    if (Math.abs(lat) > 90) throw new Refused('impossible_latitude', latitudeField, latitude);
    throw new Refused('impossible_longitude', longitudeField, longitude);
  }
  for (const boxes of [frame.country, [frame.bounds]]) {
    if (!boxes || boxes.some((box) => within(box, lng, lat))) continue;
    const hint = explain([frame.bounds], lng, lat) ?? (frame.country && explain(frame.country, lng, lat));
    if (hint === 'latitude')
      throw new Refused(lat > 0 ? 'missing_minus' : 'wrong_sign', latitudeField, latitude);
    if (hint === 'longitude')
      throw new Refused(lng > 0 ? 'missing_minus' : 'wrong_sign', longitudeField, longitude);
    throw both(hint ?? (lat === 0 || lng === 0 ? 'zero_position' : 'outside_region'));
  }
  return { lng, lat, repairs: [north.repair, east.repair].filter((repair) => repair !== null) };
}

function angleOrRefuse(text: string, axis: Axis, field: string) {
  const angle = readAngle(text, axis);
  if (typeof angle === 'string') throw new Refused(angle, field, text);
  return angle;
}

function isWorld(bounds: Bounds): boolean {
  return bounds.east - bounds.west >= 360;
}

function swappedInto(boxes: readonly Bounds[], lng: number, lat: number): boolean {
  return [lat, -lat].some((east) =>
    [lng, -lng].some((north) => boxes.some((box) => within(box, east, north))),
  );
}

/** Which single slip would bring a position into one of the boxes: the sign of an axis, of both, or the axes' order. */
export function explain(
  boxes: readonly Bounds[],
  lng: number,
  lat: number,
): 'latitude' | 'longitude' | 'wrong_sign' | 'swapped_axes' | null {
  const lies = (east: number, north: number) => boxes.some((box) => within(box, east, north));
  if (lies(lng, lat)) return null;
  if (lies(-lng, lat)) return 'longitude';
  if (lies(lng, -lat)) return 'latitude';
  if (lies(-lng, -lat)) return 'wrong_sign';
  return swappedInto(boxes, lng, lat) ? 'swapped_axes' : null;
}
