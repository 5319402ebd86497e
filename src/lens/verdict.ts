/** Which rows fail a test, for all rows at once: one plain loop a kind of test. */

import type { Geometry, Position } from 'geojson';
import type { Codes } from '../model/columns';
import type { LensColumns } from './dimension';
import type { Test } from './question';

/** Tests of the same slot replace each other; a set has a bit for each slot it has met. */
export function slotOf(test: Test): string {
  switch (test.kind) {
    case 'words':
      return test.but ? `but ${test.category}` : test.category;
    case 'between':
      return test.number;
    case 'zones':
      return test.but ? 'orphans' : 'zones';
    case 'text':
      return 'text';
    default:
      return test.kind;
  }
}

/** The column whose own counts a test leaves alone; null for a test that narrows all counts. */
export function dimensionOf(test: Test): string | null {
  if (test.kind === 'words') return test.but ? null : test.category;
  return test.kind === 'between' ? test.number : null;
}

function byCode(codes: Codes, failsOfCode: Uint8Array, fails: Uint8Array) {
  for (let row = 0; row < fails.length; row++) fails[row] = failsOfCode[codes[row] ?? 0] ?? 1;
}

/** Even-odd rule; a point on the border may fall either way. */
function isInside(ring: readonly number[], lng: number, lat: number): boolean {
  let inside = false;
  for (let at = 0, last = ring.length - 2; at < ring.length; last = at, at += 2) {
    const [x, y] = [ring[at] ?? 0, ring[at + 1] ?? 0];
    const [beforeX, beforeY] = [ring[last] ?? 0, ring[last + 1] ?? 0];
    if (y > lat !== beforeY > lat && lng < ((beforeX - x) * (lat - y)) / (beforeY - y) + x) inside = !inside;
  }
  return inside;
}

/** Whether two stretches have a point in common. */
function cross([ax, ay]: Position, [bx, by]: Position, [cx, cy]: Position, [dx, dy]: Position): boolean {
  const side = (x1 = 0, y1 = 0, x2 = 0, y2 = 0, x = 0, y = 0) =>
    Math.sign((x2 - x1) * (y - y1) - (y2 - y1) * (x - x1));
  return (
    side(ax, ay, bx, by, cx, cy) !== side(ax, ay, bx, by, dx, dy) &&
    side(cx, cy, dx, dy, ax, ay) !== side(cx, cy, dx, dy, bx, by)
  );
}

/** Whether any part of a route lies inside a ring: an end of a stretch, or a stretch that crosses an edge. */
function reaches(ring: readonly number[], route: Geometry | undefined): boolean {
  if (route?.type !== 'MultiLineString') return false;
  const corners = Array.from(
    { length: ring.length / 2 },
    (_, at): Position => [ring[2 * at] ?? 0, ring[2 * at + 1] ?? 0],
  );
  const edges = corners.map((corner, at): [Position, Position] => [
    corner,
    corners[(at + 1) % corners.length] ?? corner,
  ]);
  return route.coordinates.some((line) =>
    line.some((point, at) => {
      if (isInside(ring, point[0] ?? 0, point[1] ?? 0)) return true;
      const next = line[at + 1];
      return next !== undefined && edges.some(([from, to]) => cross(point, next, from, to));
    }),
  );
}

/**
 * Writes 1 for every row that fails, else 0. A test on a column that is not there fails every row.
 * @param fails as long as the set
 */
export function judge(columns: LensColumns, test: Test, fails: Uint8Array): void {
  switch (test.kind) {
    case 'words': {
      const category = columns.categories[test.category];
      if (!category) {
        fails.fill(1);
        return;
      }
      const wanted = new Set(test.allowed.map(String));
      const hit = test.but ? 1 : 0;
      const failsOfCode = Uint8Array.from(category.values, (word) => (wanted.has(word) ? hit : 1 - hit));
      byCode(category.codes, failsOfCode, fails);
      return;
    }
    case 'zones': {
      const wanted = new Set(test.ids);
      const hit = test.but ? 1 : 0;
      const { codes, ids } = columns.zones;
      const failsOfCode = Uint8Array.from(ids, (id) => (wanted.has(id) ? hit : 1 - hit));
      byCode(codes, failsOfCode, fails);
      return;
    }
    case 'between': {
      const numbers = columns.numbers[test.number];
      if (!numbers) {
        fails.fill(1);
        return;
      }
      const low = test.low ?? Number.NEGATIVE_INFINITY;
      const high = test.high ?? Number.POSITIVE_INFINITY;
      for (let row = 0; row < fails.length; row++) {
        const value = numbers[row] as number;
        // A number that is not given compares as false and fails; without branches, which random numbers make dear.
        fails[row] = Number(!(value >= low)) | Number(!(value <= high));
      }
      return;
    }
    case 'text': {
      const wanted = test.search.toLocaleLowerCase();
      const texts = columns.texts[test.text];
      for (let row = 0; row < fails.length; row++)
        fails[row] = (texts?.[row] ?? '').toLocaleLowerCase().includes(wanted) ? 0 : 1;
      return;
    }
    case 'inside': {
      const { ring } = test;
      const { routes } = columns;
      if (routes) {
        for (let row = 0; row < fails.length; row++) fails[row] = reaches(ring, routes[row]) ? 0 : 1;
        return;
      }
      for (let row = 0; row < fails.length; row++) {
        const [lng, lat] = [columns.positions[row * 2] ?? Number.NaN, columns.positions[row * 2 + 1] ?? 0];
        fails[row] = isInside(ring, lng, lat) ? 0 : 1;
      }
      return;
    }
    case 'crosses': {
      const below = `${test.path}.`;
      for (let row = 0; row < fails.length; row++) {
        const paths = columns.zonePaths?.[row] ?? [];
        fails[row] = paths.some((path) => path === test.path || path.startsWith(below)) ? 0 : 1;
      }
      return;
    }
    case 'nothing':
      fails.fill(1);
  }
}
