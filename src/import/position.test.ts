/** A position is judged by the region it should lie in, and each slip is named without being mended. */
import { describe, expect, it } from 'vitest';
import { type Bounds, UNITED_STATES, WORLD } from './bounds';
import { Refused } from './codes';
import { readPosition } from './position';

const HOUSTON: Bounds = { west: -96.5, south: 28.8, east: -94.3, north: 30.7 };
const SHANGHAI: Bounds = { west: 120.8, south: 30.6, east: 122.1, north: 31.9 };

function judge(latitude: string, longitude: string, bounds: Bounds, country?: readonly Bounds[]) {
  try {
    const { lat, lng } = readPosition(
      { latitude, longitude, latitudeField: 'lat', longitudeField: 'lon' },
      { bounds, country },
    );
    return [lat, lng];
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return `${error.field}: ${error.code}`;
  }
}

describe('a position in a region', () => {
  it.each([
    ['29.7604', '-95.3698', [29.7604, -95.3698]],
    ["N 29 49' 12", "W 95 09' 13", [29.82, -95.1536111]],
    ['29 43 35', '-95 11 56', [29.7263889, -95.1988889]],
    ['28.8', '-96.5', [28.8, -96.5]],
    ['29.7604', '95.3698', 'lon: missing_minus'],
    ['-29.7604', '-95.3698', 'lat: wrong_sign'],
    ['-29.7604', '95.3698', 'lat, lon: wrong_sign'],
    ['-95.3698', '29.7604', 'lat, lon: swapped_axes'],
    ['95.3698', '29.7604', 'lat, lon: swapped_axes'],
    ['W 95.3698', 'N 29.7604', 'lat, lon: swapped_axes'],
    ['40.7', '-74', 'lat, lon: outside_region'],
    ['0', '0', 'lat, lon: zero_position'],
    ['0', '-95.3', 'lat, lon: zero_position'],
    ['97.5', '-200', 'lat: impossible_latitude'],
    ['29.5', '-200', 'lon: impossible_longitude'],
    ['', '', 'lat, lon: missing_position'],
    ['29.5', '', 'lon: missing_position'],
    [' ', '-95', 'lat: missing_position'],
    ['offshore', '-95', 'lat: not_a_number'],
    ['29.5', 'unknown', 'lon: not_a_number'],
  ])('%s, %s in Houston: %s', (latitude, longitude, expected) => {
    expect(judge(latitude, longitude, HOUSTON)).toEqual(expected);
  });

  it.each([
    ['31.2', '121.5', [31.2, 121.5]],
    ['31.2', '-121.5', 'lon: wrong_sign'],
    ['121.5', '31.2', 'lat, lon: swapped_axes'],
  ])('%s, %s in Shanghai: %s', (latitude, longitude, expected) => {
    expect(judge(latitude, longitude, SHANGHAI)).toEqual(expected);
  });
});

describe('a position anywhere', () => {
  it.each([
    ['32.06417', '96.86614', [32.06417, 96.86614]],
    ['-9.1706', '130.46', [-9.1706, 130.46]],
    ['0', '30', [0, 30]],
    ['0', '0', 'lat, lon: zero_position'],
    ['121.5', '31.2', 'lat: impossible_latitude'],
  ])('%s, %s by its notation alone: %s', (latitude, longitude, expected) => {
    expect(judge(latitude, longitude, WORLD)).toEqual(expected);
  });

  it.each([
    ['32.06417', '96.86614', 'lon: missing_minus'],
    ["-76 40' 33", "39 11' 22", 'lat, lon: swapped_axes'],
    ['-39.6', '75.633333', 'lat, lon: wrong_sign'],
    ['33.864333', '-11.782528', 'lat, lon: outside_region'],
    ['-14.160708', '-169.410000', [-14.160708, -169.41]],
    ['13.44', '144.79', [13.44, 144.79]],
    ['28.1', '-90.2', [28.1, -90.2]],
  ])('%s, %s in a register of the United States: %s', (latitude, longitude, expected) => {
    expect(judge(latitude, longitude, WORLD, UNITED_STATES)).toEqual(expected);
  });
});
