/** Figures of a region and its districts for a period and the same dates a year before. */

export type YearFigure = { year: number; accidents: number; deaths: number };

export type AreaFigures = {
  /** Zone id of the district; null is the region as a whole. */
  id: number | null;
  code: string | null;
  nameEn: string;
  nameZh: string;
  enterprises: number;
  hazardSources: number;
  openDangers: number;
  overdueDangers: number;
  accidents: number;
  deaths: number;
  injuries: number;
  accidentsLastYear: number;
  deathsLastYear: number;
  injuriesLastYear: number;
  byYear: YearFigure[];
};

export type RegionFigures = { from: string; to: string; today: string; areas: AreaFigures[] };

/**
 * Change against the same period last year, in percent of last year.
 * @returns null where last year is zero: a rate without a base is not shown as a number.
 */
export function changePercent(now: number, lastYear: number): number | null {
  return lastYear === 0 ? null : ((now - lastYear) / lastYear) * 100;
}
