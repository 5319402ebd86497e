/** Open hidden dangers as rings around their site: whole while there is time, broken when overdue. */

import { numberAt, wordAt } from '../model/columns';
import { DANGER_LEVELS, type DangerLevel } from '../model/view';
import { defineLayer, type LegendLine, type PaletteName } from './define';
import { type CellStyle, describeMark, type MarkSign, markLayers } from './marks';

const LEVEL_COLOR: Record<DangerLevel, PaletteName> = { major: 'risk-1', general: 'risk-3' };

const OVERDUE: MarkSign = { shape: 'brokenRing', color: 'risk-3' };

const CELLS: CellStyle = {
  beside: [18, 14],
  color: 'risk-3',
  group: 'terms:urgency',
  // Its line of the legend: red or orange would tell a level, which urgency is not.
  worst: [{ word: 'overdue', sign: OVERDUE }],
};

export const hiddenDangers = defineLayer({
  id: 'hidden_dangers',
  slot: 'dangers',
  needs: ['hidden_dangers'],
  count: ({ passes }) => passes.hidden_dangers?.total ?? 0,
  render: (context) => {
    const { columns, passes, palette } = context;
    const set = columns.hidden_dangers;
    if (!set || !passes.hidden_dangers) return [];
    return markLayers(context, {
      id: 'hidden_dangers',
      columns: set,
      marks: passes.hidden_dangers.marks,
      shape: (row) => ((numberAt(set.numbers.daysOverdue, row) ?? 0) > 0 ? 'brokenRing' : 'ring'),
      color: (row) => palette[LEVEL_COLOR[(wordAt(set.categories.level, row) ?? 'general') as DangerLevel]],
      size: 24,
      rim: false,
      triggers: [],
      cells: CELLS,
    });
  },
  legend: ({ passes }) => {
    const pass = passes.hidden_dangers;
    const levels = DANGER_LEVELS.map(
      (word): LegendLine => ({
        label: `terms:danger_level.${word}`,
        sign: { kind: 'mark', shape: 'ring', color: LEVEL_COLOR[word] },
        count: pass?.counts.level?.get(word) ?? 0,
        narrows: { filter: 'dangerLevel', value: word },
      }),
    );
    const overdue = pass?.counts.urgency?.get('overdue') ?? 0;
    return [...levels, { label: 'map:danger_overdue', sign: { kind: 'mark', ...OVERDUE }, count: overdue }];
  },
  describe: ({ columns, passes }, { index }) => {
    const set = columns.hidden_dangers;
    if (!set || !passes.hidden_dangers) return null;
    return describeMark(passes.hidden_dangers.marks, index, CELLS, (row) => {
      const days = numberAt(set.numbers.daysOverdue, row);
      return {
        title: set.texts.name[row] ?? null,
        enterpriseId: numberAt(set.numbers.enterpriseId, row),
        lines: [
          {
            label: 'map:say.danger',
            value: { word: `terms:danger_kind.${wordAt(set.categories.kind, row)}` },
          },
          {
            label: 'map:say.level',
            value: { word: `terms:danger_level.${wordAt(set.categories.level, row)}` },
          },
          { label: 'map:say.deadline', value: { day: set.numbers.deadlineDay[row] ?? Number.NaN } },
          ...(days === null
            ? []
            : [
                {
                  label: days > 0 ? ('map:say.overdue' as const) : ('map:say.left' as const),
                  value: { count: Math.abs(days), unit: 'days' as const },
                },
              ]),
        ],
      };
    });
  },
});
