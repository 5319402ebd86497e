/** Two zones side by side: each by its own outline and its own letter over all others, A in the accent and B dashed. */

import type { Color, Layer } from '@deck.gl/core';
import type { PathStyleExtensionProps } from '@deck.gl/extensions';
import { PathLayer, TextLayer } from '@deck.gl/layers';
import type { Zones } from '../model/zone';
import { COMPARED_LETTERS } from '../model/zone-comparison';
import type { LayerContext } from './define';
import { dashes, inDetail, WHOLE } from './detail';
import { middleOf } from './rings';
import { piecesOf, type Rim, rimsOf } from './zone-pieces';

const DASHES: [number, number] = [4, 2];

type Letter = { letter: string; at: [number, number]; size: number };

/** Nothing while no zone is compared; of a region as a whole there is no outline, only the other zone is drawn. */
export function comparedLayers({ view, palette, scale, frame }: LayerContext, zones: Zones): Layer[] {
  if (view.compare === null) return [];
  const sides = [view.zone, view.compare];
  const colors: Color[] = [palette.accent, palette.text];
  const pieces = piecesOf(zones);
  const letters = sides.flatMap((id, side): Letter[] => {
    const places = pieces.filter(({ zone }) => zone.id === id).map(({ lines }) => middleOf(lines));
    const [largest] = places.sort((one, other) => other.size - one.size);
    return largest ? [{ letter: COMPARED_LETTERS[side] ?? '', ...largest }] : [];
  });
  const sideOf = ({ zone }: Rim) => sides.indexOf(zone.id);
  const colorOf = ({ letter }: Letter) => colors[COMPARED_LETTERS.indexOf(letter)] ?? palette.text;
  return [
    new PathLayer<Rim, PathStyleExtensionProps<Rim>>({
      id: 'zones-compared',
      data: rimsOf(inDetail(pieces, frame)).filter((rim) => sideOf(rim) >= 0),
      widthUnits: 'pixels',
      getPath: ({ ring }) => ring,
      getWidth: 3 * scale,
      getColor: (rim) => colors[sideOf(rim)] ?? palette.text,
      jointRounded: true,
      extensions: [dashes],
      getDashArray: (rim: Rim) => (sideOf(rim) === 0 ? WHOLE : DASHES),
      updateTriggers: { getColor: [palette, view.zone], getWidth: [scale], getDashArray: [view.zone] },
    }),
    new TextLayer<Letter>({
      id: 'zones-compared-letters',
      data: letters,
      getPosition: ({ at }) => at,
      getText: ({ letter }) => letter,
      getSize: 15 * scale,
      // Above them stand figures of zones, in the middle names of the base map.
      getPixelOffset: [0, 20 * scale],
      getColor: palette.ground,
      background: true,
      getBackgroundColor: colorOf,
      backgroundPadding: [7 * scale, 3 * scale],
      fontFamily: 'system-ui, sans-serif',
      fontWeight: 700,
      characterSet: [...COMPARED_LETTERS],
      updateTriggers: { getColor: [palette], getBackgroundColor: [palette], getSize: [scale] },
    }),
  ];
}
