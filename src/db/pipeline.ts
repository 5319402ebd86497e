/** The parts of a pipeline's drill-down, a query each: one that fails leaves the others. */

import { queryOptions } from '@tanstack/react-query';
import { GridwatchError } from '../model/errors';
import type { AlongPipeline, Pipeline, Stretch } from '../model/pipeline';
import type { Timeline } from '../model/timeline';
import { camelKeys } from './camel';
import { call } from './client';
import { FRESH_MILLISECONDS } from './region-query';

type PartFunction = 'pipeline_sheet' | 'what_lies_in_bands' | 'pipeline_segments' | 'pipeline_timeline';

function partQuery<T>(name: PartFunction, id: number, more: Record<string, number> = {}) {
  return queryOptions({
    queryKey: ['pipeline', id, name, more],
    queryFn: async ({ signal }): Promise<T> => {
      const answer = camelKeys(await call(name, { p_pipeline: id, ...more }, signal));
      if (answer === null) throw new GridwatchError('not_found', { id });
      return answer as T;
    },
    staleTime: FRESH_MILLISECONDS,
  });
}

/** Identity, route, bands, impact radius, listed items and source; in general for those who do not see the exact route. */
export const pipelineQuery = (id: number) => partQuery<Pipeline>('pipeline_sheet', id);

/** What lies in its bands, nearest first, at most `limit` of each subject; not found for those who see the general course. */
export const alongPipelineQuery = (id: number, limit: number) =>
  partQuery<AlongPipeline>('what_lies_in_bands', id, { p_limit: limit });

/** Its stretches with their location class and high-consequence level. */
export const stretchesQuery = (id: number) => partQuery<Stretch[]>('pipeline_segments', id);

/** What happened on it, newest first, at most `limit` of it. */
export const pipelineTimelineQuery = (id: number, limit: number) =>
  partQuery<Timeline>('pipeline_timeline', id, { p_limit: limit });
