/** Supervision zones: hairlines; the chosen zone in the accent, what lies outside it dimmed. */

import type { Layer } from '@deck.gl/core';
import type { FillStyleExtensionProps, PathStyleExtensionProps } from '@deck.gl/extensions';
import { PathLayer, SolidPolygonLayer, TextLayer } from '@deck.gl/layers';
import { childrenOf, isWithin, type Zone, type Zones } from '../model/zone';
import { defineLayer, faded, type LayerContext } from './define';
import { dashes, inDetail, WHOLE } from './detail';
import { drawPatterns, PATTERN_MAPPING, PATTERN_SCALE, patterned } from './patterns';
import { middleOf } from './rings';
import { choroplethOf } from './zone-classes';
import { comparedLayers } from './zone-compared';
import { type Piece, piecesOf, type Rim, rimsOf } from './zone-pieces';
import type { Choropleth, ClassedZone } from './zone-steps';

type ClassedPiece = Piece & { classed: ClassedZone };
const piecesOfClasses = new WeakMap<Choropleth, ClassedPiece[]>();

/** The polygons of the coloured zones, in the order of the map's. */
function classedPieces(zones: Zones, choropleth: Choropleth): ClassedPiece[] {
  const known = piecesOfClasses.get(choropleth);
  if (known) return known;
  const byId = new Map(choropleth.zones.map((classed) => [classed.zone.id, classed]));
  const pieces = piecesOf(zones).flatMap((piece) => {
    const classed = byId.get(piece.zone.id);
    return classed ? [{ ...piece, classed }] : [];
  });
  piecesOfClasses.set(choropleth, pieces);
  return pieces;
}

/** More words than this lie over each other on any screen. */
const MOST_WORDS = 60;

type Word = { text: string; at: [number, number]; size: number };
const wordsOfClasses = new WeakMap<Choropleth, Word[]>();

/** What is written into coloured zones, each into its largest polygon; nothing where there are too many. */
function wordsOf(pieces: readonly ClassedPiece[], choropleth: Choropleth): Word[] {
  const known = wordsOfClasses.get(choropleth);
  if (known) return known;
  const largest = new Map<number, Word>();
  for (const { zone, lines, classed } of choropleth.zones.length > MOST_WORDS ? [] : pieces) {
    const middle = middleOf(lines);
    if (middle.size > (largest.get(zone.id)?.size ?? 0))
      largest.set(zone.id, { text: classed.short, ...middle });
  }
  const words = [...largest.values()].filter(({ text }) => text !== '');
  wordsOfClasses.set(choropleth, words);
  return words;
}

function renderChoropleth(context: LayerContext, zones: Zones, choropleth: Choropleth): Layer[] {
  const { palette, scale, frame } = context;
  const all = classedPieces(zones, choropleth);
  const pieces = inDetail(all, frame);
  const words = wordsOf(all, choropleth);
  const classOf = ({ classed }: ClassedPiece) => choropleth.classes[classed.place];
  return [
    new SolidPolygonLayer<ClassedPiece, FillStyleExtensionProps<ClassedPiece>>({
      id: 'zones',
      data: pieces,
      pickable: true,
      getPolygon: (piece) => piece.lines,
      getFillColor: (piece) => faded(palette[classOf(piece)?.color ?? 'zone'], 0.7),
      extensions: [patterned],
      fillPatternMask: true,
      fillPatternSizeUnits: 'pixels',
      fillPatternAtlas: drawPatterns() as unknown as string,
      fillPatternMapping: PATTERN_MAPPING,
      getFillPattern: (piece: ClassedPiece) => classOf(piece)?.pattern ?? 'empty',
      getFillPatternScale: PATTERN_SCALE * scale,
      updateTriggers: { getFillColor: [palette, choropleth], getFillPattern: [choropleth] },
    }),
    new PathLayer<Rim, PathStyleExtensionProps<Rim>>({
      id: 'zone-lines',
      data: rimsOf(pieces),
      widthUnits: 'pixels',
      getPath: ({ ring }) => ring,
      getWidth: 1.4 * scale,
      getColor: palette.muted,
      jointRounded: true,
      extensions: [dashes],
      getDashArray: WHOLE,
      updateTriggers: { getColor: [palette], getWidth: [scale] },
    }),
    ...(words.length === 0
      ? []
      : [
          new TextLayer<Word>({
            id: 'zone-values',
            data: words,
            getPosition: ({ at }) => at,
            getText: ({ text }) => text,
            getSize: 13 * scale,
            // Names of the base map stand in the middle of much the same areas.
            getPixelOffset: [0, -12 * scale],
            getColor: palette.text,
            fontFamily: 'system-ui, sans-serif',
            fontWeight: 600,
            fontSettings: { sdf: true },
            outlineWidth: 3,
            outlineColor: palette.ground,
            characterSet: '0123456789/%‰<>.-',
            updateTriggers: { getColor: [palette], getSize: [scale] },
          }),
        ]),
  ];
}

