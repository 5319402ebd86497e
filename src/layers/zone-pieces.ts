/** The outlines of zones in pieces, as fills and lines take them; made once for each set of zones. */

import type { Line } from '../model/line';
import type { Zone, Zones } from '../model/zone';
import { polygonsOf } from './rings';

/** One polygon of a zone; its lines are its rings. */
export type Piece = { zone: Zone; lines: Line[] };

const piecesOfZones = new WeakMap<Zones, Piece[]>();

/** The polygons of all zones, the deepest last, so that a click finds the smallest zone first. */
export function piecesOf(zones: Zones): Piece[] {
  const known = piecesOfZones.get(zones);
  if (known) return known;
  const depth = (zone: Zone) => zone.path.split('.').length;
  const pieces = [...zones.list]
    .sort((one, other) => depth(one) - depth(other))
    .flatMap((zone): Piece[] => polygonsOf(zone.outline).map((lines) => ({ zone, lines })));
  piecesOfZones.set(zones, pieces);
  return pieces;
}

/** One ring of a zone's outline. */
export type Rim = { zone: Zone; ring: Line };
const rimsOfPieces = new WeakMap<readonly Piece[], Rim[]>();

/** The rings of polygons one by one, as lines are drawn. */
export function rimsOf(pieces: readonly Piece[]): Rim[] {
  const known = rimsOfPieces.get(pieces);
  if (known) return known;
  const rims = pieces.flatMap(({ zone, lines }) => lines.map((ring) => ({ zone, ring })));
  rimsOfPieces.set(pieces, rims);
  return rims;
}
