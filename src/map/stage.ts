/** The one map and the one deck overlay of the page: made once, moved between screens, brought back when the graphics card is lost. */

import { Layer } from '@deck.gl/core';
import { MapLibreOverlay, type MapLibreOverlayProps } from '@deck.gl/maplibre';
import { Map as MapLibreMap, ScaleControl, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { unseenMarks } from '../layers/unseen';
import { isOwn } from './basemap';

setWorkerUrl(workerUrl);

const RESTORE_WITHIN_MILLISECONDS = 4000;
const LOADED_WITHIN_MILLISECONDS = 4000;

/** The order of layers alone decides what lies on top: MapLibre's fills leave depths behind that would hide our marks. */
const FLAT = { depthCompare: 'always', depthWriteEnabled: false } as const;

/** A press up to this long is a click: on a slow graphics card finding the mark alone takes longer than deck's default allows. */
const PRESS = { click: { time: 3000 } };

/** Whether Shift was held; MapLibre wraps the browser's own event. */
export function isShifted(event: unknown): boolean {
  const { shiftKey, originalEvent } = event as { shiftKey?: boolean; originalEvent?: { shiftKey?: boolean } };
  return (shiftKey ?? originalEvent?.shiftKey) === true;
}

export type Stage = {
  /** Put it into the page where the map should be; it fills its place. */
  element: HTMLDivElement;
  map: () => MapLibreMap;
  /** Hands deck its layers and handlers; they survive a lost context. */
  setOverlay: (props: MapLibreOverlayProps) => void;
  /** Calls back, once, when what deck was handed last is on the screen. */
  whenDrawn: (tell: () => void) => () => void;
  /** Calls back when the context is lost (true) or there again (false), and when the bundled base map fails. */
  onTrouble: (listen: (trouble: Trouble) => void) => () => void;
};

export type Trouble = { kind: 'context'; lost: boolean } | { kind: 'basemap' };

export type StageStart = {
  style: StyleSpecification;
  bounds: [number, number, number, number];
};

/** Whether the machine draws without a graphics card: smooth edges would cost it a quarter of each frame. */
function drawsInSoftware(): boolean {
  const context = document.createElement('canvas').getContext('webgl2');
  const naming = context?.getExtension('WEBGL_debug_renderer_info');
  const name = naming ? String(context?.getParameter(naming.UNMASKED_RENDERER_WEBGL)) : '';
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return /swiftshader|llvmpipe|softpipe|basic render/i.test(name);
}

function makeStage(start: StageStart): Stage {
  const element = document.createElement('div');
  element.style.cssText = 'position:absolute;inset:0';
  const listeners = new Set<(trouble: Trouble) => void>();
  const tell = (trouble: Trouble) => {
    for (const listener of listeners) listener(trouble);
  };
  let overlayProps: MapLibreOverlayProps = { layers: [] };
  let map: MapLibreMap;
  let overlay: MapLibreOverlay;
  let rescue: ReturnType<typeof setTimeout> | undefined;

  const handed = (): Layer[] => {
    const all: unknown[] = overlayProps.layers?.flat(Number.POSITIVE_INFINITY as 1) ?? [];
    return all.filter((layer) => layer instanceof Layer);
  };

  // The overlay finds its place below the names only in a style that is wholly loaded, and keeps it from then on.
  let placed = false;
  let unseen: Layer[] = [];
  const hand = () => {
    placed = true;
    overlay.setProps({ ...overlayProps, layers: [unseen, overlayProps.layers], parameters: FLAT });
  };
  const place = () => {
    if (!map.isStyleLoaded()) return;
    map.off('render', place);
    hand();
    whenDrawn(() => {});
  };

  const whenDrawn = (tell: () => void) => {
    let stopped = false;
    const look = () => {
      if (stopped) return;
      // deck takes layers in between two frames of the map, and the next one shows them.
      const taken = placed && [...unseen, ...handed()].every((layer) => layer.isLoaded);
      if (!taken) return void requestAnimationFrame(look);
      map.once('render', () => {
        if (!stopped) tell();
      });
      map.triggerRepaint();
    };
    look();
    return () => {
      stopped = true;
    };
  };

  const addOverlay = () => {
    // A layer belongs to the deck that first drew it: a new deck needs new ones.
    overlayProps = { ...overlayProps, layers: handed().map((layer) => layer.clone({})) };
    overlay = new MapLibreOverlay({
      layers: [],
      interleaved: true,
      parameters: FLAT,
      eventRecognizerOptions: PRESS,
    });
    map.addControl(overlay);
    placed = false;
    unseen = unseenMarks();
    map.on('render', place);
    map.triggerRepaint();
    // A base map that keeps its tiles waiting must not keep the records back: they lie above its names so long.
    const added = overlay;
    setTimeout(() => {
      if (added === overlay && !placed) hand();
    }, LOADED_WITHIN_MILLISECONDS);
  };

  const build = (style: StyleSpecification, camera: { center: [number, number]; zoom: number } | null) => {
    element.replaceChildren();
    const container = document.createElement('div');
    container.style.cssText = 'position:absolute;inset:0';
    element.append(container);
    map = new MapLibreMap({
      container,
      style,
      ...(camera ?? { bounds: start.bounds, fitBoundsOptions: { padding: 24 } }),
      attributionControl: false,
      canvasContextAttributes: { antialias: !drawsInSoftware() },
      renderWorldCopies: false,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      // A video wall is wider than MapLibre's default allows; graphics cards draw 8192 pixels a side.
      maxCanvasSize: [8192, 8192],
      maxPitch: 0,
      minZoom: 3,
      maxZoom: 18,
      fadeDuration: 0,
    });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.addControl(new ScaleControl({ unit: 'metric', maxWidth: 90 }), 'bottom-right');
    // Without a listener MapLibre writes failures of the base map to the console and the user learns nothing.
    map.on('error', (event) => {
      if (!isOwn(event)) tell({ kind: 'basemap' });
    });
    map.once('style.load', addOverlay);
    map.on('webglcontextlost', () => {
      tell({ kind: 'context', lost: true });
      rescue = setTimeout(() => {
        const { lng, lat } = map.getCenter();
        const camera = { center: [lng, lat] as [number, number], zoom: map.getZoom() };
        const style = map.getStyle();
        map.remove();
        build(style, camera);
        tell({ kind: 'context', lost: false });
      }, RESTORE_WITHIN_MILLISECONDS);
    });
    map.on('webglcontextrestored', () => {
      clearTimeout(rescue);
      // MapLibre restores its style but not deck's layers, whose buffers died with the context.
      map.removeControl(overlay);
      placed = false;
      map.once('idle', () => {
        addOverlay();
        tell({ kind: 'context', lost: false });
      });
    });
  };

  build(start.style, null);
  return {
    element,
    map: () => map,
    setOverlay: (props) => {
      overlayProps = { ...overlayProps, ...props };
      if (placed) hand();
    },
    whenDrawn,
    onTrouble: (listen) => {
      listeners.add(listen);
      return () => listeners.delete(listen);
    },
  };
}

let stage: Stage | undefined;

/** The page's stage; the first call makes it. */
export function openStage(start: () => StageStart): Stage {
  stage ??= makeStage(start());
  return stage;
}
