/** The map that all contestants but kepler.gl stand on: MapLibre with nothing but a ground. */

import { Map as MapLibreMap, type StyleSpecification, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import 'maplibre-gl/dist/maplibre-gl.css';
import { CAMERA, finishFrame, movedCentre } from './contestant';

setWorkerUrl(workerUrl);

export const BLANK_STYLE: StyleSpecification = {
  version: 8,
  sources: {},
  layers: [{ id: 'ground', type: 'background', paint: { 'background-color': '#f4f1ea' } }],
};

/** A loaded map with an empty style, set up as the product's own. */
export function openMap(container: HTMLElement): Promise<MapLibreMap> {
  const map = new MapLibreMap({
    container,
    style: BLANK_STYLE,
    ...CAMERA,
    attributionControl: false,
    canvasContextAttributes: { antialias: true },
    renderWorldCopies: false,
    fadeDuration: 0,
  });
  return new Promise((resolve) => map.once('load', () => resolve(map)));
}

/** Moves the camera and waits for the frame that shows it. */
export function panMap(map: MapLibreMap, pixels: number): Promise<void> {
  return new Promise((resolve) => {
    map.once('render', () => {
      finishFrame(map.getCanvas());
      resolve();
    });
    map.jumpTo({ center: movedCentre(pixels) });
  });
}
