/** Protected places where people live and go: homes, schools, hospitals, centres, stations, in the built-up parts of each district. */
import { type District, PROFILES } from './districts';
import { placer } from './places';
import { apportion, random } from './random';

/** Kind, how many in the city, and fewest and most people in one; of parks and stations nobody counts them. */
export const PLACE_KINDS = [
  ['residential', 1_200, 300, 4_500],
  ['school', 820, 200, 2_200],
  ['hospital', 150, 120, 1_800],
  ['commercial_centre', 170, 400, 8_000],
  ['park', 110, 0, 0],
  ['theatre', 45, 200, 1_500],
  ['stadium', 40, 800, 20_000],
  ['station', 300, 0, 0],
] as const;

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
  const rows = PLACE_KINDS.flatMap(([, count, least, most], kind) =>
    apportion(count, shares).flatMap((held, district) =>
      Array.from({ length: held }, () => ({
        kind,
        district,
        // One in ten has told nobody how many people are there.
        people:
          from.next() < 0.1 ? 0 : Math.round((least + (most - least) * from.next() * from.next()) / 10) * 10,
        ...place(district, 'service'),
      })),
    ),
  );
  return {
    count: rows.length,
    kind: Uint8Array.from(rows, ({ kind }) => kind),
    district: Uint8Array.from(rows, ({ district }) => district),
    people: Uint16Array.from(rows, ({ people }) => people),
    lng: Int32Array.from(rows, ({ lng }) => lng),
    lat: Int32Array.from(rows, ({ lat }) => lat),
  };
}
