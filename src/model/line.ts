/** Lines with fewer vertices. */

import { lineString, simplify } from '@turf/turf';

/** Longitudes and latitudes, degrees WGS 84. */
export type Line = [number, number][];

/** The line without vertices from which it strays by less than `tolerance`, degrees of longitude; a ring stays a ring. */
export function thinned(line: Line, tolerance: number): Line {
  if (line.length < 5) return line;
  const thin = simplify(lineString(line), { tolerance }).geometry.coordinates as Line;
  // A ring of three points has no area: a zone smaller than a pixel keeps its shape.
  return thin.length < 4 && line[0]?.join() === line.at(-1)?.join() ? line : thin;
}
