// A drawn area narrows pipelines in the page's own pass as PostGIS does: a hundred random areas, the same lines.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/db/columns';
import { toPipelines } from '../../src/db/pipelines';
import { LensSet } from '../../src/lens/engine';
import { ask, signedIn } from './support/clients';
import { openPlace } from './support/places';

const AREAS = 100;
const SEED = 20261122;

/** Triangles and quadrilaterals around a middle, from a few hundred metres to half a degree; none crosses itself. */
const rings = fc
  .record({
    lng: fc.double({ min: -96, max: -94.4, noNaN: true }),
    lat: fc.double({ min: 29, max: 30.5, noNaN: true }),
    reach: fc.constantFrom(0.003, 0.02, 0.1, 0.5),
    corners: fc.array(fc.double({ min: 0.3, max: 1, noNaN: true }), { minLength: 3, maxLength: 4 }),
    turn: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ lng, lat, reach, corners, turn }) =>
    corners.flatMap((share, at) => {
      const angle = (2 * Math.PI * (at + turn)) / corners.length;
      return [lng + reach * share * Math.cos(angle), lat + reach * share * Math.sin(angle)];
    }),
  );

describe('pipelines in a drawn area', () => {
  it(`are the same lines in ${AREAS} random areas`, async () => {
    const place = await openPlace('PostgreSQL');
    const { token } = await signedIn(place, 'command');
    const answer = await ask(place, 'rest/v1/rpc/pipeline_columns', {
      token,
      method: 'POST',
      body: { p_region: 'houston' },
    });
    const columns = toPipelines(answer.body as Answer);
    const lens = new LensSet(columns);
    let found = 0;
    for (const ring of fc.sample(rings, { numRuns: AREAS, seed: SEED })) {
      const { rows } = lens.answer({ tests: [{ kind: 'inside', ring }], countBy: [], stateBy: null }, null);
      const corners = Array.from({ length: ring.length / 2 }, (_, at) => [ring[2 * at], ring[2 * at + 1]]);
      const polygon = { type: 'Polygon', coordinates: [[...corners, corners[0]]] };
      const expected = await place.database.sql.query<{ id: number }>(
        // The page's routes have five decimals of a degree.
        `select id from pipeline where region_id = 'houston' and extensions.st_intersects(
           extensions.st_geomfromgeojson(extensions.st_asgeojson(geom, 5)), extensions.st_geomfromgeojson($1)) order by id`,
        [JSON.stringify(polygon)],
      );
      expect([...rows].map((row) => columns.ids[row])).toEqual(expected.map(({ id }) => id));
      found += rows.length;
    }
    expect(found).toBeGreaterThan(AREAS);
  }, 60_000);
});
