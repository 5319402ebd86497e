/** What every panel starts from: the region's sets, what passes the view, and the view itself. */

import { useMemo } from 'react';
import { type RegionData, useRegionData } from '../db/use-region';
import type { LayerContext } from '../layers/define';
import { type RegionPass, regionPass } from '../lens/region-pass';
import { dayOf } from '../model/day';
import type { Region } from '../model/region';
import type { View } from '../model/view';
import { type SetView, useView } from '../state/use-view';
import { useTokens } from '../ui/use-tokens';

export type RegionView = {
  view: View;
  setView: SetView;
  data: RegionData;
  passes: RegionPass;
  /** What legends and descriptions of layers are asked with. */
  context: LayerContext;
};

/** The same pass that the map draws, so that a count and the map cannot disagree. */
export function useRegionView(region: Region): RegionView {
  const [view, setView] = useView();
  const data = useRegionData(region.id);
  const tokens = useTokens();
  const { columns, zones } = data;
  const passes = useMemo(() => regionPass(columns, zones, view), [columns, zones, view]);
  const context = { columns, passes, zones, view, palette: tokens, scale: 1, today: dayOf(region.today) };
  return { view, setView, data, passes, context };
}
