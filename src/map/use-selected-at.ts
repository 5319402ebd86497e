/** Where the open site, record or protected place lies. */

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { siteQuery } from '../db/enterprises';
import type { RegionData } from '../db/use-region';
import { positionOf } from '../layers/selection';
import type { View } from '../model/view';

/** Longitude and latitude of what is open; null without it, without its position, or while that is on its way. */
export function useSelectedAt(
  { columns, far }: RegionData,
  { selected: id, record, place }: View,
): [number, number] | null {
  const { enterprises, band_records: records, protected_places: places } = columns;
  // Where the enterprises did not travel, the site says itself where it lies.
  const { data: site } = useQuery({
    ...siteQuery(id ?? 0),
    enabled: id !== null && (far?.subjects.includes('enterprises') ?? false),
  });
  return useMemo(() => {
    if (id === null) return record === null ? positionOf(places, place) : positionOf(records, record);
    if (site && site.id === id && site.lng !== null && site.lat !== null) return [site.lng, site.lat];
    return positionOf(enterprises, id);
  }, [enterprises, records, places, site, id, record, place]);
}
