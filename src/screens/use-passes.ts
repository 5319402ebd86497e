/** The sets of the open region and what of them passes the view: the same pass that map and lists read. */

import { useMemo } from 'react';
import { type RegionData, useRegionData } from '../db/use-region';
import type { RegionPass } from '../lens/region-questions';
import { dayOf } from '../model/day';
import { optionalSetsOf } from '../model/optional-sets';
import type { View } from '../model/view';
import { useLens } from '../state/use-lens';
import { useView } from '../state/use-view';
import { useWorkplace } from './frame/workplace';

/** `view` is the view that was asked with: the address, changed by the screen's scene. */
export type Passes = RegionData & { passes: RegionPass; view: View };

/** `scene` is what the screen shows instead of the view's own choice; the same object while it stays the same. */
export function usePasses(scene?: Partial<View>): Passes {
  const { region } = useWorkplace();
  const [own] = useView();
  const view = useMemo(() => ({ ...own, ...scene }), [own, scene]);
  const data = useRegionData(region.id, optionalSetsOf(view));
  const { columns, zones } = data;
  const today = dayOf(region.today);
  const wish = useMemo(() => ({ columns, zones, view, today, frame: null }), [columns, zones, view, today]);
  const { answer } = useLens(wish);
  // Rows of an answer count in the columns it was made from.
  return { ...data, columns: answer.columns, passes: answer.passes, view };
}
