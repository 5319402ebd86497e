/** What rates are computed on: people, output, workers, and the limits of a year. All of it is invented, none is official. */
import { type District, PROFILES } from './districts';
import type { Zones } from './grids';
import { INDUSTRIES } from './industries';
import { apportion } from './random';
import type { Units } from './units';

/** People of the city, invented. */
export const PEOPLE = 24_000_000;

/** Usual residents of each zone; of zones that are no grid 0. */
export function makePopulation(units: Units, zones: Zones): Uint32Array {
  const weights = zones.level.map((level, zone) => {
    const { north = 0, south = 0, east = 0, west = 0 } = zones.box[zone] ?? {};
    return level === 'grid' ? 6 + 60 * Math.sqrt(Math.max(0, (north - south) * (east - west)) * 10_585) : 0;
  });
  for (let unit = 0; unit < units.count; unit += 1) {
    const zone = zones.gridOfUnit[unit] ?? 0;
    const { group } = INDUSTRIES[units.industry[unit] ?? 0] ?? {};
    weights[zone] = (weights[zone] ?? 0) + (group === 'service' ? 6 : 1);
  }
  return Uint32Array.from(apportion(PEOPLE, weights));
}

export interface Statistic {
  /** Index of the district; -1 for the city. */
  district: number;
  year: number;
  quarter: number | null;
  gdp: number;
  workers: number;
  people: number;
}

/** Output in hundred million yuan and workers of each year or quarter, city first. */
const BASES = [
  { year: 2013, quarter: null, gdp: 21_000, workers: 11_000_000 },
  { year: 2013, quarter: 1, gdp: 4_800, workers: 10_900_000 },
  { year: 2014, quarter: 1, gdp: 5_150, workers: 11_100_000 },
] as const;

export function makeStatistics(districts: readonly District[]): Statistic[] {
  const shares = districts.map(({ code }) => PROFILES[code]?.share ?? 0);
  return BASES.flatMap(({ year, quarter, gdp, workers }) => {
    const parts = [gdp, workers, PEOPLE].map((total) => apportion(total, shares));
    return [
      { district: -1, year, quarter, gdp, workers, people: PEOPLE },
      ...districts.map((_, district) => ({
        district,
        year,
        quarter,
        gdp: parts[0]?.[district] ?? 0,
        workers: parts[1]?.[district] ?? 0,
        people: parts[2]?.[district] ?? 0,
      })),
    ];
  });
}

export interface Limit {
  /** Index of the district; -1 for the city. */
  district: number;
  year: number;
  kind: 'accidents' | 'deaths' | 'larger_accidents';
  limit: number;
}

const LIMITS = [
  { year: 2013, kind: 'accidents', limit: 245 },
  { year: 2013, kind: 'deaths', limit: 250 },
  { year: 2013, kind: 'larger_accidents', limit: 5 },
  { year: 2014, kind: 'accidents', limit: 240 },
  { year: 2014, kind: 'deaths', limit: 244 },
  { year: 2014, kind: 'larger_accidents', limit: 5 },
] as const;

/** Those of the districts sum to the city's; larger accidents are limited for the city alone. */
export function makeLimits(districts: readonly District[]): Limit[] {
  const shares = districts.map(({ code }) => PROFILES[code]?.share ?? 0);
  return LIMITS.flatMap(({ year, kind, limit }): Limit[] => {
    const parts = kind === 'larger_accidents' ? [] : apportion(limit, shares, 2);
    return [
      { district: -1, year, kind, limit },
      ...parts.map((part, district): Limit => ({ district, year, kind, limit: part })),
    ];
  });
}
