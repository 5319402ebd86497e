/** Warnings of a region and the sites inside them. */

import { queryOptions } from '@tanstack/react-query';
import type { Geometry } from 'geojson';
import type { WarnedSite, Warning, WarningColour } from '../model/warning';
import { call } from './client';
import { FRESH_MILLISECONDS } from './region-query';

type WarningRow = {
  id: number;
  kind: string;
  colour: WarningColour;
  title: string;
  measures: string | null;
  issuer: string | null;
  from_at: string;
  to_at: string | null;
  geojson: Geometry;
  inside: number;
  notified: number;
  confirmed: number;
};

/** Warnings that hold on the region's day, the gravest first. */
export function warningsQuery(region: string) {
  return queryOptions({
    queryKey: ['region', region, 'warnings_in_force'],
    queryFn: async ({ signal }) => {
      const rows = (await call('warnings_in_force', { p_region: region }, signal)) as unknown as WarningRow[];
      return rows.map(
        ({ from_at: fromAt, to_at: toAt, geojson: outline, ...row }): Warning => ({
          ...row,
          fromAt,
          toAt,
          outline,
        }),
      );
    },
    staleTime: FRESH_MILLISECONDS,
    refetchInterval: FRESH_MILLISECONDS,
  });
}

/** The active sites inside a warning, and those told of it before. */
export function warnedSitesQuery(region: string, warning: number) {
  return queryOptions({
    queryKey: ['region', region, 'warning_sites', warning],
    queryFn: async ({ signal }) => {
      const { sites } = (await call('warning_sites', { p_warning: warning }, signal)) as unknown as {
        sites: {
          id: number;
          name: string;
          inside: boolean;
          notified_at: string | null;
          confirmed_at: string | null;
        }[];
      };
      return sites.map(
        ({ id, name, inside, notified_at, confirmed_at }): WarnedSite => ({
          id,
          name,
          inside,
          notified: notified_at !== null,
          confirmed: confirmed_at !== null,
        }),
      );
    },
    staleTime: FRESH_MILLISECONDS,
  });
}
