/** The sets of the open region and what of them passes the view: the same pass that map and lists read. */

import { useMemo } from 'react';
import { type RegionData, useRegionData, withAnswer } from '../db/use-region';
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
  const { columns, far, zones } = data;
  const today = dayOf(region.today);
  const wish = useMemo(
    () => ({ columns, far, zones, view, today, frame: null }),
    [columns, far, zones, view, today],
  );
  const { answer, farFailures } = useLens(wish);
  return { ...withAnswer(data, answer, farFailures), passes: answer.passes, view };
}
