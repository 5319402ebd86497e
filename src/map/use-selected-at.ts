/** Where the open site or record lies. */

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { siteQuery } from '../db/enterprises';
import type { RegionData } from '../db/use-region';
import { positionOf } from '../layers/selection';
import type { View } from '../model/view';

/** Longitude and latitude of what is open; null without it, without its position, or while that is on its way. */
export function useSelectedAt(
  { columns, far }: RegionData,
  { selected: id, record }: View,
): [number, number] | null {
  const { enterprises, band_records: records } = columns;
  // Where the enterprises did not travel, the site says itself where it lies.
  const { data: site } = useQuery({
    ...siteQuery(id ?? 0),
    enabled: id !== null && (far?.subjects.includes('enterprises') ?? false),
  });
  return useMemo(() => {
    if (id === null) return positionOf(records, record);
    if (site && site.id === id && site.lng !== null && site.lat !== null) return [site.lng, site.lat];
    return positionOf(enterprises, id);
  }, [enterprises, records, site, id, record]);
}
