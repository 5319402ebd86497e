/** The sets of the open region and what of them passes the view: the same pass that map and lists read. */

import { useMemo } from 'react';
import { type RegionData, useRegionData } from '../db/use-region';
import { type RegionPass, regionPass } from '../lens/region-pass';
import { useView } from '../state/use-view';
import { useWorkplace } from './frame/workplace';

export type Passes = RegionData & { passes: RegionPass };

export function usePasses(): Passes {
  const { region } = useWorkplace();
  const data = useRegionData(region.id);
  const [view] = useView();
  const passes = useMemo(() => regionPass(data.columns, data.zones, view), [data.columns, data.zones, view]);
  return { ...data, passes };
}
