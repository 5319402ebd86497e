/** The columns of each subject's list: what a cell says and what it sorts by. */

import type { Order } from '../lens/question';
import { type Columns, numberAt, wordOf } from '../model/columns';
import { isoOf } from '../model/day';
import type { ListSubject } from '../model/view';

/** A cell's value; `word` is a full key of the catalogues. */
export type Cell =
  | { kind: 'text'; text: string | null }
  | { kind: 'word'; word: string | null }
  | { kind: 'count' | 'people' | 'chemicals'; count: number | null }
  | { kind: 'day'; iso: string | null; monthOnly: boolean }
  | { kind: 'overdue'; days: number | null }
  | { kind: 'meters'; meters: number | null };

export type ListColumn = {
  /** Its heading is `panels:column.<id>`. */
  id: ColumnId;
  numeric: boolean;
  cell: (columns: Columns, row: number) => Cell;
  /** The text, category or number that the list is sorted by. */
  by: string;
};

export type ColumnId =
  | 'name'
  | 'status'
  | 'hazardClass'
  | 'openDangers'
  | 'deadline'
  | 'overdue'
  | 'level'
  | 'chemicals'
  | 'kind'
  | 'date'
  | 'grade'
  | 'deaths'
  | 'injuries'
  | 'owner'
  | 'medium'
  | 'length'
  | 'risk'
  | 'standardization'
  | 'people'
  | 'scale'
  | 'fault'
  | 'begins'
  | 'ends'
  | 'code'
  | 'nextInspection'
  | 'inspected'
  | 'result'
  | 'speciality'
  | 'quantity'
  | 'unit'
  | 'contact'
  | 'capacity'
  | 'articleItem'
  | 'standing'
  | 'article'
  | 'distance'
  | 'accuracy'
  | 'pipeline'
  | 'found';

const text = (id: ColumnId, name: string): ListColumn => ({
  id,
  numeric: false,
  cell: (columns, row) => ({ kind: 'text', text: columns.texts[name]?.[row] ?? null }),
  by: name,
});

const word = (id: ColumnId, name: string, group: string): ListColumn => ({
  id,
  numeric: false,
  cell: (columns, row) => {
    const value = wordOf(columns, name, row);
    return { kind: 'word', word: value === null ? null : `terms:${group}.${value}` };
  },
  by: name,
});

const numberOf = (columns: Columns, name: string, row: number) => {
  const numbers = columns.numbers[name];
  return numbers ? numberAt(numbers, row) : null;
};

const number = (
  id: ColumnId,
  name: string,
  kind: Extract<Cell, { count: unknown }>['kind'] | 'overdue' | 'meters' = 'count',
): ListColumn => ({
  id,
  numeric: true,
  cell: (columns, row) => {
    const value = numberOf(columns, name, row);
    if (kind === 'overdue') return { kind, days: value };
    return kind === 'meters' ? { kind, meters: value } : { kind, count: value };
  },
  by: name,
});

const day = (id: ColumnId, name: string): ListColumn => ({
  id,
  numeric: false,
  cell: (columns, row) => ({
    kind: 'day',
    iso: isoOf(numberOf(columns, name, row) ?? Number.NaN),
    monthOnly: wordOf(columns, 'datePrecision', row) === 'month',
  }),
  by: name,
});

/** An occupation has no name: its kind stands for one. */
const bandRecordName: ListColumn['cell'] = (columns, row) => {
  const name = columns.texts.name?.[row] ?? null;
  return name === null
    ? { kind: 'word', word: `terms:band_kind.${wordOf(columns, 'kind', row)}` }
    : { kind: 'text', text: name };
};

