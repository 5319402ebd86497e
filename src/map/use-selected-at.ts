/** Where the open site lies. */

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { siteQuery } from '../db/enterprises';
import type { RegionData } from '../db/use-region';
import { positionOf } from '../layers/selection';

/** Longitude and latitude of a site; null without one, without its position, or while that is on its way. */
export function useSelectedAt({ columns, far }: RegionData, id: number | null): [number, number] | null {
  const { enterprises } = columns;
  // Where the enterprises did not travel, the site says itself where it lies.
  const { data: site } = useQuery({
    ...siteQuery(id ?? 0),
    enabled: id !== null && (far?.subjects.includes('enterprises') ?? false),
  });
  return useMemo(() => {
    if (site && site.id === id && site.lng !== null && site.lat !== null) return [site.lng, site.lat];
    return positionOf(enterprises, id);
  }, [enterprises, site, id]);
}
