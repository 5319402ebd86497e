// Both databases give the same answers to the same questions, whoever asks.
import { beforeAll, describe, expect, it } from 'vitest';
import { argumentsFor, questions } from './support/catalogue';
import { ask, ROLES, type Role, signedIn } from './support/clients';
import { openPlace, type Place } from './support/places';

/** Thinned outlines may start at another corner in another version of GEOS; their extent stays within the thinning. */
const THINNED_DEGREES = 0.001;

/** Measures to a precision that both share; thinned outlines, times of loading and computing and user ids left out. */
function comparable(value: unknown): unknown {
  if (typeof value === 'number') return Number(value.toPrecision(8));
  if (Array.isArray(value)) return value.map(comparable);
  if (isPolygon(value)) return 'polygon';
  if (value === null || typeof value !== 'object') return value;
  const kept = Object.entries(value).filter(
    ([key]) => !['loaded_at', 'computed_at', 'user_id', 'at', 'cursor'].includes(key),
  );
  return Object.fromEntries(kept.map(([key, inner]) => [key, comparable(inner)]));
}

function isPolygon(value: unknown): value is { coordinates: unknown } {
  const { type } = (value ?? {}) as { type?: unknown };
  return type === 'Polygon' || type === 'MultiPolygon';
}

/** West, south, east and north of each thinned outline of an answer. */
function extents(answer: unknown): number[][] {
  const { geojson = [] } = answer as { geojson?: unknown[] };
  return geojson.filter(isPolygon).map(({ coordinates }) => {
    const flat = [coordinates].flat(9) as number[];
    const lng = flat.filter((_, index) => index % 2 === 0);
    const lat = flat.filter((_, index) => index % 2 === 1);
    return [Math.min(...lng), Math.min(...lat), Math.max(...lng), Math.max(...lat)];
  });
}

describe('PGlite and PostgreSQL', () => {
  const places: Place[] = [];
  const tokens: Record<Role, string>[] = [];

  beforeAll(async () => {
    for (const name of ['PGlite', 'PostgreSQL'] as const) {
      const place = await openPlace(name);
      const mine = {} as Record<Role, string>;
      for (const role of ROLES) mine[role] = (await signedIn(place, role)).token;
      places.push(place);
      tokens.push(mine);
    }
  });

  it('thin the outlines of zones to the same extent', async () => {
    const body = { p_region: 'houston' };
    const [first = [], second = []] = await Promise.all(
      places.map(async (place, index) => {
        const question = { token: tokens[index]?.admin, method: 'POST', body };
        return extents((await ask(place, 'rest/v1/rpc/zone_columns', question)).body);
      }),
    );
    const apart = first.flat().map((edge, index) => Math.abs(edge - (second.flat()[index] ?? Number.NaN)));
    expect(first.length).toBeGreaterThan(200);
    expect(second).toHaveLength(first.length);
    expect(Math.max(...apart)).toBeLessThan(THINNED_DEGREES);
  });

  it.each(ROLES)('answer %s alike from every function', async (role) => {
    const [first] = places;
    if (!first) throw new Error('No place was opened.');
    const [site] = await first.database.sql.query<{ id: number }>(
      `select d.enterprise_id as id from public.hidden_danger d join public.zone z on z.id = d.zone_id where z.code = '77571' limit 1`,
    );
    for (const { name, parameters } of await questions(first.database.sql)) {
      const body = argumentsFor(parameters, site?.id ?? 1);
      const answers = await Promise.all(
        places.map((place, index) =>
          ask(place, `rest/v1/rpc/${name}`, { token: tokens[index]?.[role], method: 'POST', body }),
        ),
      );
      expect(
        answers.map(({ status }) => status),
        name,
      ).toEqual([200, 200]);
      expect(comparable(answers[1]?.body), name).toEqual(comparable(answers[0]?.body));
    }
  });
});
