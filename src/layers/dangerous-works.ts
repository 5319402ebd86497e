/** Works of greater danger on construction sites: what is at fault in the strongest signs. */

import { numberAt, wordAt } from '../model/columns';
import { defineLayer } from './define';
import { type CellStyle, describeMark, type MarkSign, markLayers, wordLines } from './marks';

const IN_ORDER: MarkSign = { shape: 'trapezoid', color: 'site' };

const FAULT_SIGN: Readonly<Record<string, MarkSign>> = {
  begun_without_plan: { shape: 'pointedDown', color: 'risk-1' },
  begun_without_review: { shape: 'pentagon', color: 'risk-1' },
  beyond_its_term: { shape: 'house', color: 'risk-2' },
  none: IN_ORDER,
};

const CELLS: CellStyle = {
  beside: [18, -14],
  color: 'site',
  group: 'terms:work_fault',
  worst: ['begun_without_plan', 'begun_without_review', 'beyond_its_term'].map((word) => ({
    word,
    sign: FAULT_SIGN[word] ?? IN_ORDER,
  })),
};

export const dangerousWorks = defineLayer({
  id: 'dangerous_works',
  slot: 'sources',
  needs: ['dangerous_works'],
  count: ({ passes }) => passes.dangerous_works?.total ?? 0,
  render: (context) => {
    const { columns, passes, palette } = context;
    const set = columns.dangerous_works;
    if (!set || !passes.dangerous_works) return [];
    const sign = (row: number) => FAULT_SIGN[wordAt(set.categories.fault, row) ?? ''] ?? IN_ORDER;
    return markLayers(context, {
      id: 'dangerous_works',
      columns: set,
      marks: passes.dangerous_works.marks,
      shape: (row) => sign(row).shape,
      color: (row) => palette[sign(row).color],
      size: 13,
      rim: true,
      triggers: [],
      cells: CELLS,
    });
  },
  legend: ({ passes }) =>
    wordLines(passes.dangerous_works?.counts.fault, FAULT_SIGN, 'terms:work_fault', 'workFault'),
  note: () => 'map:note.work',
  describe: ({ columns, passes }, { index }) => {
    const set = columns.dangerous_works;
    if (!set || !passes.dangerous_works) return null;
    return describeMark(passes.dangerous_works.marks, index, CELLS, (row) => {
      const end = numberAt(set.numbers.endDay, row);
      return {
        title: set.texts.name[row] ?? null,
        enterpriseId: numberAt(set.numbers.enterpriseId, row),
        lines: [
          { label: 'map:say.kind', value: { word: `terms:work_kind.${wordAt(set.categories.kind, row)}` } },
          {
            label: 'map:say.scale',
            value: { word: `terms:work_scale.${wordAt(set.categories.scale, row)}` },
          },
          {
            label: 'map:say.state',
            value: { word: `terms:work_phase.${wordAt(set.categories.phase, row)}` },
          },
          {
            label: 'map:say.fault',
            value: { word: `terms:work_fault.${wordAt(set.categories.fault, row)}` },
          },
          { label: 'map:say.begins', value: { day: set.numbers.beginDay[row] ?? Number.NaN } },
          ...(end === null ? [] : [{ label: 'map:say.ends', value: { day: end } }]),
        ],
      };
    });
  },
});
