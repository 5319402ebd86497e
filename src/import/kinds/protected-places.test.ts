/** Protected places: what a bureau's list may say, in either language, and each reason for which a line is refused. */
import { describe, expect, it } from 'vitest';
import { PLACE_KINDS } from '../../model/point-words';
import { readFile } from '../read-file';

const SHANGHAI = { west: 120.8, south: 30.6, east: 122.3, north: 31.9 };
const read = (text: string) => readFile(new TextEncoder().encode(text), { bounds: SHANGHAI });
const HEADER = 'place_id,name,kind,people,source,lat,lng\n';
const feature = (properties: object, geometry: object | null) =>
  JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties, geometry }] });
const SCHOOL = { place_id: '1', name: 'A', kind: 'school', people: 800 };
const point = (...coordinates: number[]) => ({ type: 'Point', coordinates });

describe('a list of protected places', () => {
  it('is read with what is not known left open', () => {
    const { content, rejects } = read(
      `${HEADER}1,A,school,800,Bureau,31.23,121.47\n2,B,park,,,31.24,121.48\n`,
    );
    expect(rejects).toEqual([]);
    expect(content?.rows).toEqual([
      {
        line: 2,
        sourceId: '1',
        name: 'A',
        kind: 'school',
        people: 800,
        source: 'Bureau',
        shape: { type: 'Point', coordinates: [121.47, 31.23] },
      },
      {
        line: 3,
        sourceId: '2',
        name: 'B',
        kind: 'park',
        people: null,
        source: null,
        shape: { type: 'Point', coordinates: [121.48, 31.24] },
      },
    ]);
  });

  it('is read under Chinese headings and by the words of the regulation', () => {
    const { content, rejects } = read(
      '防护目标编号,名称,类型,人数,经度,纬度\nA1,第一小学,学校,620,121.47,31.23\nA2,敬老院,养老院,80,121.48,31.23\n',
    );
    expect(rejects).toEqual([]);
    expect(content?.rows).toMatchObject([
      { sourceId: 'A1', kind: 'school', people: 620 },
      { sourceId: 'A2', kind: 'care_home' },
    ]);
  });

  it('may hold every kind that the register has', () => {
    const lines = PLACE_KINDS.map((kind, index) => `${index},A,${kind},,,31.23,121.47`);
    const { content } = read(HEADER + lines.join('\n'));
    expect(content?.rows.map((row) => ('kind' in row ? row.kind : null))).toEqual([...PLACE_KINDS]);
  });

  it.each([
    [',A,school,8,,31.23,121.47', 'place_id missing_value'],
    ['1,,school,8,,31.23,121.47', 'name missing_value'],
    ['1,A,,8,,31.23,121.47', 'kind missing_value'],
    ['1,A,pub,8,,31.23,121.47', 'kind unknown_value'],
    ['1,A,school,many,,31.23,121.47', 'people not_a_number'],
    ['1,A,school,-8,,31.23,121.47', 'people negative_count'],
    ['1,A,school,8,,,', 'lat, lng missing_position'],
    ['1,A,school,8,,0,0', 'lat, lng zero_position'],
    ['1,A,school,8,,121.47,31.23', 'lat, lng swapped_axes'],
    ['1,A,school,8,,40,116', 'lat, lng outside_region'],
    ['1,A,school', 'line too_few_columns'],
  ])('%j is refused: %s', (line, expected) => {
    const { rejects, read: count } = read(`${HEADER}${line}\n`);
    expect([count, rejects.map(({ field, code }) => `${field} ${code}`)]).toEqual([1, [expected]]);
  });

  it('counts the first of two lines with the same number', () => {
    const { rejects } = read(`${HEADER}1,A,school,8,,31.23,121.47\n1,B,park,8,,31.23,121.47\n`);
    expect(rejects).toMatchObject([{ line: 3, field: 'place_id', code: 'duplicate_key' }]);
  });
});

describe('a map of protected places', () => {
  it('holds points and areas', () => {
    const ring = [
      [121.4, 31.2],
      [121.5, 31.2],
      [121.5, 31.3],
      [121.4, 31.2],
    ];
    expect(read(feature(SCHOOL, point(121.47, 31.23, 4))).content?.rows).toMatchObject([
      { people: 800, shape: { type: 'Point', coordinates: [121.47, 31.23] } },
    ]);
    expect(read(feature(SCHOOL, { type: 'Polygon', coordinates: [ring] })).content?.rows).toMatchObject([
      { shape: { type: 'MultiPolygon', coordinates: [[ring]] } },
    ]);
  });

  it.each([
    [null, 'bad_geometry'],
    [{ type: 'LineString', coordinates: [[121.47, 31.23]] }, 'bad_geometry'],
    [{ type: 'Point', coordinates: [] }, 'bad_geometry'],
    [
      {
        type: 'MultiPoint',
        coordinates: [
          [121.47, 31.23],
          [121.48, 31.23],
        ],
      },
      'bad_geometry',
    ],
    [point(0, 0), 'zero_position'],
    [point(31.23, 121.47), 'swapped_axes'],
    [point(116, 40), 'outside_region'],
  ])('%j is refused: %s', (geometry, code) => {
    expect(read(feature(SCHOOL, geometry)).rejects).toMatchObject([{ field: 'geometry', code }]);
  });
});
