/** What was looked for, in the accent above everything else, whether its own layer is shown or not: site, pipeline, pin. */

import type { Layer } from '@deck.gl/core';
import { IconLayer, PathLayer } from '@deck.gl/layers';
import type { Position } from 'geojson';
import type { Columns, PipelineColumns } from '../model/columns';
import type { LayerContext } from './define';
import { drawAtlas, ICON_MAPPING, type Shape } from './shapes';

/** Longitude and latitude of a record; null without a position or without the record. */
export function positionOf(columns: Columns | undefined, id: number | null): [number, number] | null {
  if (!columns || id === null) return null;
  const row = columns.ids.indexOf(id);
  const lng = columns.positions[row * 2] ?? Number.NaN;
  const lat = columns.positions[row * 2 + 1] ?? Number.NaN;
  return row < 0 || Number.isNaN(lng) ? null : [lng, lat];
}

/** The lines of a pipeline's route; null without the pipeline. */
export function routeOf(columns: PipelineColumns | undefined, id: number | null): Position[][] | null {
  const route = id === null ? undefined : columns?.routes[columns.ids.indexOf(id)];
  return route?.type === 'MultiLineString' ? route.coordinates : null;
}

/** A ring around the open site, a broad line along the chosen pipeline, a pin; nothing where nothing is chosen. */
export function selectionLayers({ columns, view, selectedAt, palette, scale }: LayerContext): Layer[] {
  const route = routeOf(columns.pipelines, view.pipeline);
  const mark = (id: string, at: readonly [number, number], icon: Shape, size: number) =>
    new IconLayer<readonly [number, number]>({
      id,
      data: [at],
      // deck's types know addresses and textures; its image property takes a canvas as well, and nothing is fetched.
      iconAtlas: drawAtlas() as unknown as string,
      iconMapping: ICON_MAPPING,
      getPosition: ([lng, lat]) => [lng, lat],
      getIcon: () => icon,
      getColor: palette.accent,
      getSize: size * scale,
      // The tip of a pin is the place, not its middle.
      getPixelOffset: icon === 'pin' ? [0, (-size * scale) / 2] : [0, 0],
    });
  return [
    ...(route
      ? [
          new PathLayer<Position[]>({
            id: 'selected-pipeline',
            data: route,
            getPath: (line) => line.map(([lng, lat]): [number, number] => [lng ?? 0, lat ?? 0]),
            getColor: palette.accent,
            getWidth: 4 * scale,
            widthUnits: 'pixels',
            jointRounded: true,
            capRounded: true,
          }),
        ]
      : []),
    ...(selectedAt ? [mark('selection', selectedAt, 'ring', 34)] : []),
    ...(view.pin ? [mark('pin', [view.pin.lng, view.pin.lat], 'pin', 30)] : []),
  ];
}