/** The name comes first; where there is room for three columns only, the rest stands under the name. */
export const LIST_COLUMNS: Record<ListSubject, readonly ListColumn[]> = {
  enterprises: [
    text('name', 'name'),
    day('deadline', 'nextDeadlineDay'),
    number('openDangers', 'openDangers'),
    word('hazardClass', 'hazardClass', 'hazard_class'),
    word('risk', 'risk', 'risk'),
    word('standardization', 'standardization', 'standardization'),
    word('kind', 'kind', 'enterprise_kind'),
    word('status', 'status', 'enterprise_status'),
  ],
  hazard_sources: [
    text('name', 'name'),
    word('level', 'level', 'hazard_level'),
    word('hazardClass', 'hazardClass', 'hazard_class'),
    number('chemicals', 'chemicals', 'chemicals'),
    number('people', 'people', 'people'),
  ],
  hidden_dangers: [
    text('name', 'name'),
    number('overdue', 'daysOverdue', 'overdue'),
    day('deadline', 'deadlineDay'),
    word('kind', 'kind', 'danger_kind'),
    word('level', 'level', 'danger_level'),
  ],
  accidents: [
    text('name', 'name'),
    day('date', 'day'),
    word('grade', 'grade', 'grade'),
    number('deaths', 'deaths'),
    number('injuries', 'injuries'),
    word('kind', 'kind', 'accident_kind'),
  ],
  pipelines: [
    text('name', 'name'),
    word('medium', 'medium', 'medium'),
    word('status', 'status', 'pipeline_status'),
    number('length', 'lengthMeters', 'meters'),
    text('owner', 'owner'),
  ],
  band_records: [
    { ...text('name', 'name'), cell: bandRecordName },
    { ...word('standing', 'standing', 'standing'), by: 'gravity' },
    number('distance', 'distanceMeters', 'meters'),
    word('article', 'article', 'band_article'),
    word('kind', 'kind', 'band_kind'),
    text('pipeline', 'pipeline'),
    day('found', 'foundDay'),
    number('accuracy', 'accuracyMeters', 'meters'),
  ],
  dangerous_works: [
    text('name', 'name'),
    word('fault', 'fault', 'work_fault'),
    day('ends', 'endDay'),
    word('scale', 'scale', 'work_scale'),
    word('kind', 'kind', 'work_kind'),
    word('status', 'phase', 'work_phase'),
    day('begins', 'beginDay'),
  ],
  equipment_due: [
    text('name', 'name'),
    word('fault', 'fault', 'equipment_fault'),
    day('nextInspection', 'inspectionDay'),
    word('kind', 'kind', 'equipment_kind'),
    text('code', 'code'),
  ],
  inspections: [
    text('name', 'name'),
    day('inspected', 'day'),
    word('result', 'result', 'inspection_result'),
    word('kind', 'kind', 'inspection_kind'),
  ],
  resources: [
    text('name', 'name'),
    word('kind', 'kind', 'resource_kind'),
    number('quantity', 'quantity'),
    text('unit', 'unit'),
    text('speciality', 'speciality'),
    text('contact', 'contact'),
  ],
  protected_places: [
    text('name', 'name'),
    word('kind', 'kind', 'protected_place'),
    number('capacity', 'people'),
    word('articleItem', 'articleItem', 'article_19'),
  ],
};

export type Sorting = { column: ColumnId; descending: boolean };

/** What a list is sorted by until somebody chooses: the most urgent first. */
export const FIRST_SORTING: Record<ListSubject, Sorting> = {
  enterprises: { column: 'deadline', descending: false },
  hazard_sources: { column: 'chemicals', descending: true },
  hidden_dangers: { column: 'overdue', descending: true },
  accidents: { column: 'date', descending: true },
  pipelines: { column: 'name', descending: false },
  band_records: { column: 'standing', descending: false },
  dangerous_works: { column: 'fault', descending: false },
  equipment_due: { column: 'nextInspection', descending: false },
  inspections: { column: 'inspected', descending: true },
  resources: { column: 'kind', descending: false },
  protected_places: { column: 'capacity', descending: true },
};

const sortValue = (columns: Columns, name: string, row: number) =>
  columns.texts[name]?.[row] ?? wordOf(columns, name, row) ?? numberOf(columns, name, row);

/** Rows in order; rows without a value last either way, equal rows in their own order. */
export function sortedRows(columns: Columns, rows: Uint32Array, { by, descending }: Order): number[] {
  const collator = new Intl.Collator(undefined, { numeric: true });
  const keyed = [...rows].map((row) => ({ row, key: sortValue(columns, by, row) }));
  keyed.sort((one, other) => {
    if (one.key === null || other.key === null) return Number(one.key === null) - Number(other.key === null);
    const order =
      typeof one.key === 'number' && typeof other.key === 'number'
        ? one.key - other.key
        : collator.compare(String(one.key), String(other.key));
    return descending ? -order : order;
  });
  return keyed.map(({ row }) => row);
}
