/** The sets of the open region and what of them passes the view: the same pass that map and lists read. */

import { useMemo } from 'react';
import { type RegionData, useRegionData } from '../db/use-region';
import { type RegionPass, regionPass } from '../lens/region-pass';
import type { View } from '../model/view';
import { useView } from '../state/use-view';
import { useWorkplace } from './frame/workplace';

/** `view` is the view that was asked with: the address, changed by the screen's scene. */
export type Passes = RegionData & { passes: RegionPass; view: View };

/** `scene` is what the screen shows instead of the view's own choice; the same object while it stays the same. */
export function usePasses(scene?: Partial<View>): Passes {
  const { region } = useWorkplace();
  const data = useRegionData(region.id);
  const [own] = useView();
  const view = useMemo(() => ({ ...own, ...scene }), [own, scene]);
  const passes = useMemo(() => regionPass(data.columns, data.zones, view), [data.columns, data.zones, view]);
  return { ...data, passes, view };
}
