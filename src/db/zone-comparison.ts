/** Zones side by side, by the figures that the database answers everywhere else. */

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ComparedFigure, Comparison, HazardLevel } from '../model/zone-comparison';
import { call } from './client';
import { FRESH_MILLISECONDS } from './region-query';

type Answer = Omit<Comparison, 'zones'> & {
  zones: readonly {
    zone_id: number | null;
    figures: Record<ComparedFigure, { value: number | null }>;
    colour: number | null;
    hazards: Record<HazardLevel, number>;
  }[];
};

/**
 * Zones for a period of days, in the order given; null stands for the region. A zone that may not be seen is left out.
 */
export function comparisonQuery(region: string, zones: readonly (number | null)[], from: string, to: string) {
  return queryOptions({
    queryKey: ['region', region, 'compare_zones', ...zones, from, to],
    queryFn: async ({ signal }): Promise<Comparison> => {
      // The generated type knows no null within an array; PostgREST takes it as SQL's.
      const asked = { p_region: region, p_zones: zones as number[], p_from: from, p_to: to };
      const { zones: rows, ...rest } = (await call('compare_zones', asked, signal)) as unknown as Answer;
      return {
        ...rest,
        zones: rows.map(({ zone_id, figures, colour, hazards }) => ({
          id: zone_id,
          figures: Object.fromEntries(
            Object.entries(figures).map(([code, { value }]) => [code, value]),
          ) as Record<ComparedFigure, number | null>,
          colour,
          hazards,
        })),
      };
    },
    placeholderData: keepPreviousData,
    staleTime: FRESH_MILLISECONDS,
    refetchInterval: FRESH_MILLISECONDS,
  });
}
