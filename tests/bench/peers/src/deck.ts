/** deck.gl's ScatterplotLayer on row objects, as its documentation shows it: a filter is a new array. */

import { ScatterplotLayer } from '@deck.gl/layers';
import { MapLibreOverlay } from '@deck.gl/maplibre';
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

type Point = RowObject & { lng: number; lat: number };

const LAYER = 'points';

async function mount(all: Point[], container: HTMLElement): Promise<Mounted> {
  const map = await openMap(container);
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] });
  map.addControl(overlay);
  /** Hands the points to deck and waits for the first frame in which its layer holds them. */
  const draw = (data: Point[]) =>
    new Promise<void>((resolve) => {
      let layer: ScatterplotLayer<Point>;
      const onAfterRender = () => {
        // deck hands a layer its state when it has taken the data in; a frame of the old one may come before.
        if (layer.internalState === null || layer.getNumInstances() !== data.length) return;
        overlay.setProps({ onAfterRender: () => {} });
        finishFrame(map.getCanvas());
        resolve();
      };
      layer = new ScatterplotLayer<Point>({
        id: LAYER,
        data,
        getPosition: (point) => [point.lng, point.lat],
        getFillColor: COLOR,
        getRadius: RADIUS_PIXELS,
        radiusUnits: 'pixels',
        opacity: 0.8,
        parameters: { depthCompare: 'always', depthWriteEnabled: false },
      });
      overlay.setProps({ layers: [layer], onAfterRender });
    });
  await draw(all);
  const itself = (point: Point) => point;
  const months = countMonths(all, itself);
  let visible = all;
  return {
    pan: (pixels) => panMap(map, pixels),
    step: async (month) => {
      const { from, to } = brushOf(month);
      visible = all.filter(({ day }) => day >= from && day < to);
      await draw(visible);
      return { marks: visible.length };
    },
    count: () => countVisible(visible, months, itself),
    unmount: () => map.remove(),
  };
}

export const deck: Contestant = {
  prepare: (rows): Prepared => {
    const all = Array.from({ length: rows.count }, (_, row) => ({
      lng: rows.lng[row] ?? 0,
      lat: rows.lat[row] ?? 0,
      ...rowObjectAt(rows, row),
    }));
    return { mount: (container) => mount(all, container) };
  },
};
