/** Every layer's legend, count and words, on a small made-up region: counts equal rows, and no word is missing in either language. */
import { describe, expect, it } from 'vitest';
import enMap from '../../src/i18n/en/map.json';
import enTerms from '../../src/i18n/en/terms.json';
import zhMap from '../../src/i18n/zh-CN/map.json';
import zhTerms from '../../src/i18n/zh-CN/terms.json';
import type { Color, LayerContext, Palette } from '../../src/layers/define';
import { describePicked, LAYERS } from '../../src/layers/index';
import { LensSet } from '../../src/lens/engine';
import { type RegionPass, regionQuestions, type Subject } from '../../src/lens/region-questions';
import type { RegionColumns } from '../../src/model/columns';
import { dayOf } from '../../src/model/day';
import { DEFAULT_VIEW, type View } from '../../src/model/view';
import type { Zones } from '../../src/model/zone';

const category = (...words: (string | null)[]) => {
  const values = ['', ...new Set(words.filter((word): word is string => word !== null))];
  return { codes: Uint16Array.from(words, (word) => (word === null ? 0 : values.indexOf(word))), values };
};
const numbers = (...values: number[]) => Float64Array.from(values);
const base = (count: number) => ({
  count,
  ids: Float64Array.from({ length: count }, (_, row) => row + 1),
  positions: Float64Array.from({ length: count * 2 }, (_, place) =>
    place === 0 || place === 1 ? Number.NaN : 29,
  ),
  zones: {
    codes: Uint16Array.from({ length: count }, (_, row) => (row % 2 === 0 ? 1 : 0)),
    ids: Float64Array.of(0, 2),
  },
});

const columns: RegionColumns = {
  enterprises: {
    ...base(3),
    categories: {
      status: category('active', 'deregistered', 'active'),
      hazardClass: category('toxic', null, 'flammable'),
      kind: category('general', 'gas', 'general'),
      risk: category('1', '4', null),
      standardization: category('3', null, null),
    },
    numbers: {
      openDangers: numbers(1, 0, 2),
      overdueDangers: numbers(1, 0, 0),
      nextDeadlineDay: numbers(1, NaN, 2),
    },
    texts: { name: ['a', 'b', 'c'] },
  },
  hazard_sources: {
    ...base(3),
    categories: {
      hazardClass: category('toxic', 'flammable', 'toxic_flammable'),
      level: category(null, '2', null),
      status: category('active', 'active', 'deregistered'),
    },
    numbers: { enterpriseId: numbers(1, 2, 3), chemicals: numbers(1, 2, 3) },
    texts: { name: ['a', 'b', 'c'] },
  },
  accidents: {
    ...base(4),
    categories: {
      kind: category('pipeline', 'chemical', 'pipeline', 'pipeline'),
      grade: category('4', '3', '4', '1'),
      cause: category('x', null, null, null),
      datePrecision: category('minute', 'month', 'day', 'day'),
    },
    numbers: {
      enterpriseId: numbers(NaN, 2, NaN, NaN),
      day: numbers(dayOf('2024-06-01'), dayOf('2021-01-01'), dayOf('1999-01-01'), dayOf('2024-12-30')),
      deaths: numbers(0, 4, 0, 30),
      injuries: numbers(0, 0, 1, 0),
    },
    texts: { name: ['a', 'b', 'c', 'd'] },
  },
  hidden_dangers: {
    ...base(3),
    categories: {
      kind: category('overdue_filing', 'overdue_filing', 'overdue_filing'),
      level: category('general', 'major', 'general'),
      state: category('reported', 'reported', 'closed'),
    },
    numbers: {
      enterpriseId: numbers(1, 2, 3),
      foundDay: numbers(1, 2, 3),
      deadlineDay: numbers(1, 2, 3),
      daysOverdue: numbers(400, -3, 9),
    },
    texts: { name: ['a', 'b', 'c'] },
  },
  pipelines: {
    ...base(2),
    categories: { medium: category('natural_gas', 'crude_oil'), status: category('operating', 'proposed') },
    numbers: { lengthMeters: numbers(1000, 2000) },
    texts: { name: [null, 'b'], owner: ['o', null] },
    routes: [
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [0, 0],
            [1, 1],
          ],
          [
            [2, 2],
            [3, 3],
          ],
        ],
      },
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [0, 0],
            [1, 1],
          ],
        ],
      },
    ],
    zonePaths: [['r.a.b'], ['r']],
  },
};
const outline = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
} as const;
const zone = (id: number, parentId: number | null, level: 'district' | 'grid', path: string) =>
  ({
    id,
    parentId,
    level,
    path,
    code: path,
    nameEn: path,
    nameZh: path,
    outline: structuredClone(outline),
  }) as never;
