/** Enterprises: active ones full, deregistered ones hollow. */

import { numberAt, wordAt } from '../model/columns';
import { ENTERPRISE_STATUSES } from '../model/view';
import { defineLayer } from './define';
import { type CellStyle, describeMark, markLayers } from './marks';

const CELLS: CellStyle = {
  beside: [0, 0],
  color: 'site',
  group: 'terms:risk',
  worst: [
    { word: '1', sign: { shape: 'diamond', color: 'risk-1' } },
    { word: '2', sign: { shape: 'triangle', color: 'risk-2' } },
  ],
};

export const enterprises = defineLayer({
  id: 'enterprises',
  slot: 'sites',
  needs: ['enterprises'],
  count: ({ passes }) => passes.enterprises?.rows.length ?? 0,
  render: (context) => {
    const { columns, passes, palette } = context;
    if (!columns.enterprises || !passes.enterprises) return [];
    const { status } = columns.enterprises.categories;
    const active = (row: number) => wordAt(status, row) === 'active';
    return markLayers(context, {
      id: 'enterprises',
      columns: columns.enterprises,
      marks: passes.enterprises.marks,
      shape: (row) => (active(row) ? 'circle' : 'ring'),
      color: (row) => (active(row) ? palette.site : palette['site-past']),
      size: (row) => (active(row) ? 9 : 7),
      rim: true,
      triggers: [],
      cells: CELLS,
    });
  },
  legend: ({ passes }) =>
    ENTERPRISE_STATUSES.map((word) => ({
      label: `terms:enterprise_status.${word}`,
      sign:
        word === 'active'
          ? { kind: 'mark', shape: 'circle', color: 'site' }
          : { kind: 'mark', shape: 'ring', color: 'site-past' },
      count: passes.enterprises?.counts.status?.get(word) ?? 0,
      narrows: { filter: 'enterpriseStatus', value: word },
    })),
  describe: ({ columns, passes }, { index }) => {
    const set = columns.enterprises;
    if (!set || !passes.enterprises) return null;
    return describeMark(passes.enterprises.marks, index, CELLS, (row) => {
      const open = numberAt(set.numbers.openDangers, row) ?? 0;
      const hazard = wordAt(set.categories.hazardClass, row);
      return {
        title: set.texts.name[row] ?? null,
        enterpriseId: set.ids[row] ?? null,
        lines: [
          {
            label: 'map:say.status',
            value: { word: `terms:enterprise_status.${wordAt(set.categories.status, row)}` },
          },
          ...(hazard
            ? [{ label: 'map:say.hazardClass', value: { word: `terms:hazard_class.${hazard}` } }]
            : []),
          { label: 'map:say.openDangers', value: { count: open } },
        ],
      };
    });
  },
});
