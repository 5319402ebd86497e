/** Puts the page's map into a place on the screen and keeps its size, colours and region right. */

import equal from 'fast-deep-equal';
import type { FilterSpecification, GeoJSONSource } from 'maplibre-gl';
import { type RefObject, useEffect, useRef, useState } from 'react';
import type { Region } from '../model/region';
import type { Language } from '../model/view';
import type { Tokens } from '../ui/tokens';
import { baseStyle, boxOf, NAMES_LAYER, namesIn, repaint } from './basemap';
import { openStage, type Stage, type Trouble } from './stage';

export type StageState = { stage: Stage | null; lost: boolean; basemapFailed: boolean };

/** Mounts the stage inside `place`; it stays the same map when the screen changes. */
export function useStage(
  place: RefObject<HTMLDivElement | null>,
  region: Region,
  basemap: string,
  tokens: Tokens,
  scale: number,
  language: Language,
  /** Whether only places of the region are named: for a wall, where nobody looks around. */
  confined: boolean,
): StageState {
  const [state, setState] = useState<StageState>({ stage: null, lost: false, basemapFailed: false });
  const first = useRef({ region, basemap, tokens, scale });

  useEffect(() => {
    const container = place.current;
    if (!container) return;
    const start = first.current;
    let made = false;
    const stage = openStage(() => {
      made = true;
      return {
        style: baseStyle(start.tokens, start.basemap, start.region.id, start.scale),
        bounds: [...start.region.bounds],
      };
    });
    if (made) painted.set(stage.map(), start);
    container.append(stage.element);
    stage.map().resize();
    setState((old) => ({ ...old, stage }));
    const stop = stage.onTrouble((trouble: Trouble) =>
      setState((old) =>
        trouble.kind === 'context' ? { ...old, lost: trouble.lost } : { ...old, basemapFailed: true },
      ),
    );
    const observer = new ResizeObserver(() => stage.map().resize());
    observer.observe(container);
    return () => {
      observer.disconnect();
      stop();
      stage.element.remove();
    };
  }, [place]);

  const { stage } = state;
  useEffect(() => {
    if (!stage) return;
    const map = stage.map();
    const change = () => {
      const { sources } = baseStyle(tokens, basemap, region.id, scale);
      for (const [id, source] of Object.entries(sources)) {
        const present = map.getSource<GeoJSONSource>(id);
        if (source.type !== 'geojson' || !present) continue;
        const wanted = JSON.stringify(source.data);
        if (shown.get(present) !== wanted) {
          if (shown.has(present)) present.setData(source.data as string);
          shown.set(present, wanted);
        }
      }
      const paint = painted.get(map);
      if (paint?.tokens !== tokens || paint.scale !== scale) repaint(map, tokens, scale);
      painted.set(map, { tokens, scale });
      const wanted: FilterSpecification | null = confined ? ['within', boxOf(region.bounds)] : null;
      if (!equal(map.getFilter(NAMES_LAYER) ?? null, wanted)) map.setFilter(NAMES_LAYER, wanted);
      const names = namesIn(language);
      if (!equal(map.getLayoutProperty(NAMES_LAYER, 'text-field'), names))
        map.setLayoutProperty(NAMES_LAYER, 'text-field', names);
    };
    if (map.getLayer(NAMES_LAYER)) change();
    else map.once('style.load', change);
  }, [stage, basemap, region.id, region.bounds, tokens, scale, language, confined]);

  return state;
}

/** What each map is painted with: painting it the same once more costs a frame. */
const painted = new WeakMap<object, { tokens: Tokens; scale: number }>();

/** What each source shows: setting the same data again would load and index it again. */
const shown = new WeakMap<GeoJSONSource, string>();
