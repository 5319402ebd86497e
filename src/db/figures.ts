/** Figures of a region and its districts. */

import { queryOptions } from '@tanstack/react-query';
import type { AreaFigures, RegionFigures, YearFigure } from '../model/figures';
import { call } from './client';
import { FRESH_MILLISECONDS } from './region-query';

type AreaRow = {
  id: number | null;
  code: string | null;
  name_en: string;
  name_zh: string;
  enterprises: number;
  hazard_sources: number;
  open_dangers: number;
  overdue_dangers: number;
  accidents: number;
  deaths: number;
  injuries: number;
  accidents_last_year: number;
  deaths_last_year: number;
  injuries_last_year: number;
  by_year: YearFigure[];
};

function toArea(row: AreaRow): AreaFigures {
  const { id, code, enterprises, accidents, deaths, injuries } = row;
  return {
    id,
    code,
    enterprises,
    accidents,
    deaths,
    injuries,
    nameEn: row.name_en,
    nameZh: row.name_zh,
    hazardSources: row.hazard_sources,
    openDangers: row.open_dangers,
    overdueDangers: row.overdue_dangers,
    accidentsLastYear: row.accidents_last_year,
    deathsLastYear: row.deaths_last_year,
    injuriesLastYear: row.injuries_last_year,
    byYear: row.by_year,
  };
}

/**
 * Figures of a period, both days included, and of the same dates a year before.
 * @param from first day, `YYYY-MM-DD`
 * @param to last day, `YYYY-MM-DD`
 */
export function figuresQuery(region: string, from: string, to: string) {
  return queryOptions({
    queryKey: ['region', region, 'region_figures', from, to],
    queryFn: async ({ signal }): Promise<RegionFigures> => {
      const json = await call('region_figures', { p_region: region, p_from: from, p_to: to }, signal);
      const answer = json as unknown as Omit<RegionFigures, 'areas'> & { areas: AreaRow[] };
      return { ...answer, areas: answer.areas.map(toArea) };
    },
    staleTime: FRESH_MILLISECONDS,
  });
}
