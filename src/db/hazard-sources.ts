/** Hazard sources of a region. */

import type { HazardSourceColumns } from '../model/columns';
import { type Answer, toColumns } from './columns';
import { regionQuery } from './region-query';

/** Columns of an answer, of a whole region or of some of its records. */
export function toHazardSources(answer: Answer): HazardSourceColumns {
  return toColumns(answer, {
    categories: { hazardClass: 'hazard_class', level: 'level', status: 'status' },
    numbers: { enterpriseId: 'enterprise_id', chemicals: 'chemicals', people: 'people', r: 'r' },
    texts: { name: 'name' },
  });
}

/** Hazard sources by level, or by hazard class where no level is known. */
export function hazardSourcesQuery(region: string) {
  return regionQuery('hazard_source_columns', region, toHazardSources);
}
