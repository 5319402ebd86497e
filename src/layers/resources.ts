/** Emergency resources: teams, fire stations, supplies, hospitals and shelters. */

import { numberAt, wordAt } from '../model/columns';
import { defineLayer } from './define';
import { type CellStyle, describeMark, type MarkSign, markLayers, wordLines } from './marks';

const TEAM: MarkSign = { shape: 'star', color: 'better' };

const KIND_SIGN: Readonly<Record<string, MarkSign>> = {
  team: TEAM,
  fire_station: { shape: 'shield', color: 'better' },
  supplies: { shape: 'crate', color: 'better' },
  hospital: { shape: 'plus', color: 'better' },
  shelter: { shape: 'house', color: 'better' },
};

const CELLS: CellStyle = {
  beside: [-24, 0],
  color: 'better',
  group: 'terms:resource_kind',
  worst: [],
};

export const resources = defineLayer({
  id: 'resources',
  slot: 'sources',
  needs: ['resources'],
  count: ({ passes }) => passes.resources?.total ?? 0,
  render: (context) => {
    const { columns, passes, palette } = context;
    const set = columns.resources;
    if (!set || !passes.resources) return [];
    const sign = (row: number) => KIND_SIGN[wordAt(set.categories.kind, row) ?? ''] ?? TEAM;
    return markLayers(context, {
      id: 'resources',
      columns: set,
      marks: passes.resources.marks,
      shape: (row) => sign(row).shape,
      color: (row) => palette[sign(row).color],
      size: 15,
      rim: true,
      triggers: [],
      cells: CELLS,
    });
  },
  legend: ({ passes }) =>
    wordLines(passes.resources?.counts.kind, KIND_SIGN, 'terms:resource_kind', 'resourceKind'),
  describe: ({ columns, passes }, { index }) => {
    const set = columns.resources;
    if (!set || !passes.resources) return null;
    return describeMark(passes.resources.marks, index, CELLS, (row) => {
      const { speciality, unit, contact } = set.texts;
      const quantity = numberAt(set.numbers.quantity, row);
      const text = (label: string, value: string | null | undefined) =>
        value ? [{ label, value: { text: value } }] : [];
      return {
        title: set.texts.name[row] ?? null,
        enterpriseId: null,
        lines: [
          {
            label: 'map:say.kind',
            value: { word: `terms:resource_kind.${wordAt(set.categories.kind, row)}` },
          },
          ...text('map:say.speciality', speciality[row]),
          ...(quantity === null ? [] : text('map:say.quantity', `${quantity} ${unit[row] ?? ''}`.trim())),
          ...text('map:say.contact', contact[row]),
        ],
      };
    });
  },
});
