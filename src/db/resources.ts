/** Emergency resources of a region. */

import type { ResourceColumns } from '../model/columns';
import { toColumns } from './columns';
import { regionQuery } from './region-query';

/** Teams, supplies and whatever else helps in an emergency. */
export function resourcesQuery(region: string) {
  return regionQuery(
    'resource_columns',
    region,
    (answer): ResourceColumns =>
      toColumns(answer, {
        categories: { kind: 'kind' },
        numbers: { quantity: 'quantity' },
        texts: { name: 'name', speciality: 'speciality', unit: 'unit', contact: 'contact' },
      }),
  );
}
