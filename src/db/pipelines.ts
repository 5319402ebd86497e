/** Pipelines of a region with their routes. */

import type { Geometry, Position } from 'geojson';
import type { PipelineColumns } from '../model/columns';
import { type Answer, arrayOf, toColumns } from './columns';
import { regionQuery } from './region-query';

/** The middle vertex of a route's first line: where a list or a reader finds it. */
function pointOn(route: Geometry): Position {
  if (route.type !== 'MultiLineString') return [];
  const line = route.coordinates[0] ?? [];
  return line[Math.floor(line.length / 2)] ?? [];
}

/** The answer of `pipeline_columns` as columns. */
export function toPipelines(answer: Answer): PipelineColumns {
  const routes = arrayOf<Geometry>(answer, 'geojson');
  const points = routes.map(pointOn);
  const placed: Answer = {
    ...answer,
    lng: points.map((point) => point[0] ?? null),
    lat: points.map((point) => point[1] ?? null),
    zone_id: points.map(() => null),
  };
  const columns = toColumns(placed, {
    categories: { medium: 'medium', status: 'status', route: 'route' },
    numbers: { lengthMeters: 'length_meters', accuracyMeters: 'accuracy_meters' },
    texts: { name: 'name', owner: 'owner' },
  });
  return { ...columns, routes, zonePaths: arrayOf<string[]>(answer, 'zone_paths') };
}

/** Pipelines by medium and status. */
export function pipelinesQuery(region: string) {
  return regionQuery('pipeline_columns', region, toPipelines);
}
