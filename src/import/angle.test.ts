/** Every spelling of a coordinate that registers use, and every one that must not be guessed. */
import { describe, expect, it } from 'vitest';
import { type Axis, hemisphereOf, readAngle } from './angle';

const latitudes: [string, number][] = [
  ['29.7604', 29.7604],
  ['+29.7604', 29.7604],
  ['-14.160708', -14.160708],
  ['06.848750', 6.84875],
  ['2.97604e1', 29.7604],
  ['.5', 0.5],
  ['N 37.23234804', 37.23234804],
  ['37.23234804 N', 37.23234804],
  ['37.23234804S', -37.23234804],
  ['29.7604°', 29.7604],
  ['29.7604° North', 29.7604],
  ["34 45' 18", 34.755],
  ["29 42' 31.86", 29.70885],
  ['N 29,43,03', 29.7175],
  ["N 29 49' 12", 29.82],
  ['36 02.635 N', 36.0439167],
  ['35 03.45N', 35.0575],
  ['N34 59 07.1', 34.9853056],
  ['39 29M 07', 39.4852778],
  ['29D 43M 03S', 29.7175],
  ['29 deg 43 min 3 sec', 29.7175],
  ["N36 58.757'", 36.9792833],
  ['46* 41\' 17"', 46.6880556],
  ["47° 22' 40", 47.3777778],
  ['47° 22 40', 47.3777778],
  ['47º22′40″', 47.3777778],
  ["47˚22’40''", 47.3777778],
  ['-29 42 30', -29.7083333],
  ['−29°42′30″', -29.7083333],
  ['29 42 30 S', -29.7083333],
  ['35-30.58 N', 35.5096667],
  ['29:42:30', 29.7083333],
  ['41 18.6', 41.31],
  ['294303N', 29.7175],
  ['N294303.5', 29.7176389],
  ['北纬29度43分03秒', 29.7175],
  ['２９．７６０４', 29.7604],
  ["-0° 30'", -0.5],
];

const longitudes: [string, number][] = [
  ['-095.050250', -95.05025],
  ['W 95,10,49', -95.1802778],
  ['107 36.852W', -107.6142],
  ["101 31' 17W", -101.5213889],
  ['098-31.304W', -98.5217333],
  ['84 13M 26S', 84.2238889],
  ['84 13M 26S W', -84.2238889],
  ['W0951049', -95.1802778],
  ["W 100 56.699'", -100.9449833],
  ['-92* 3\' 25"', -92.0569444],
  ['87 0', 87],
  ['东经121°28′', 121.4666667],
  ['95.36 West', -95.36],
  ['e 121.47', 121.47],
];

const refused: [string, Axis, string][] = [
  ['', 'latitude', 'missing_position'],
  ['   ', 'latitude', 'missing_position'],
  ['UNKNOWN', 'latitude', 'not_a_number'],
  ['N/A', 'latitude', 'not_a_number'],
  ['NONE', 'latitude', 'not_a_number'],
  ['NaN', 'latitude', 'not_a_number'],
  ['-', 'longitude', 'not_a_number'],
  ['33.03.607', 'latitude', 'ambiguous_position'],
  ['097.35.244', 'longitude', 'ambiguous_position'],
  ['29.55 790N', 'latitude', 'ambiguous_position'],
  ['94.50.002W', 'longitude', 'ambiguous_position'],
  ["98.26' 15", 'longitude', 'ambiguous_position'],
  ['N 30 10 140', 'latitude', 'ambiguous_position'],
  ['N33 21 036', 'latitude', 'ambiguous_position'],
  ['N32 00207', 'latitude', 'ambiguous_position'],
  ['W-96.3117832', 'longitude', 'ambiguous_position'],
  ['29,7604', 'latitude', 'ambiguous_position'],
  ['95.2 W', 'latitude', 'ambiguous_position'],
  ['30 03 64.7', 'latitude', 'impossible_angle'],
  ["N 29 75' 12", 'latitude', 'impossible_angle'],
  ['4161170876', 'latitude', 'missing_decimal_point'],
  ['2920015', 'latitude', 'missing_decimal_point'],
  ['08938214', 'longitude', 'missing_decimal_point'],
  ['-8732719', 'longitude', 'missing_decimal_point'],
  ['N2920015', 'latitude', 'missing_decimal_point'],
  ['N 29 S', 'latitude', 'unknown_format'],
  ['see map 12', 'latitude', 'unknown_format'],
  ['29 30 15 12', 'latitude', 'unknown_format'],
  ["29' 30", 'latitude', 'unknown_format'],
  ['29.5-', 'latitude', 'unknown_format'],
];

describe('a written coordinate', () => {
  it.each(latitudes)('reads the latitude «%s»', (text, degrees) => {
    const angle = readAngle(text, 'latitude');
    expect(typeof angle === 'object' ? angle.degrees : angle).toBeCloseTo(degrees, 6);
  });

  it.each(longitudes)('reads the longitude «%s»', (text, degrees) => {
    const angle = readAngle(text, 'longitude');
    expect(typeof angle === 'object' ? angle.degrees : angle).toBeCloseTo(degrees, 6);
  });

  it.each(refused)('refuses «%s» as a %s: %s', (text, axis, code) => {
    expect(readAngle(text, axis)).toBe(code);
  });

  it('says how it was repaired', () => {
    expect(readAngle('29.5', 'latitude')).toEqual({ degrees: 29.5, repair: null });
    expect(readAngle('29.5 N', 'latitude')).toEqual({ degrees: 29.5, repair: 'hemisphere_applied' });
    expect(readAngle('29 30', 'latitude')).toEqual({ degrees: 29.5, repair: 'angle_converted' });
  });

  it('tells its hemisphere letter apart from marks and words', () => {
    expect(hemisphereOf("W92*40'22")).toBe('W');
    expect(hemisphereOf('29.7 S')).toBe('S');
    expect(hemisphereOf('84 13M 26S')).toBeNull();
    expect(hemisphereOf('NONE')).toBeNull();
  });
});
