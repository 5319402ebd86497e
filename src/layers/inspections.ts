/** Inspections at the inspected unit, of the time window or of the last days. */

import { numberAt, wordAt } from '../model/columns';
import { defineLayer } from './define';
import { type CellStyle, describeMark, type MarkSign, markLayers, wordLines } from './marks';

const NO_DANGER: MarkSign = { shape: 'check', color: 'hazard-toxic' };

const RESULT_SIGN: Readonly<Record<string, MarkSign>> = {
  dangers_found: { shape: 'cross', color: 'hazard-both' },
  no_danger: NO_DANGER,
};

/** Among visits to one place none is worse than another: the number is what tells. */
const CELLS: CellStyle = {
  beside: [0, -20],
  color: 'hazard-toxic',
  group: 'terms:inspection_result',
  worst: [],
};

export const inspections = defineLayer({
  id: 'inspections',
  slot: 'events',
  needs: ['inspections'],
  count: ({ passes }) => passes.inspections?.total ?? 0,
  render: (context) => {
    const { columns, passes, palette } = context;
    const set = columns.inspections;
    if (!set || !passes.inspections) return [];
    const sign = (row: number) => RESULT_SIGN[wordAt(set.categories.result, row) ?? ''] ?? NO_DANGER;
    return markLayers(context, {
      id: 'inspections',
      columns: set,
      marks: passes.inspections.marks,
      shape: (row) => sign(row).shape,
      color: (row) => palette[sign(row).color],
      size: 12,
      rim: true,
      triggers: [],
      cells: CELLS,
    });
  },
  legend: ({ passes }) =>
    wordLines(passes.inspections?.counts.result, RESULT_SIGN, 'terms:inspection_result', 'inspectionResult'),
  note: ({ view }) =>
    view.from === null && view.to === null ? 'map:note.inspection_days' : 'map:note.inspection_window',
  describe: ({ columns, passes }, { index }) => {
    const set = columns.inspections;
    if (!set || !passes.inspections) return null;
    return describeMark(passes.inspections.marks, index, CELLS, (row) => ({
      title: set.texts.name[row] ?? null,
      heading: set.texts.name[row] == null ? 'map:unnamed' : undefined,
      enterpriseId: numberAt(set.numbers.enterpriseId, row),
      lines: [
        { label: 'map:say.inspected', value: { day: set.numbers.day[row] ?? Number.NaN } },
        {
          label: 'map:say.kind',
          value: { word: `terms:inspection_kind.${wordAt(set.categories.kind, row)}` },
        },
        {
          label: 'map:say.result',
          value: { word: `terms:inspection_result.${wordAt(set.categories.result, row)}` },
        },
      ],
    }));
  },
});
