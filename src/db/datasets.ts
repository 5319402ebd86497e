/** Datasets of a region: where its records come from and what became of their rows. */

import { queryOptions } from '@tanstack/react-query';
import type { Dataset, DatasetSource } from '../model/dataset';
import { call } from './client';
import { FRESH_MILLISECONDS } from './region-query';

export type DatasetSourceRow = {
  id: string;
  name_en: string;
  name_zh: string;
  source: string;
  licence: string;
  url: string | null;
  simulated: boolean;
  as_of: string | null;
};

type DatasetRow = DatasetSourceRow & {
  rows_read: number;
  rows_loaded: number;
  rows_rejected: number;
  repairs: Dataset['repairs'];
  rejects: Dataset['rejects'];
};

/** The origin of records in the model's names. */
export function toDatasetSource(row: DatasetSourceRow): DatasetSource {
  const { id, source, licence, url, simulated } = row;
  return { id, source, licence, url, simulated, nameEn: row.name_en, nameZh: row.name_zh, asOf: row.as_of };
}

function toDataset(row: DatasetRow): Dataset {
  const rows = { rowsRead: row.rows_read, rowsLoaded: row.rows_loaded, rowsRejected: row.rows_rejected };
  return { ...toDatasetSource(row), ...rows, repairs: row.repairs, rejects: row.rejects };
}

/** Datasets of a region with what became of their rows. */
export function datasetsQuery(region: string) {
  return queryOptions({
    queryKey: ['region', region, 'datasets'],
    queryFn: async ({ signal }): Promise<Dataset[]> => {
      const json = await call('datasets', { p_region: region }, signal);
      return (json as unknown as DatasetRow[]).map(toDataset);
    },
    staleTime: FRESH_MILLISECONDS,
  });
}
