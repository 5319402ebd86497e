/** Inspections of a region. */

import type { InspectionColumns } from '../model/columns';
import { type Answer, toColumns } from './columns';
import { regionQuery } from './region-query';

const NAMES = {
  categories: { kind: 'kind', result: 'result' },
  numbers: { enterpriseId: 'enterprise_id', day: 'inspected_on' },
  days: ['day'],
} as const;

/** Columns of an answer of some of a region's inspections, which brings its names. */
export function toInspections(answer: Answer): InspectionColumns {
  return toColumns(answer, { ...NAMES, texts: { name: 'name' } });
}

/** Inspections of the last twelve months at the inspected unit; without names, which come with the enterprises. */
export function inspectionsQuery(region: string) {
  return regionQuery(
    'inspection_columns',
    region,
    (answer): Omit<InspectionColumns, 'texts'> => toColumns(answer, { ...NAMES, texts: {} }),
  );
}

/** The columns with the names of the inspected units; one whose name has not come yet has none. */
export function withUnitNames(
  columns: Omit<InspectionColumns, 'texts'>,
  names: ReadonlyMap<number, string> | undefined,
): InspectionColumns {
  const name = names ? Array.from(columns.numbers.enterpriseId, (id) => names.get(id) ?? null) : [];
  return { ...columns, texts: { name } };
}
