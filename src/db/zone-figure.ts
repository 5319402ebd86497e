/** Figures that zones are coloured by: what there is to choose from, and each zone's answer. */

import { queryOptions, useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { firstDayOf, isoOf, lastDayOf } from '../model/day';
import type { Region } from '../model/region';
import type { View } from '../model/view';
import type { FigureDefinition, ZoneFigure, ZoneFigures } from '../model/zone-figure';
import { call } from './client';
import { FRESH_MILLISECONDS } from './region-query';

/** What a user who sees this region may choose; it changes only with the server's version. */
export function figureChoicesQuery(region: string) {
  return queryOptions({
    queryKey: ['region', region, 'figure_choices'],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }): Promise<FigureDefinition[]> => {
      const rows = (await call('figure_choices', {}, signal)) as unknown as (Omit<
        FigureDefinition,
        'nameEn' | 'nameZh' | 'definitionEn' | 'definitionZh'
      > & { name_en: string; name_zh: string; definition_en: string; definition_zh: string })[];
      return rows.map(({ name_en, name_zh, definition_en, definition_zh, ...rest }) => ({
        ...rest,
        nameEn: name_en,
        nameZh: name_zh,
        definitionEn: definition_en,
        definitionZh: definition_zh,
      }));
    },
  });
}

type Period = { from: string; to: string };

/** The time window; where an end is open, the year of the other end or of the region's day. */
export function figurePeriod({ today }: Region, { from, to }: Pick<View, 'from' | 'to'>): Period {
  const last = to === null ? today : (isoOf(lastDayOf(to)) ?? today);
  return { from: from === null ? `${last.slice(0, 4)}-01-01` : (isoOf(firstDayOf(from)) ?? last), to: last };
}

function zoneFigureQuery(region: string, code: string | null, zone: number | null, { from, to }: Period) {
  return queryOptions({
    enabled: code !== null,
    queryKey: ['region', region, 'zone_figure', code, zone, from, to],
    staleTime: FRESH_MILLISECONDS,
    refetchInterval: FRESH_MILLISECONDS,
    queryFn: async ({ signal }): Promise<ReadonlyMap<number, ZoneFigure>> => {
      const rows = (await call(
        'zone_figure',
        // The database takes null for the whole region; the generated types do not know of it.
        { p_code: code ?? '', p_region: region, p_zone: zone as number, p_from: from, p_to: to },
        signal,
      )) as unknown as (ZoneFigure & { zone_id: number })[];
      return new Map(rows.map(({ zone_id, ...figure }) => [zone_id, figure]));
    },
  });
}

/** The chosen figure of the zones in view, and the queries that it waits for; nothing is asked where none is chosen. */
export function useZoneFigures(region: Region, view: Pick<View, 'zoneFigure' | 'zone' | 'from' | 'to'>) {
  const { zoneFigure, zone } = view;
  const { from, to } = figurePeriod(region, view);
  const code = zoneFigure?.code ?? null;
  const classes = zoneFigure?.classes ?? 'quantile';
  const queries = useQueries({
    queries: [
      { ...figureChoicesQuery(region.id), enabled: code !== null },
      zoneFigureQuery(region.id, code, zone, { from, to }),
    ],
  });
  const [{ data: choices }, { data: byZone }] = queries;
  const figures = useMemo((): ZoneFigures | undefined => {
    const definition = choices?.find((choice) => choice.code === code);
    return definition && byZone && { definition, classes, from, to, byZone };
  }, [choices, byZone, code, classes, from, to]);
  return { figures, queries };
}