function render(context: LayerContext): Layer[] {
  const { zones } = context;
  if (!zones) return [];
  const choropleth = choroplethOf(context);
  return [
    ...(choropleth ? renderChoropleth(context, zones, choropleth) : renderPlain(context, zones)),
    ...comparedLayers(context, zones),
  ];
}

function renderPlain({ view, palette, scale, frame }: LayerContext, zones: Zones): Layer[] {
  const pieces = inDetail(piecesOf(zones), frame);
  const chosen = view.zone === null ? undefined : zones.byId.get(view.zone);
  const compared = view.compare === null ? undefined : zones.byId.get(view.compare);
  const inside = (zone: Zone) =>
    !chosen || isWithin(zone.path, chosen.path) || (compared && isWithin(zone.path, compared.path));
  const depthOfLeaf = Math.max(...zones.list.map((zone) => zone.path.split('.').length), 1);
  const isLeaf = (zone: Zone) => zone.path.split('.').length === depthOfLeaf;
  // Who answers for a few zones only must see their borders; hundreds of them stay hairlines.
  const leafWidth = zones.list.length <= 12 ? 2 : 0.7;
  return [
    new SolidPolygonLayer<Piece, FillStyleExtensionProps<Piece>>({
      id: 'zones',
      data: pieces,
      pickable: true,
      // A layer keeps the shader that it began with: it must be able to take patterns later.
      extensions: [patterned],
      fillPatternEnabled: false,
      getPolygon: (piece) => piece.lines,
      // Districts lie under grids: only the lowest zones carry the veil, or it would be laid on twice.
      getFillColor: ({ zone }) => faded(palette.ground, isLeaf(zone) && !inside(zone) ? 0.5 : 0.004),
      updateTriggers: { getFillColor: [palette, view.zone, view.compare] },
    }),
    new PathLayer<Rim, PathStyleExtensionProps<Rim>>({
      id: 'zone-lines',
      data: rimsOf(pieces),
      widthUnits: 'pixels',
      getPath: ({ ring }) => ring,
      getWidth: ({ zone }) => (chosen?.id === zone.id ? 2.5 : isLeaf(zone) ? leafWidth : 1.4) * scale,
      getColor: ({ zone }) =>
        chosen?.id === zone.id ? palette.accent : faded(palette.zone, inside(zone) ? 0.9 : 0.4),
      jointRounded: true,
      extensions: [dashes],
      getDashArray: WHOLE,
      updateTriggers: { getColor: [palette, view.zone, view.compare], getWidth: [scale, view.zone] },
    }),
  ];
}

export const zones = defineLayer({
  id: 'zones',
  slot: 'areas',
  needs: ['zones'],
  count: (context) => choroplethOf(context)?.zones.length ?? context.zones?.list.length ?? 0,
  render,
  legend: (context) => {
    const { zones: all } = context;
    const choropleth = choroplethOf(context);
    if (choropleth) {
      return choropleth.classes.map(({ color, pattern, ...words }, place) => ({
        ...words,
        sign: { kind: 'area', color, pattern },
        count: choropleth.zones.filter((classed) => classed.place === place).length,
      }));
    }
    const levels = new Map<string, number>();
    for (const zone of all?.list ?? []) levels.set(zone.level, (levels.get(zone.level) ?? 0) + 1);
    return [...levels].map(([level, count]) => ({
      label: `terms:zone_level.${level}`,
      sign: { kind: 'area', color: 'zone' },
      count,
    }));
  },
  describe: (context, { index }) => {
    const { zones: all, frame } = context;
    const choropleth = choroplethOf(context);
    const classed =
      all && choropleth ? inDetail(classedPieces(all, choropleth), frame)[index]?.classed : undefined;
    const zone = choropleth ? classed?.zone : all && inDetail(piecesOf(all), frame)[index]?.zone;
    if (!zone) return null;
    return {
      title: null,
      enterpriseId: null,
      zoneId: zone.id,
      drills: classed !== undefined && all !== undefined && childrenOf(all, zone.id).length > 0,
      lines: [{ label: 'map:say.zoneCode', value: { text: zone.code } }, ...(classed?.lines ?? [])],
    };
  },
});
