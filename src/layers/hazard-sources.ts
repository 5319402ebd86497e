/** Hazard sources: by level in the risk colours where the level is known, else by hazard class. */

import { numberAt, wordAt } from '../model/columns';
import { HAZARD_CLASSES, type HazardClass } from '../model/view';
import { defineLayer, type LegendLine, type PaletteName } from './define';
import { type CellStyle, describeMark, markLayers } from './marks';
import type { Shape } from './shapes';

const CLASS_SIGN: Record<HazardClass, { shape: Shape; color: PaletteName }> = {
  toxic: { shape: 'drop', color: 'hazard-toxic' },
  flammable: { shape: 'flame', color: 'hazard-flammable' },
  toxic_flammable: { shape: 'hexagon', color: 'hazard-both' },
};

const LEVEL_SIGN: Record<string, { shape: Shape; color: PaletteName }> = {
  1: { shape: 'diamond', color: 'risk-1' },
  2: { shape: 'triangle', color: 'risk-2' },
  3: { shape: 'square', color: 'risk-3-fill' },
  4: { shape: 'circle', color: 'risk-4' },
};

function signOf(level: string | null, hazardClass: string | null) {
  const byLevel = level === null ? undefined : LEVEL_SIGN[level];
  return byLevel ?? CLASS_SIGN[(hazardClass ?? 'toxic') as HazardClass];
}

const CELLS: CellStyle = {
  beside: [-18, -14],
  color: 'hazard-both',
  group: 'terms:hazard_level',
  worst: ['1', '2', '3', '4'].map((word) => ({ word, sign: LEVEL_SIGN[word] ?? CLASS_SIGN.toxic })),
};

export const hazardSources = defineLayer({
  id: 'hazard_sources',
  slot: 'sources',
  needs: ['hazard_sources'],
  count: ({ passes }) => passes.hazard_sources?.rows.length ?? 0,
  render: (context) => {
    const { columns, passes, palette } = context;
    const set = columns.hazard_sources;
    if (!set || !passes.hazard_sources) return [];
    const sign = (row: number) =>
      signOf(wordAt(set.categories.level, row), wordAt(set.categories.hazardClass, row));
    return markLayers(context, {
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
  },
  legend: ({ columns, passes }) => {
    const counts = passes.hazard_sources?.counts;
    const levels = columns.hazard_sources?.categories.level.values.filter((word) => word !== '') ?? [];
    const byLevel = levels.flatMap((word): LegendLine[] => {
      const sign = LEVEL_SIGN[word];
      const count = counts?.level?.get(word) ?? 0;
      return sign ? [{ label: `terms:hazard_level.${word}`, sign: { kind: 'mark', ...sign }, count }] : [];
    });
    const byClass = HAZARD_CLASSES.map((word): LegendLine => {
      const count = counts?.hazardClass?.get(word) ?? 0;
      const narrows = { filter: 'hazardClass', value: word } as const;
      return {
        label: `terms:hazard_class.${word}`,
        sign: { kind: 'mark', ...CLASS_SIGN[word] },
        count,
        narrows,
      };
    });
    return [...byLevel, ...byClass];
  },
  note: ({ columns }) => {
    const level = columns.hazard_sources?.categories.level;
    return level?.codes.includes(0) ? 'map:note.level' : null;
  },
  describe: ({ columns, passes }, { index }) => {
    const set = columns.hazard_sources;
    if (!set || !passes.hazard_sources) return null;
    return describeMark(passes.hazard_sources.marks, index, CELLS, (row) => {
      const level = wordAt(set.categories.level, row);
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
        ],
      };
    });
  },
});
