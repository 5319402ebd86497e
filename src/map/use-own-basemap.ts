/** The deployment's own base maps on the page's map: which is wanted, which is drawn, and what went wrong. */

import { useQuery } from '@tanstack/react-query';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { useEffect, useState } from 'react';
import { basemapsQuery } from '../db/basemaps';
import { type Basemap, type BasemapRefusal, BUNDLED } from '../model/basemap';
import { asGridwatchError, GridwatchError } from '../model/errors';
import { useBasemapChoice } from '../state/use-basemap';
import { useTheme } from '../state/use-theme';
import { BUNDLED_LAYERS } from './basemap';
import type { Stage } from './stage';

/** Nobody stands before a wall to press «try again». */
const NEXT_TRY_MILLISECONDS = 300_000;

export type BasemapState = {
  offered: readonly Basemap[];
  refused: readonly BasemapRefusal[];
  /** Id of the one chosen. */
  chosen: string;
  /** Id of the one asked for, whether it is offered or not. */
  wanted: string;
  choose: (id: string) => void;
  /** The own one that is drawn; null while the bundled one is. */
  drawn: Basemap | null;
  /** Why the chosen one is not drawn, `basemap` as it is named. */
  trouble: { basemap: Basemap | null; error: GridwatchError } | null;
  retry: () => void;
};

type Outcome = { id: string; error: GridwatchError | null };

/** Draws the chosen base map under the data. After a failure the bundled one stands in, and the other is tried again later. */
export function useOwnBasemap(stage: Stage | null, lost: boolean): BasemapState {
  const { data, error: unlisted, refetch } = useQuery(basemapsQuery());
  const { id, named, choose } = useBasemapChoice();
  const theme = useTheme();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [attempt, setAttempt] = useState(0);
  const basemap = data?.basemaps.find((one) => one.id === id) ?? null;
  const dimmed = theme === 'dark' && basemap?.suits === 'light';

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt is the same once more
  useEffect(() => {
    if (!stage || lost || !basemap) return;
    let left = false;
    let takeOff = () => {};
    let later: ReturnType<typeof setTimeout> | undefined;
    const map = stage.map();
    const again = () => setAttempt((count) => count + 1);
    const onFail = (thrown: unknown) => {
      if (left) return;
      const error = asGridwatchError(thrown);
      setOutcome({ id: basemap.id, error });
      later = setTimeout(again, NEXT_TRY_MILLISECONDS);
      // It may cover the next place.
      if (error.code === 'basemap_blank') map.on('moveend', again);
    };
    const draw = async () => {
      const { piecesOf, showOwn } = await import('./own-basemap');
      const pieces = await piecesOf(basemap, dimmed);
      await styleOf(map);
      if (left) return;
      const onCome = () => setOutcome({ id: basemap.id, error: null });
      takeOff = showOwn(map, pieces, { onCome, onFail });
    };
    draw().catch(onFail);
    return () => {
      left = true;
      clearTimeout(later);
      map.off('moveend', again);
      takeOff();
    };
  }, [stage, lost, basemap, dimmed, attempt]);

  const current = basemap && outcome?.id === basemap.id ? outcome : null;
  const absent = id !== BUNDLED && named && !basemap && (data || unlisted);
  const reason = unlisted ? asGridwatchError(unlisted) : new GridwatchError('basemap_unknown', { id });
  const failed = absent ? { basemap: null, error: reason } : null;
  return {
    offered: data?.basemaps ?? [],
    refused: data?.refused ?? [],
    chosen: basemap ? basemap.id : BUNDLED,
    wanted: id,
    choose,
    drawn: current?.error === null && !lost ? basemap : null,
    trouble: current?.error ? { basemap, error: current.error } : failed,
    retry: () => {
      if (unlisted) void refetch();
      setAttempt((count) => count + 1);
    },
  };
}

/** Waits until layers can be put on a map. */
function styleOf(map: MapLibreMap): Promise<unknown> {
  const [layer = ''] = BUNDLED_LAYERS;
  return map.getLayer(layer) ? Promise.resolve() : map.once('style.load');
}
