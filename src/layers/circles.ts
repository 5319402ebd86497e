/** Circles of consequence screening around the open site: each effect with its own colour and dash, its radius written on it. */

import type { Layer } from '@deck.gl/core';
import { PathStyleExtension, type PathStyleExtensionProps } from '@deck.gl/extensions';
import { PathLayer, TextLayer } from '@deck.gl/layers';
import type { DrawnCircle } from '../model/circles';
import type { CircleEffect } from '../model/screening';
import type { LayerContext, PaletteName, Sign } from './define';

const LOOKS: Record<CircleEffect, { color: PaletteName; dash: [number, number] }> = {
  fireball: { color: 'hazard-flammable', dash: [0, 0] },
  death: { color: 'risk-1', dash: [0, 0] },
  serious_injury: { color: 'risk-2', dash: [6, 2] },
  slight_injury: { color: 'risk-3', dash: [3, 2] },
  one_psi: { color: 'risk-4', dash: [1, 2] },
};

const signOf = (effect: CircleEffect): Sign => ({
  kind: 'line',
  color: LOOKS[effect].color,
  dashed: LOOKS[effect].dash[0] !== 0,
});

/** How each circle looks, for the list beside the map. */
export const EFFECT_SIGNS: Readonly<Record<CircleEffect, Sign>> = {
  fireball: signOf('fireball'),
  death: signOf('death'),
  serious_injury: signOf('serious_injury'),
  slight_injury: signOf('slight_injury'),
  one_psi: signOf('one_psi'),
};

const dashes = new PathStyleExtension({ dash: true, highPrecisionDash: true });

/** Where a radius is written: on another side of each ring, so that they stand apart. */
const written = ({ ring }: DrawnCircle, index: number): [number, number] =>
  ring[Math.round((index * ring.length) / 5) % ring.length] ?? [0, 0];

/** Nothing while no chemical's circles are shown. */
export function circleLayers({ circles, palette, scale }: LayerContext): Layer[] {
  if (!circles?.length) return [];
  return [
    new PathLayer<DrawnCircle, PathStyleExtensionProps<DrawnCircle>>({
      id: 'circles',
      data: circles,
      widthUnits: 'pixels',
      getWidth: 2 * scale,
      getPath: ({ ring }) => ring,
      getColor: ({ effect }) => palette[LOOKS[effect].color],
      getDashArray: ({ effect }: DrawnCircle) => LOOKS[effect].dash,
      dashJustified: false,
      extensions: [dashes],
      updateTriggers: { getColor: [palette] },
    }),
    new TextLayer<DrawnCircle>({
      id: 'circle-radii',
      data: circles,
      getPosition: (circle, { index }) => written(circle, index),
      getText: ({ meters }) => `${meters} m`,
      getSize: 12 * scale,
      fontFamily: 'system-ui, sans-serif',
      getColor: palette.text,
      background: true,
      getBackgroundColor: palette.ground,
      backgroundPadding: [3, 1],
      updateTriggers: { getColor: [palette], getBackgroundColor: [palette] },
    }),
  ];
}
