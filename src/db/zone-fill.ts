/** What zones are coloured by, from the database: every zone of a region in one answer. */

import { queryOptions, useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import { asGridwatchError, type GridwatchError } from '../model/errors';
import type { Region } from '../model/region';
import type { View } from '../model/view';
import type { ZoneCoverage, ZoneFacts, ZoneFilling, ZoneRisk } from '../model/zone-fill';
import { call } from './client';
import { FRESH_MILLISECONDS } from './region-query';
import { useZoneFigures } from './zone-figure';

type Period = { from: string; to: string };

const often = { staleTime: FRESH_MILLISECONDS, refetchInterval: FRESH_MILLISECONDS };

const riskQuery = (region: string, enabled: boolean) =>
  queryOptions({
    ...often,
    enabled,
    queryKey: ['region', region, 'zone_risk'],
    queryFn: async ({ signal }): Promise<ReadonlyMap<number, ZoneRisk>> => {
      const rows = (await call('zone_risk', { p_region: region }, signal)) as unknown as {
        zone_id: number | null;
        colour: number | null;
        sites: number;
      }[];
      return new Map(rows.map(({ zone_id, colour, sites }) => [zone_id ?? 0, { colour, sites }]));
    },
  });

const coverageQuery = (region: string, { from, to }: Period, enabled: boolean) =>
  queryOptions({
    ...often,
    enabled,
    queryKey: ['region', region, 'zone_coverage', from, to],
    queryFn: async ({ signal }): Promise<ReadonlyMap<number, ZoneCoverage>> => {
      const answer = (await call(
        'zone_coverage',
        { p_region: region, p_from: from, p_to: to },
        signal,
      )) as unknown as { areas: ({ zone_id: number | null } & ZoneCoverage)[] };
      return new Map(
        answer.areas.map(({ zone_id, visited, enterprises }) => [zone_id ?? 0, { visited, enterprises }]),
      );
    },
  });

const silenceQuery = (region: string, enabled: boolean) =>
  queryOptions({
    ...often,
    enabled,
    queryKey: ['region', region, 'silent_zones'],
    queryFn: async ({ signal }): Promise<{ days: number; ids: ReadonlySet<number> }> => {
      const answer = (await call('silent_zones', { p_region: region }, signal)) as unknown as {
        silence_days: number;
        zones: { zone_id: number }[];
      };
      return { days: answer.silence_days, ids: new Set(answer.zones.map(({ zone_id }) => zone_id)) };
    },
  });

export type ZoneFillState = ZoneFilling & {
  loading: boolean;
  error: GridwatchError | null;
  retry: () => void;
};

/** The period of coverage: this year up to the region's day. */
export function coveragePeriod({ today }: Region): Period {
  return { from: `${today.slice(0, 4)}-01-01`, to: today };
}

export type ZoneFillView = Pick<View, 'zoneFill' | 'zoneFigure' | 'zone' | 'from' | 'to'>;

/** Facts for the chosen colouring alone; what is counted from the lens needs none. */
export function useZoneFill(region: Region, view: ZoneFillView): ZoneFillState {
  const fill = view.zoneFigure ? 'figure' : view.zoneFill;
  const { figures, queries } = useZoneFigures(region, view);
  const wanted = [fill === 'risk', fill === 'coverage' || fill === 'silence', fill === 'silence'] as const;
  const [risk, coverage, silence] = useQueries({
    queries: [
      riskQuery(region.id, wanted[0]),
      coverageQuery(region.id, coveragePeriod(region), wanted[1]),
      silenceQuery(region.id, wanted[2]),
    ],
  });
  const facts = useMemo((): ZoneFacts => {
    const known: ZoneFacts = {};
    if (risk.data) known.risk = risk.data;
    if (coverage.data) known.coverage = coverage.data;
    if (silence.data) Object.assign(known, { silent: silence.data.ids, silenceDays: silence.data.days });
    if (figures) known.figures = figures;
    return known;
  }, [risk.data, coverage.data, silence.data, figures]);
  const asked = [
    ...[risk, coverage, silence].filter((_, place) => wanted[place]),
    ...(fill === 'figure' ? queries : []),
  ];
  const failed = asked.find(({ failureReason }) => failureReason !== null);
  return {
    ...useMemo(() => ({ fill, facts }), [fill, facts]),
    loading: asked.some(({ data, failureReason }) => data === undefined && failureReason === null),
    error: failed ? asGridwatchError(failed.failureReason) : null,
    retry: () => {
      for (const query of asked) if (query.failureReason) void query.refetch();
    },
  };
}
