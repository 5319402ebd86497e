/** Protection bands of a region's pipelines, and the works and occupations in them. */

import { queryOptions } from '@tanstack/react-query';
import equal from 'fast-deep-equal/es6';
import type { BandRecordColumns } from '../model/columns';
import { GridwatchError } from '../model/errors';
import { type BandRecord, type PipelineBand, STANDINGS, type Standing } from '../model/pipeline-bands';
import { camelKeys } from './camel';
import { call } from './client';
import { arrayOf, toColumns } from './columns';
import { FRESH_MILLISECONDS, regionQuery } from './region-query';

/** A row a band of each pipeline in service. */
export function pipelineBandsQuery(region: string) {
  return queryOptions({
    queryKey: ['region', region, 'pipeline_band_areas'],
    queryFn: async ({ signal }) =>
      camelKeys(await call('pipeline_band_areas', { p_region: region }, signal)) as PipelineBand[],
    structuralSharing: (old, next) => (equal(old, next) ? old : next),
    staleTime: FRESH_MILLISECONDS,
    refetchInterval: FRESH_MILLISECONDS,
  });
}

/** Works and occupations in bands, each with its gravest finding. */
export function bandRecordsQuery(region: string) {
  return regionQuery(
    'band_record_columns',
    region,
    (answer): BandRecordColumns =>
      toColumns(
        {
          ...answer,
          gravity: arrayOf<Standing>(answer, 'standing').map((standing) => STANDINGS.indexOf(standing)),
        },
        {
          categories: {
            record: 'record',
            kind: 'kind',
            state: 'state',
            standing: 'standing',
            article: 'article',
          },
          numbers: {
            pipelineId: 'pipeline_id',
            foundDay: 'found_on',
            distanceMeters: 'distance_meters',
            accuracyMeters: 'accuracy_meters',
            gravity: 'gravity',
          },
          days: ['foundDay'],
          texts: { name: 'name', pipeline: 'pipeline' },
        },
      ),
  );
}

/** One of them with every band it lies or may lie in. */
export function bandRecordQuery(id: number) {
  return queryOptions({
    queryKey: ['band_record', id],
    queryFn: async ({ signal }) => {
      const answer = camelKeys(await call('band_record', { p_id: id }, signal)) as BandRecord | null;
      if (answer === null) throw new GridwatchError('not_found', { id });
      return answer;
    },
    staleTime: FRESH_MILLISECONDS,
  });
}
