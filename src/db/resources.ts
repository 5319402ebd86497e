/** Emergency resources of a region. */

import type { ResourceColumns } from '../model/columns';
import { type Answer, toColumns } from './columns';
import { regionQuery } from './region-query';

/** Columns of an answer, of a whole region or of some of its records. */
export function toResources(answer: Answer): ResourceColumns {
  return toColumns(answer, {
    categories: { kind: 'kind' },
    numbers: { quantity: 'quantity' },
    texts: { name: 'name', speciality: 'speciality', unit: 'unit', contact: 'contact' },
  });
}

/** Teams, supplies and whatever else helps in an emergency. */
export function resourcesQuery(region: string) {
  return regionQuery('resource_columns', region, toResources);
}
