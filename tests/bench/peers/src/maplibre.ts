/** MapLibre's own circles from GeoJSON, narrowed by `setFilter`. */

import type { Feature, FeatureCollection, Point } from 'geojson';
import { openMap, panMap } from './base-map';
import {
  COLOR,
  type Contestant,
  finishFrame,
  type Mounted,
  type Prepared,
  RADIUS_PIXELS,
} from './contestant';
import { countMonths, countVisible, type RowObject, rowObjectAt } from './row-objects';
import { brushOf } from './rows';

const LAYER = 'points';

type Circle = Feature<Point, RowObject>;

async function mount(all: FeatureCollection<Point, RowObject>, container: HTMLElement): Promise<Mounted> {
  const map = await openMap(container);
  /** The frame after which nothing is left to load: MapLibre filters in its worker, tile by tile. */
  const drawn = (act: () => void) =>
    new Promise<void>((resolve) => {
      act();
      map.once('idle', () => {
        finishFrame(map.getCanvas());
        resolve();
      });
    });
  await drawn(() => {
    map.addSource(LAYER, { type: 'geojson', data: all });
    map.addLayer({
      id: LAYER,
      type: 'circle',
      source: LAYER,
      paint: {
        'circle-radius': RADIUS_PIXELS,
        'circle-color': `rgb(${COLOR.join()})`,
        'circle-opacity': 0.8,
      },
    });
  });
  const properties = (feature: Circle) => feature.properties;
  const months = countMonths(all.features, properties);
  let brush = brushOf(0);
  return {
    pan: (pixels) => panMap(map, pixels),
    step: async (month) => {
      brush = brushOf(month);
      await drawn(() =>
        map.setFilter(LAYER, ['all', ['>=', ['get', 'day'], brush.from], ['<', ['get', 'day'], brush.to]]),
      );
      return {};
    },
    count: () => {
      const { from, to } = brush;
      const visible = all.features.filter(({ properties: { day } }) => day >= from && day < to);
      return countVisible(visible, months, properties);
    },
    unmount: () => map.remove(),
  };
}

export const maplibre: Contestant = {
  prepare: (rows): Prepared => {
    const features = Array.from(
      { length: rows.count },
      (_, row): Circle => ({
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [rows.lng[row] ?? 0, rows.lat[row] ?? 0] },
        properties: rowObjectAt(rows, row),
      }),
    );
    return { mount: (container) => mount({ type: 'FeatureCollection', features }, container) };
  },
};
