/** What every panel starts from: the region's sets, what passes the view, and the view itself. */

import { useMemo } from 'react';
import { type RegionData, useRegionData, withAnswer } from '../db/use-region';
import { useZoneFill, type ZoneFillState } from '../db/zone-fill';
import type { LayerContext } from '../layers/define';
import type { RegionPass } from '../lens/region-questions';
import { dayOf } from '../model/day';
import { optionalSetsOf } from '../model/optional-sets';
import type { Region } from '../model/region';
import type { View } from '../model/view';
import { useLens } from '../state/use-lens';
import { type SetView, useView } from '../state/use-view';
import { useTokens } from '../ui/use-tokens';

export type RegionView = {
  view: View;
  setView: SetView;
  data: RegionData;
  passes: RegionPass;
  zoneFill?: ZoneFillState;
  /** What legends and descriptions of layers are asked with. */
  context: LayerContext;
};

/** The same pass that the map draws, so that a count and the map cannot disagree. */
export function useRegionView(region: Region): RegionView {
  const [view, setView] = useView();
  const data = useRegionData(region.id, optionalSetsOf(view));
  const tokens = useTokens();
  const { columns, far, zones, warnings, bands } = data;
  const today = dayOf(region.today);
  const zoneFill = useZoneFill(region, view);
  const wish = useMemo(
    () => ({ columns, far, zones, view, today, frame: null }),
    [columns, far, zones, view, today],
  );
  const { answer, farFailures } = useLens(wish);
  const context = {
    ...answer,
    zones,
    warnings,
    bands,
    view,
    palette: tokens,
    scale: 1,
    today,
    zoneFilling: zoneFill,
  };
  return {
    view,
    setView,
    data: withAnswer(data, answer, farFailures),
    passes: answer.passes,
    context,
    zoneFill,
  };
}
