/** Protected places where people live and go: homes, schools, hospitals, centres, stations, in the built-up parts of each district. */
import { type District, PROFILES } from './districts';
import { placer } from './places';
import { apportion, random } from './random';

/** Kind, how many in the city, and by turns what one is called with the fewest and most people in it; of parks and stations nobody counts them. */
export const PLACE_KINDS = [
  [
    'residential',
    1_200,
    [
      ['小区', 300, 4_500],
      ['新村', 300, 4_500],
      ['花园', 300, 4_500],
    ],
  ],
  [
    'school',
    820,
    [
      ['小学', 200, 1_600],
      ['中学', 300, 2_200],
      ['幼儿园', 60, 480],
    ],
  ],
  [
    'hospital',
    150,
    [
      ['医院', 200, 1_800],
      ['社区卫生服务中心', 40, 300],
    ],
  ],
  [
    'commercial_centre',
    170,
    [
      ['购物中心', 400, 8_000],
      ['商业广场', 400, 8_000],
    ],
  ],
  ['park', 110, [['公园', 0, 0]]],
  ['theatre', 45, [['影剧院', 200, 1_500]]],
  [
    'stadium',
    40,
    [
      ['体育场', 800, 20_000],
      ['体育馆', 300, 8_000],
    ],
  ],
  [
    'station',
    300,
    [
      ['地铁站', 0, 0],
      ['公交枢纽站', 0, 0],
    ],
  ],
] as const;

/** What the place at an index is called, and the fewest and most people in it. */
export function placeSort(kind: number, index: number): readonly [string, number, number] {
  const [, , sorts] = PLACE_KINDS[kind] ?? PLACE_KINDS[0];
  return sorts[index % sorts.length] ?? sorts[0];
}

export interface ProtectedPlaces {
  count: number;
  /** Index into `PLACE_KINDS`. */
  kind: Uint8Array;
  district: Uint8Array;
  /** 0 where it is not known. */
  people: Uint16Array;
  /** Millionths of a degree, WGS 84. */
  lng: Int32Array;
  lat: Int32Array;
}

export function makeProtectedPlaces(districts: readonly District[]): ProtectedPlaces {
  const from = random('protected places');
  const place = placer(districts, random('sites of protected places'));
  const shares = districts.map(({ code }) => PROFILES[code]?.share ?? 0);
  const held = PLACE_KINDS.flatMap(([, count], kind) =>
    apportion(count, shares).flatMap((many, district) =>
      Array.from({ length: many }, () => ({ kind, district })),
    ),
  );
  const rows = held.map(({ kind, district }, index) => {
    const [, least, most] = placeSort(kind, index);
    // One in ten has told nobody how many people are there.
    const told = from.next() >= 0.1;
    const people = told ? Math.round((least + (most - least) * from.next() * from.next()) / 10) * 10 : 0;
    return { kind, district, people, ...place(district, 'service') };
  });
  return {
    count: rows.length,
    kind: Uint8Array.from(rows, ({ kind }) => kind),
    district: Uint8Array.from(rows, ({ district }) => district),
    people: Uint16Array.from(rows, ({ people }) => people),
    lng: Int32Array.from(rows, ({ lng }) => lng),
    lat: Int32Array.from(rows, ({ lat }) => lat),
  };
}
