/** The map: the region's layers over the base map, what lies under the pointer, and the way to a site. */

import type { PickingInfo } from '@deck.gl/core';
import { useQuery } from '@tanstack/react-query';
import { type CSSProperties, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { configQuery } from '../db/config';
import { SCREENING_METERS, siteScreeningQuery } from '../db/site-parts';
import { useRegionData, withAnswer } from '../db/use-region';
import { useZoneFill } from '../db/zone-fill';
import type { LayerContext } from '../layers/define';
import { describePicked, LAYERS, renderLayers } from '../layers/index';
import { routeOf } from '../layers/selection';
import { circlesOf } from '../model/circles';
import { dayOf } from '../model/day';
import { NOTHING_OPEN } from '../model/nothing-open';
import { optionalSetsOf } from '../model/optional-sets';
import type { Region } from '../model/region';
import { DEFAULT_VIEW, type View } from '../model/view';
import { besideZone } from '../model/zone-comparison';
import { useLanguage } from '../state/use-language';
import { useLens } from '../state/use-lens';
import { useView } from '../state/use-view';
import { useTokens } from '../ui/use-tokens';
import { NAMES_LAYER } from './basemap';
import { MapControls } from './MapControls';
import { MapNotes } from './MapNotes';
import { MapTip } from './MapTip';
import styles from './MapView.module.css';
import { PinnedTip } from './PinnedTip';
import { isShifted } from './stage';
import { ToolPanels } from './ToolPanels';
import { coveredBy, useCamera } from './use-camera';
import { useFrame } from './use-frame';
import { useOwnBasemap } from './use-own-basemap';
import { type Pointed, usePointed } from './use-pointed';
import { useSelectedAt } from './use-selected-at';
import { useStage } from './use-stage';
import { useTipWords } from './use-tip-words';
import { useTools } from './use-tools';

type MapViewProps = {
  region: Region;
  variant?: 'wall' | 'desk' | 'phone';
  /** Pixels of the screen for a pixel of the design. */
  scale?: number;
  /** What a scene of the wall shows instead of the view's own choice. */
  scene?: Partial<Pick<View, 'layers' | 'heat' | 'filters' | 'selected' | 'zone' | 'from' | 'to'>>;
};

/** A click on a cell comes this many zoom steps nearer. */
const CELL_ZOOM_STEPS = 2;

/** Marks and names of a wall are read from eight metres: names reach 22 units (see look). */
const WALL_MARKS = 1.7;

export function MapView({ region, variant = 'desk', scale = 1, scene }: MapViewProps) {
  const { i18n } = useTranslation('map');
  const place = useRef<HTMLDivElement>(null);
  const [ownView, setView] = useView();
  const view = useMemo(() => ({ ...ownView, ...scene }), [ownView, scene]);
  const tokens = useTokens();
  const { data: config } = useQuery(configQuery());
  const data = useRegionData(region.id, optionalSetsOf(view));
  const { columns: arrived, far, zones, warnings, bands } = data;
  const drawn = variant === 'wall' ? scale * WALL_MARKS : scale;
  const [language] = useLanguage();
  const { stage, lost, basemapFailed } = useStage(
    place,
    region,
    config?.basemap ?? '/basemap',
    tokens,
    drawn,
    language,
    variant === 'wall',
  );
  const basemaps = useOwnBasemap(stage, lost);
  const covered = useMemo(() => coveredBy(variant, scale), [variant, scale]);
  const { hovered, setHovered, pinned, setPinned } = usePointed(stage);
  const selectedAt = useSelectedAt(data, view);
  useCamera(
    stage,
    view,
    setView,
    region.bounds,
    zones,
    selectedAt,
    routeOf(arrived.pipelines, view.pipeline),
    covered,
  );
  const controlled = variant !== 'wall';
  const tools = useTools(stage, view, setView, controlled, tokens, drawn);
  const { layers: toolLayers } = tools;

  const frame = useFrame(stage, drawn);
  const today = dayOf(region.today);
  // A wall's scenes each tell one thing; what zones are coloured by is read close by.
  const zoneFill = useZoneFill(region, variant === 'wall' ? DEFAULT_VIEW : view);
  const { fill, facts } = zoneFill;
  const zoneFilling = useMemo(() => ({ fill, facts }), [fill, facts]);
  const wish = useMemo(
    () => ({ columns: arrived, far, zones, view, today, frame }),
    [arrived, far, zones, view, today, frame],
  );
  const { answer, settled: passed, failure, farFailures } = useLens(wish);
  const { states } = withAnswer(data, answer, farFailures);
  const { data: screening } = useQuery({
    ...siteScreeningQuery(view.selected ?? 0, SCREENING_METERS),
    enabled: view.selected !== null && view.circles !== null,
  });
  const circles = useMemo(() => circlesOf(screening, view.circles), [screening, view.circles]);
  const context = useMemo(
    (): LayerContext => ({
      ...answer,
      zones,
      warnings,
      bands,
      view,
      circles,
      selectedAt,
      palette: tokens,
      scale: drawn,
      today,
      zoneFilling,
    }),
    [answer, zones, warnings, bands, view, circles, selectedAt, tokens, drawn, today, zoneFilling],
  );

  const needed = LAYERS.filter((layer) => view.layers.includes(layer.id)).flatMap((layer) => layer.needs);
  // While an area is drawn or something measured, a click is a point and opens nothing.
  const interactive = controlled && tools.idle;
  // Said while sets are on their way; a filter step is too short to tell of.
  const ready = needed.every((set) => states[set] !== 'loading');
  const settled = passed && frame !== null && !zoneFill.loading && ready;

  useEffect(() => {
    // Before the map knows what is in sight, it would draw everything in full.
    if (!stage || context.frame === null) return;
    const describe = ({ layer, index, x, y, viewport }: PickingInfo): Pointed | null => {
      if (!layer || index < 0) return null;
      const description = describePicked(context, { layerId: layer.id, index });
      const { width, height } = viewport ?? { width: 0, height: 0 };
      return description && { description, x, y, width, height };
    };
    stage.setOverlay({
      layers: [...renderLayers(context), ...toolLayers].map((layer) =>
        layer.clone({ beforeId: NAMES_LAYER } as object),
      ),
      pickingRadius: variant === 'phone' ? 14 : 5,
      onHover: (info) => {
        if (!interactive) return setHovered(null);
        const found = describe(info);
        stage.map().getCanvas().style.cursor = found ? 'pointer' : '';
        setHovered(found);
      },
      onClick: (info, { srcEvent }) => {
        if (!interactive) return;
        const found = describe(info);
        if (isShifted(srcEvent) && found?.description.zoneId !== undefined) {
          setPinned(null);
          return setView(besideZone(found.description.zoneId));
        }
        const nearer = found?.description.nearer;
        if (nearer) {
          const map = stage.map();
          const zoom = map.getZoom() + CELL_ZOOM_STEPS;
          map.easeTo({ center: [nearer.lng, nearer.lat], zoom, duration: 400 }, { byPerson: true });
        } else if (found?.description.enterpriseId != null) {
          setPinned(null);
          setView({ selected: found.description.enterpriseId });
        } else if (found?.description.recordId !== undefined) {
          setPinned(null);
          setView({ selected: null, circles: null, place: null, record: found.description.recordId });
        } else if (found?.description.placeId !== undefined) {
          setPinned(null);
          setView({ selected: null, circles: null, record: null, place: found.description.placeId });
        } else if (found?.description.pipelineId !== undefined) {
          setPinned(null);
          setView({ ...NOTHING_OPEN, pipeline: found.description.pipelineId });
        } else if (found?.description.drills) {
          setPinned(null);
          setView({ zone: found.description.zoneId ?? null, camera: null });
        } else setPinned(found);
      },
    });
    if (settled) return stage.whenDrawn(() => place.current?.setAttribute('data-map-ready', 'true'));
  }, [stage, context, settled, interactive, variant, setView, setHovered, setPinned, toolLayers]);

  useEffect(() => {
    stage?.map().getCanvas().setAttribute('aria-label', i18n.t('map:canvas'));
  }, [stage, i18n]);

  const { titleOf, hintOf } = useTipWords(zones);

  return (
    <div
      className={styles.root}
      ref={place}
      data-variant={variant}
      style={{ '--map-scale': scale } as CSSProperties}
    >
      {controlled ? (
        <MapControls
          basemaps={basemaps}
          onZoom={(steps) =>
            stage?.map().zoomTo(stage.map().getZoom() + steps, { duration: 200 }, { byPerson: true })
          }
          onFit={() => setView({ camera: null, pipeline: null })}
          drawing={tools.drawing.draft !== null}
          onDraw={(on) => {
            setPinned(null);
            tools.draw(on);
          }}
          measuring={tools.measuring.measure !== null}
          onMeasure={(on) => {
            setPinned(null);
            tools.measure(on);
          }}
        />
      ) : null}
      <ToolPanels region={region} tools={tools} site={view.selected === null ? null : selectedAt} />
      <MapNotes {...{ basemaps, lost, basemapFailed, ready }} passFailed={failure !== null} />
      {hovered && !pinned ? (
        <MapTip {...hovered} title={titleOf(hovered.description)} hint={hintOf(hovered.description)} />
      ) : null}
      {pinned ? (
        <PinnedTip {...pinned} title={titleOf(pinned.description)} onClose={() => setPinned(null)} />
      ) : null}
    </div>
  );
}
