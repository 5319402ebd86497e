/** Equipment that is due or not in order, in hollow signs: what must not be used before what is only due. */

import { numberAt, wordAt } from '../model/columns';
import { defineLayer } from './define';
import { type CellStyle, describeMark, type MarkSign, markLayers, wordLines } from './marks';

const DUE: MarkSign = { shape: 'hollowPointedDown', color: 'risk-4' };

/** The gravest first, as the database ranks them. */
const FAULT_SIGN: Readonly<Record<string, MarkSign>> = {
  not_to_be_used: { shape: 'hollowOctagon', color: 'risk-1' },
  beyond_life: { shape: 'hollowDiamond', color: 'risk-1' },
  inspection_overdue: { shape: 'hollowTriangle', color: 'risk-2' },
  unregistered: { shape: 'hollowSquare', color: 'risk-3' },
  operator_uncertified: { shape: 'hollowHexagon', color: 'risk-3' },
  no_residual_recovery: { shape: 'hollowPentagon', color: 'risk-3' },
  inspection_due: DUE,
};

const CELLS: CellStyle = {
  beside: [0, 20],
  color: 'site',
  group: 'terms:equipment_fault',
  worst: ['not_to_be_used', 'beyond_life', 'inspection_overdue'].map((word) => ({
    word,
    sign: FAULT_SIGN[word] ?? DUE,
  })),
};

export const equipmentDue = defineLayer({
  id: 'equipment_due',
  slot: 'sources',
  needs: ['equipment_due'],
  count: ({ passes }) => passes.equipment_due?.total ?? 0,
  render: (context) => {
    const { columns, passes, palette } = context;
    const set = columns.equipment_due;
    if (!set || !passes.equipment_due) return [];
    const sign = (row: number) => FAULT_SIGN[wordAt(set.categories.fault, row) ?? ''] ?? DUE;
    return markLayers(context, {
      id: 'equipment_due',
      columns: set,
      marks: passes.equipment_due.marks,
      shape: (row) => sign(row).shape,
      color: (row) => palette[sign(row).color],
      size: 15,
      rim: false,
      triggers: [],
      cells: CELLS,
    });
  },
  legend: ({ passes }) =>
    wordLines(passes.equipment_due?.counts.fault, FAULT_SIGN, 'terms:equipment_fault', 'equipmentFault'),
  note: () => 'map:note.equipment',
  describe: ({ columns, passes }, { index }) => {
    const set = columns.equipment_due;
    if (!set || !passes.equipment_due) return null;
    return describeMark(passes.equipment_due.marks, index, CELLS, (row) => {
      const days = numberAt(set.numbers.daysOverdue, row);
      const code = set.texts.code[row];
      return {
        title: set.texts.name[row] ?? null,
        heading: set.texts.name[row] == null ? 'map:unnamed' : undefined,
        enterpriseId: numberAt(set.numbers.enterpriseId, row),
        lines: [
          {
            label: 'map:say.kind',
            value: { word: `terms:equipment_kind.${wordAt(set.categories.kind, row)}` },
          },
          ...(code ? [{ label: 'map:say.code', value: { text: code } }] : []),
          {
            label: 'map:say.fault',
            value: { word: `terms:equipment_fault.${wordAt(set.categories.fault, row)}` },
          },
          ...(days === null
            ? []
            : [
                {
                  label: 'map:say.nextInspection',
                  value: { day: set.numbers.inspectionDay[row] ?? Number.NaN },
                },
                {
                  label: days > 0 ? 'map:say.overdue' : 'map:say.left',
                  value: { count: Math.abs(days), unit: 'days' },
                },
              ]),
        ],
      };
    });
  },
});
