/** The open site, ringed in the accent above everything else, whether its own layer is shown or not. */

import type { Layer } from '@deck.gl/core';
import { IconLayer } from '@deck.gl/layers';
import type { EnterpriseColumns } from '../model/columns';
import type { LayerContext } from './define';
import { drawAtlas, ICON_MAPPING } from './shapes';

/** Longitude and latitude of an enterprise; null without a position or without the enterprise. */
export function positionOf(
  columns: EnterpriseColumns | undefined,
  id: number | null,
): [number, number] | null {
  if (!columns || id === null) return null;
  const row = columns.ids.indexOf(id);
  const lng = columns.positions[row * 2] ?? Number.NaN;
  const lat = columns.positions[row * 2 + 1] ?? Number.NaN;
  return row < 0 || Number.isNaN(lng) ? null : [lng, lat];
}

/** A ring around the open site; nothing when none is open. */
export function selectionLayers({ columns, view, palette, scale }: LayerContext): Layer[] {
  const position = positionOf(columns.enterprises, view.selected);
  if (!position) return [];
  return [
    new IconLayer<[number, number]>({
      id: 'selection',
      data: [position],
      // deck's types know addresses and textures; its image property takes a canvas as well, and nothing is fetched.
      iconAtlas: drawAtlas() as unknown as string,
      iconMapping: ICON_MAPPING,
      getPosition: (point) => point,
      getIcon: () => 'ring',
      getColor: palette.accent,
      getSize: 34 * scale,
    }),
  ];
}
