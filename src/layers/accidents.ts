/** Accidents: shape and colour by grade, fading with age. */

import { ACCIDENT_AGES } from '../model/bands';
import { numberAt, wordAt } from '../model/columns';
import { ACCIDENT_GRADES, type AccidentGrade } from '../model/view';
import { defineLayer, faded, type LegendLine } from './define';
import { type CellStyle, describeMark, FOUR_SIGNS, markLayers } from './marks';

/** How strongly an accident of an age is drawn. */
const AGE_OPACITY = { year: 1, fiveYears: 0.75, older: 0.45 } as const;

function opacityOf(ageDays: number): number {
  const age = ACCIDENT_AGES.find(({ days }) => days === null || ageDays <= days);
  return AGE_OPACITY[age?.word ?? 'older'];
}

const CELLS: CellStyle = {
  beside: [-18, 14],
  color: 'risk-4',
  group: 'terms:grade',
  worst: ACCIDENT_GRADES.slice(0, 3).map((grade) => ({ word: String(grade), sign: FOUR_SIGNS[grade] })),
};

const gradeOf = (word: string | null) => (Number(word) || 4) as AccidentGrade;

export const accidents = defineLayer({
  id: 'accidents',
  slot: 'events',
  needs: ['accidents'],
  count: ({ passes }) => passes.accidents?.total ?? 0,
  render: (context) => {
    const { columns, passes, palette } = context;
    const set = columns.accidents;
    if (!set || !passes.accidents) return [];
    const grade = (row: number) => gradeOf(wordAt(set.categories.grade, row));
    return markLayers(context, {
      id: 'accidents',
      columns: set,
      marks: passes.accidents.marks,
      shape: (row) => FOUR_SIGNS[grade(row)].shape,
      color: (row) => faded(palette[FOUR_SIGNS[grade(row)].color], opacityOf(set.numbers.ageDays[row] ?? 0)),
      size: (row) => (grade(row) < 4 ? 14 : 10),
      rim: true,
      triggers: [],
      cells: CELLS,
    });
  },
  legend: ({ passes }) => {
    const pass = passes.accidents;
    const grades = ACCIDENT_GRADES.map((grade): LegendLine => {
      const count = pass?.counts.grade?.get(String(grade)) ?? 0;
      const narrows = { filter: 'grade', value: grade } as const;
      return { label: `terms:grade.${grade}`, sign: { kind: 'mark', ...FOUR_SIGNS[grade] }, count, narrows };
    });
    const ages = ACCIDENT_AGES.map(
      ({ word }): LegendLine => ({
        label: `map:age.${word}`,
        sign: { kind: 'mark', shape: 'circle', color: 'risk-4', opacity: AGE_OPACITY[word] },
        count: pass?.counts.age?.get(word) ?? 0,
      }),
    );
    return [...grades, ...ages];
  },
  note: () => 'map:note.grade',
  describe: ({ columns, passes }, { index }) => {
    const set = columns.accidents;
    if (!set || !passes.accidents) return null;
    return describeMark(passes.accidents.marks, index, CELLS, (row) => {
      const precision = wordAt(set.categories.datePrecision, row) ?? 'day';
      const cause = wordAt(set.categories.cause, row);
      return {
        title: set.texts.name[row] ?? null,
        enterpriseId: numberAt(set.numbers.enterpriseId, row),
        lines: [
          { label: 'map:say.date', value: { day: set.numbers.day[row] ?? Number.NaN, precision } },
          {
            label: 'map:say.kind',
            value: { word: `terms:accident_kind.${wordAt(set.categories.kind, row)}` },
          },
          { label: 'map:say.grade', value: { word: `terms:grade.${wordAt(set.categories.grade, row)}` } },
          { label: 'map:say.deaths', value: { count: numberAt(set.numbers.deaths, row) ?? 0 } },
          { label: 'map:say.injuries', value: { count: numberAt(set.numbers.injuries, row) ?? 0 } },
          ...(cause ? [{ label: 'map:say.cause', value: { text: cause } }] : []),
        ],
      };
    });
  },
});
