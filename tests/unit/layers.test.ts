/** Every layer's legend, count and words, on a small made-up region: counts equal rows, and no word is missing in either language. */
import { describe, expect, it } from 'vitest';
import enMap from '../../src/i18n/en/map.json';
import enTerms from '../../src/i18n/en/terms.json';
import zhMap from '../../src/i18n/zh-CN/map.json';
import zhTerms from '../../src/i18n/zh-CN/terms.json';
import type { Color, LayerContext, Palette } from '../../src/layers/define';
import { enterprises } from '../../src/layers/enterprises';
import { circledRows } from '../../src/layers/hazard-circles';
import { describePicked, LAYERS } from '../../src/layers/index';
import { LensSet } from '../../src/lens/engine';
import { type RegionPass, regionQuestions, type Subject } from '../../src/lens/region-questions';
import { dayOf } from '../../src/model/day';
import { COLORINGS, DEFAULT_VIEW, NO_FILTERS, type View } from '../../src/model/view';
import type { Zones } from '../../src/model/zone';
import { columns } from './made-up-columns';

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
  return { columns, passes, frame: null, zones, view: whole, palette, scale: 1, today };
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
    ...[0, 1, 2, 3, 4, 5].flatMap((index) => {
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
      pipeline_bands: 0,
      band_records: 6,
      enterprises: 3,
      hazard_sources: 3,
      accidents: 4,
      hidden_dangers: 2,
      dangerous_works: 4,
      equipment_due: 4,
      inspections: 2,
      resources: 5,
      protected_places: 4,
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
    expect(sum('hazard_sources', 'map:circle')).toBe(2);
    expect(sum('band_records', 'terms:standing')).toBe(6);
    expect(sum('dangerous_works', 'terms:work_fault')).toBe(4);
    expect(sum('equipment_due', 'terms:equipment_fault')).toBe(4);
    expect(sum('inspections', 'terms:inspection_result')).toBe(2);
    expect(sum('resources', 'terms:resource_kind')).toBe(5);
    expect(sum('protected_places', 'terms:protected_place')).toBe(4);
  });

  it.each(COLORINGS)(
    'colour enterprises by %s with a count a word, each the length of the list it opens',
    (coloring) => {
      const lines = enterprises.legend(contextOf({ coloring }));
      expect(lines.reduce((total, line) => total + line.count, 0)).toBe(3);
      for (const { narrows, count } of lines) {
        const filters = { ...NO_FILTERS, [narrows?.filter ?? '']: [narrows?.value] };
        const chosen = contextOf({ coloring, filters });
        expect([narrows?.value, enterprises.count(chosen)]).toEqual([narrows?.value, count]);
      }
    },
  );

  it('explain the badges of discs where the colouring does not', () => {
    const context = contextOf({ coloring: 'status' });
    const pass = context.passes.enterprises;
    if (!pass) throw new Error('there are no enterprises');
    const cells = {
      kind: 'cells',
      positions: new Float64Array(2),
      counts: Uint32Array.of(3),
      states: Uint32Array.of(1, 1),
      words: ['1', '4'],
    } as const;
    const shown = { ...context, passes: { ...context.passes, enterprises: { ...pass, marks: cells } } };
    const lines = enterprises.legend(shown);
    expect(lines.map(({ label, count }) => [label, count])).toEqual([
      ['terms:enterprise_status.active', 2],
      ['terms:enterprise_status.deregistered', 1],
      ['terms:risk.1', 1],
    ]);
    expect(enterprises.count(contextOf({ filters: { ...NO_FILTERS, risk: ['1'] } }))).toBe(1);
  });

  it('name no class of hazard source where every mark is a level', () => {
    const classes = ({ columns: some }: Pick<LayerContext, 'columns'>) =>
      LAYERS.find(({ id }) => id === 'hazard_sources')
        ?.legend({ ...contextOf({}), columns: some })
        .filter(({ label }) => label.startsWith('terms:hazard_class')).length;
    expect(classes({ columns })).toBe(3);
    const set = columns.hazard_sources;
    if (!set) throw new Error('there are no hazard sources');
    const level = { codes: Uint16Array.of(1, 1, 1), values: set.categories.level.values };
    const graded = { ...set, categories: { ...set.categories, level } };
    expect(classes({ columns: { ...columns, hazard_sources: graded } })).toBe(0);
  });

  it('never give two words of a layer the same shape in the same colour', () => {
    const signs = LAYERS.filter(({ id }) => id !== 'zones' && id !== 'accidents').flatMap((layer) =>
      COLORINGS.map((coloring) =>
        layer.legend(contextOf({ coloring })).map(({ sign }) => JSON.stringify(sign)),
      ),
    );
    for (const one of signs) expect(one).toEqual([...new Set(one)]);
  });

  it('show inspections of the last 90 days, or of the time window', () => {
    const { passes } = contextOf({});
    expect([...(passes.inspections?.rows ?? [])]).toEqual([0, 1]);
    const window = contextOf({ from: '2024-06', to: '2024-10' });
    expect([...(window.passes.inspections?.rows ?? [])]).toEqual([1, 2, 3]);
  });

  it('draw 500 m around the sources of the open site, and around all once the map is near', () => {
    const circled = (context: LayerContext) => [...circledRows(context)];
    expect(circled(contextOf({}))).toEqual([]);
    expect(circled(contextOf({ selected: 2 }))).toEqual([1]);
    const near = { west: 0, north: 0, east: 1, south: 1, cell: 44 / 512 / 2 ** 12 };
    expect(circled({ ...contextOf({}), frame: near })).toEqual([1, 2]);
    expect(circled({ ...contextOf({}), frame: { ...near, cell: near.cell * 2 } })).toEqual([]);
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
    const contexts = [
      ...COLORINGS.map((coloring) => contextOf({ coloring })),
      contextOf({ from: '2024-06' }),
    ];
    const notes = contexts.flatMap((context) => LAYERS.flatMap((layer) => layer.note?.(context) ?? []));
    expect(new Set(notes).size).toBe(10);
    for (const word of [...contexts.flatMap(wordsOf), ...notes]) {
      expect([word, hasWord(word, { map: enMap, terms: enTerms })]).toEqual([word, true]);
      expect([word, hasWord(word, { map: zhMap, terms: zhTerms })]).toEqual([word, true]);
    }
  });
});