const list: Zones['list'] = [zone(1, null, 'district', 'r.a'), zone(2, 1, 'grid', 'r.a.b')];
const zones: Zones = {
  list,
  byId: new Map(list.map((one) => [one.id, one])),
  orphans: { enterprises: 1, accidents: 2, hiddenDangers: 1 },
};
const palette = new Proxy({}, { get: (): Color => [1, 2, 3, 255] }) as Palette;

function contextOf(view: Partial<View>): LayerContext {
  const whole = { ...DEFAULT_VIEW, ...view };
  const today = dayOf('2024-12-31');
  const subjects = Object.keys(columns) as Subject[];
  const questions = regionQuestions(subjects, zones, whole, today);
  const passes: RegionPass = {};
  for (const subject of subjects) {
    const [set, question] = [columns[subject], questions[subject]];
    if (set && question) passes[subject] = new LensSet(set).answer(question, null);
  }
  return { columns, passes, zones, view: whole, palette, scale: 1, today };
}

function hasWord(full: string, catalogues: Record<string, unknown>): boolean {
  const [namespace = '', path = ''] = full.split(':');
  let place: unknown = catalogues[namespace];
  for (const part of path.split('.')) place = (place as Record<string, unknown> | undefined)?.[part];
  return typeof place === 'string' && place !== '';
}

function wordsOf(context: LayerContext): string[] {
  return LAYERS.flatMap((layer) => [
    ...layer.legend(context).map((line) => line.label),
    ...[0, 1, 2, 3].flatMap((index) => {
      const said = describePicked(context, { layerId: layer.id, index });
      return (said?.lines ?? []).flatMap(({ label, value }) =>
        'word' in value ? [label, value.word] : [label],
      );
    }),
  ]);
}

describe('layers', () => {
  it('count what passes the view, open dangers only', () => {
    const counts = LAYERS.map((layer) => [layer.id, layer.count(contextOf({}))]);
    expect(Object.fromEntries(counts)).toEqual({
      zones: 2,
      warnings: 0,
      pipelines: 2,
      enterprises: 3,
      hazard_sources: 3,
      accidents: 4,
      hidden_dangers: 2,
    });
  });

  it('have legends whose counts add up to the layer', () => {
    const context = contextOf({});
    const sum = (id: string, prefix: string) =>
      LAYERS.find((layer) => layer.id === id)
        ?.legend(context)
        .filter((line) => line.label.startsWith(prefix))
        .reduce((total, line) => total + line.count, 0);
    expect(sum('accidents', 'terms:grade')).toBe(4);
    expect(sum('accidents', 'map:age')).toBe(4);
    expect(sum('enterprises', 'terms:enterprise_status')).toBe(3);
    expect(sum('hidden_dangers', 'terms:danger_level')).toBe(2);
    expect(sum('hidden_dangers', 'map:danger_overdue')).toBe(1);
    expect(sum('pipelines', 'terms:medium')).toBe(2);
    expect(sum('zones', 'terms:zone_level')).toBe(2);
  });

  it('narrow together by zone, and a pipeline by the zones it crosses', () => {
    const context = contextOf({ zone: 2 });
    const count = (id: string) => LAYERS.find((layer) => layer.id === id)?.count(context);
    expect([count('enterprises'), count('accidents'), count('hidden_dangers'), count('pipelines')]).toEqual([
      2, 2, 1, 1,
    ]);
  });

  it('keep what a filter would give back, so that it can be chosen', () => {
    const context = contextOf({ filters: { ...DEFAULT_VIEW.filters, grade: [4] } });
    const legend = LAYERS.find((layer) => layer.id === 'accidents')?.legend(context) ?? [];
    expect(legend.find((line) => line.label === 'terms:grade.1')?.count).toBe(1);
    expect(LAYERS.find((layer) => layer.id === 'accidents')?.count(context)).toBe(2);
  });

  it('show nothing of a zone that is not there', () => {
    expect(LAYERS.find((layer) => layer.id === 'enterprises')?.count(contextOf({ zone: 99 }))).toBe(0);
  });

  it('leave records without a position off the map and in the count', () => {
    const context = contextOf({});
    expect(context.passes.enterprises?.withoutPosition).toBe(1);
    expect(describePicked(context, { layerId: 'enterprises', index: 0 })?.title).toBe('b');
  });

  it('have all their words in both languages', () => {
    const notes = LAYERS.flatMap((layer) => layer.note?.(contextOf({})) ?? []);
    expect(notes).toHaveLength(4);
    for (const word of [...wordsOf(contextOf({})), ...notes]) {
      expect([word, hasWord(word, { map: enMap, terms: enTerms })]).toEqual([word, true]);
      expect([word, hasWord(word, { map: zhMap, terms: zhTerms })]).toEqual([word, true]);
    }
  });
});
