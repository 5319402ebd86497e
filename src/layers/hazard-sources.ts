/** Hazard sources: by level in the risk colours where the level is known, else by hazard class; near to, with 500 m around them. */

import { numberAt, wordAt } from '../model/columns';
import { HAZARD_LEVELS, type HazardLevel } from '../model/point-words';
import { HAZARD_CLASSES, type HazardClass } from '../model/view';
import { defineLayer, type LegendLine } from './define';
import { circleLayers } from './hazard-circles';
import { type CellStyle, describeMark, FOUR_SIGNS, type MarkSign, markLayers } from './marks';

const CLASS_SIGN: Record<HazardClass, MarkSign> = {
  toxic: { shape: 'drop', color: 'hazard-toxic' },
  flammable: { shape: 'flame', color: 'hazard-flammable' },
  toxic_flammable: { shape: 'hexagon', color: 'hazard-both' },
};

const LEVEL_SIGN: Readonly<Record<HazardLevel, MarkSign>> = FOUR_SIGNS;

function signOf(level: string | null, hazardClass: string | null) {
  const byLevel = level === null ? undefined : LEVEL_SIGN[level as HazardLevel];
  return byLevel ?? CLASS_SIGN[(hazardClass ?? 'toxic') as HazardClass];
}

const CELLS: CellStyle = {
  beside: [-18, -14],
  color: 'hazard-both',
  group: 'terms:hazard_level',
  worst: HAZARD_LEVELS.map((word) => ({ word, sign: LEVEL_SIGN[word] })),
};

export const hazardSources = defineLayer({
  id: 'hazard_sources',
  slot: 'sources',
  needs: ['hazard_sources'],
  count: ({ passes }) => passes.hazard_sources?.total ?? 0,
  render: (context) => {
    const { columns, passes, palette } = context;
    const set = columns.hazard_sources;
    if (!set || !passes.hazard_sources) return [];
    const sign = (row: number) =>
      signOf(wordAt(set.categories.level, row), wordAt(set.categories.hazardClass, row));
    const marks = markLayers(context, {
      id: 'hazard_sources',
      columns: set,
      marks: passes.hazard_sources.marks,
      shape: (row) => sign(row).shape,
      color: (row) => palette[sign(row).color],
      size: 13,
      rim: true,
      triggers: [],
      cells: CELLS,
    });
    return [...circleLayers(context), ...marks];
  },
  legend: ({ columns, passes, view }) => {
    const counts = passes.hazard_sources?.counts;
    const known = [...(counts?.level?.keys() ?? []), ...view.filters.hazardLevel];
    const levels = known.some((word) => word !== '') ? HAZARD_LEVELS : [];
    const byLevel = levels.map((word): LegendLine => {
      const count = counts?.level?.get(word) ?? 0;
      const narrows = { filter: 'hazardLevel', value: word } as const;
      return {
        label: `terms:hazard_level.${word}`,
        sign: { kind: 'mark', ...LEVEL_SIGN[word] },
        count,
        narrows,
      };
    });
    // Where every level is known no mark tells the class.
    const set = columns.hazard_sources;
    const graded = set && set.count > 0 && !set.categories.level.codes.includes(0);
    const classes = graded ? [] : HAZARD_CLASSES;
    const byClass = classes.map((word): LegendLine => {
      const count = counts?.hazardClass?.get(word) ?? 0;
      const narrows = { filter: 'hazardClass', value: word } as const;
      return {
        label: `terms:hazard_class.${word}`,
        sign: { kind: 'mark', ...CLASS_SIGN[word] },
        count,
        narrows,
      };
    });
    return [
      ...byLevel,
      ...byClass,
      {
        label: 'map:circle',
        sign: { kind: 'area', color: 'hazard-both' },
        count: counts?.peopleKnown?.get('known') ?? 0,
      },
    ];
  },
  note: ({ passes }) => (passes.hazard_sources?.counts.level?.get('') ? 'map:note.level' : 'map:note.circle'),
  describe: ({ columns, passes }, { index }) => {
    const set = columns.hazard_sources;
    if (!set || !passes.hazard_sources) return null;
    return describeMark(passes.hazard_sources.marks, index, CELLS, (row) => {
      const level = wordAt(set.categories.level, row);
      const people = numberAt(set.numbers.people, row);
      return {
        title: set.texts.name[row] ?? null,
        enterpriseId: numberAt(set.numbers.enterpriseId, row),
        lines: [
          {
            label: 'map:say.hazardClass',
            value: { word: `terms:hazard_class.${wordAt(set.categories.hazardClass, row)}` },
          },
          {
            label: 'map:say.level',
            value: { word: level ? `terms:hazard_level.${level}` : 'terms:hazard_level.none' },
          },
          { label: 'map:say.chemicals', value: { count: numberAt(set.numbers.chemicals, row) ?? 0 } },
          {
            label: 'map:say.people',
            value: people === null ? { word: 'map:people_unknown' } : { count: people },
          },
        ],
      };
    });
  },
});
