/** Supervision zones: hairlines; the chosen zone in the accent, what lies outside it dimmed. */

import type { Layer } from '@deck.gl/core';
import { PathLayer, SolidPolygonLayer } from '@deck.gl/layers';
import type { Position } from 'geojson';
import { isWithin, type Zone, type Zones } from '../model/zone';
import { defineLayer, faded, type LayerContext } from './define';

type Piece = { zone: Zone; rings: [number, number][][] };

const piecesOfZones = new WeakMap<Zones, Piece[]>();

const flat = (ring: Position[]) => ring.map(([lng, lat]): [number, number] => [lng ?? 0, lat ?? 0]);

/** The polygons of all zones, the deepest last, so that a click finds the smallest zone first. */
function piecesOf(zones: Zones): Piece[] {
  const known = piecesOfZones.get(zones);
  if (known) return known;
  const depth = (zone: Zone) => zone.path.split('.').length;
  const pieces = [...zones.list]
    .sort((one, other) => depth(one) - depth(other))
    .flatMap((zone): Piece[] => {
      const { outline } = zone;
      if (outline.type === 'Polygon') return [{ zone, rings: outline.coordinates.map(flat) }];
      if (outline.type !== 'MultiPolygon') return [];
      return outline.coordinates.map((polygon) => ({ zone, rings: polygon.map(flat) }));
    });
  piecesOfZones.set(zones, pieces);
  return pieces;
}

function render({ zones, view, palette, scale }: LayerContext): Layer[] {
  if (!zones) return [];
  const pieces = piecesOf(zones);
  const chosen = view.zone === null ? undefined : zones.byId.get(view.zone);
  const inside = (zone: Zone) => !chosen || isWithin(zone.path, chosen.path);
  const depthOfLeaf = Math.max(...zones.list.map((zone) => zone.path.split('.').length), 1);
  const isLeaf = (zone: Zone) => zone.path.split('.').length === depthOfLeaf;
  // Who answers for a few zones only must see their borders; hundreds of them stay hairlines.
  const leafWidth = zones.list.length <= 12 ? 2 : 0.7;
  const lines = pieces.flatMap(({ zone, rings }) => rings.map((ring) => ({ zone, ring })));
  type Line = (typeof lines)[number];
  return [
    new SolidPolygonLayer<Piece>({
      id: 'zones',
      data: pieces,
      pickable: true,
      getPolygon: (piece) => piece.rings,
      // Districts lie under grids: only the lowest zones carry the veil, or it would be laid on twice.
      getFillColor: ({ zone }) => faded(palette.ground, isLeaf(zone) && !inside(zone) ? 0.5 : 0.004),
      updateTriggers: { getFillColor: [palette, view.zone] },
    }),
    new PathLayer<Line>({
      id: 'zone-lines',
      data: lines,
      widthUnits: 'pixels',
      getPath: (line) => line.ring,
      getWidth: ({ zone }) => (chosen?.id === zone.id ? 2.5 : isLeaf(zone) ? leafWidth : 1.4) * scale,
      getColor: ({ zone }) =>
        chosen?.id === zone.id ? palette.accent : faded(palette.zone, inside(zone) ? 0.9 : 0.4),
      jointRounded: true,
      updateTriggers: { getColor: [palette, view.zone], getWidth: [scale, view.zone] },
    }),
  ];
}

export const zones = defineLayer({
  id: 'zones',
  slot: 'areas',
  needs: ['zones'],
  count: ({ zones: all }) => all?.list.length ?? 0,
  render,
  legend: ({ zones: all }) => {
    const levels = new Map<string, number>();
    for (const zone of all?.list ?? []) levels.set(zone.level, (levels.get(zone.level) ?? 0) + 1);
    return [...levels].map(([level, count]) => ({
      label: `terms:zone_level.${level}`,
      sign: { kind: 'area', color: 'zone' },
      count,
    }));
  },
  describe: ({ zones: all }, { index }) => {
    const zone = all && piecesOf(all)[index]?.zone;
    if (!zone) return null;
    return {
      title: null,
      enterpriseId: null,
      zoneId: zone.id,
      lines: [{ label: 'map:say.zoneCode', value: { text: zone.code } }],
    };
  },
});
