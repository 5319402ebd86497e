/** Marks that nobody sees: the graphics card learns from them what all others need, while the records still travel. */

import type { Layer } from '@deck.gl/core';
import { IconLayer, TextLayer } from '@deck.gl/layers';
import type { Color } from './define';
import { drawAtlas, ICON_MAPPING } from './shapes';

const UNSEEN: Color = [0, 0, 0, 0];
const AT: [number, number] = [0, 0];

/** A disc and its number without colour, drawn as the real ones are; give them to deck once, and leave them there. */
export function unseenMarks(): Layer[] {
  const unseen = { data: [0], getPosition: () => AT, getColor: UNSEEN };
  return [
    new IconLayer({
      ...unseen,
      id: 'unseen-mark',
      iconAtlas: drawAtlas() as unknown as string,
      iconMapping: ICON_MAPPING,
      getIcon: () => 'circle',
      getSize: () => 1,
      alphaCutoff: 0.1,
    }),
    new TextLayer({
      ...unseen,
      id: 'unseen-number',
      getText: () => '0',
      fontFamily: 'system-ui, sans-serif',
      fontWeight: 600,
      characterSet: '0123456789',
    }),
  ];
}
