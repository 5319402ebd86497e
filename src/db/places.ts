/** What of a region is found by words: zones, enterprises and pipelines. */

import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { ZoneLevel } from '../model/zone';
import { call } from './client';
import { FRESH_MILLISECONDS } from './region-query';

/** Which of a record's words hold what was looked for. */
export type Match = 'name' | 'code' | 'address' | 'owner';
type Kind<T> = { found: readonly T[]; more: boolean };

export type FoundZone = {
  id: number;
  code: string;
  level: ZoneLevel;
  nameEn: string;
  nameZh: string;
};
export type FoundEnterprise = {
  id: number;
  name: string;
  /** Credit code, or the source's own number where there is none. */
  code: string;
  address: string | null;
  match: Match;
  lng: number | null;
  lat: number | null;
};
export type FoundPipeline = {
  id: number;
  name: string | null;
  owner: string | null;
  code: string;
  match: Match;
};
export type FoundPlaces = {
  zones: Kind<FoundZone>;
  enterprises: Kind<FoundEnterprise>;
  pipelines: Kind<FoundPipeline>;
};

type ZoneRow = { id: number; code: string; level: ZoneLevel; name_en: string; name_zh: string };
type EnterpriseRow = Omit<FoundEnterprise, 'code'> & { credit_code: string | null; source_id: string };
type PipelineRow = Omit<FoundPipeline, 'code'> & { source_id: string };
type Answer = { zones: Kind<ZoneRow>; enterprises: Kind<EnterpriseRow>; pipelines: Kind<PipelineRow> };

/** One letter is in nearly every name: from two on the database is asked. */
export const FEWEST_LETTERS = 2;
const MOST_OF_A_KIND = 6;

/** The nearest matches of each kind. */
export function placesQuery(region: string, words: string) {
  return queryOptions({
    queryKey: ['region', region, 'places', words],
    queryFn: async ({ signal }): Promise<FoundPlaces> => {
      const asked = { p_region: region, p_words: words, p_limit: MOST_OF_A_KIND };
      const answer = (await call('find_places', asked, signal)) as unknown as Answer;
      return {
        zones: {
          more: answer.zones.more,
          found: answer.zones.found.map((row) => ({
            id: row.id,
            code: row.code,
            level: row.level,
            nameEn: row.name_en,
            nameZh: row.name_zh,
          })),
        },
        enterprises: {
          more: answer.enterprises.more,
          found: answer.enterprises.found.map((row) => ({
            id: row.id,
            name: row.name,
            code: row.credit_code ?? row.source_id,
            address: row.address,
            match: row.match,
            lng: row.lng,
            lat: row.lat,
          })),
        },
        pipelines: {
          more: answer.pipelines.more,
          found: answer.pipelines.found.map((row) => ({
            id: row.id,
            name: row.name,
            owner: row.owner,
            code: row.source_id,
            match: row.match,
          })),
        },
      };
    },
    placeholderData: keepPreviousData,
    staleTime: FRESH_MILLISECONDS,
  });
}
