/** Zones coloured by a figure: every shown zone in one class, classes counted, and all words in both languages. */
import { describe, expect, it } from 'vitest';
import enMap from '../../src/i18n/en/map.json';
import enTerms from '../../src/i18n/en/terms.json';
import zhMap from '../../src/i18n/zh-CN/map.json';
import zhTerms from '../../src/i18n/zh-CN/terms.json';
import type { Color, LayerContext, Palette } from '../../src/layers/define';
import { choroplethOf } from '../../src/layers/zone-classes';
import { zones as layer } from '../../src/layers/zones';
import { LensSet } from '../../src/lens/engine';
import { regionQuestions } from '../../src/lens/region-questions';
import { DEFAULT_VIEW, type View, ZONE_FILLS } from '../../src/model/view';
import type { Zone, ZoneLevel, Zones } from '../../src/model/zone';
import type { ZoneFacts } from '../../src/model/zone-fill';

const ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];
const zoneOf = (id: number, parentId: number | null, level: ZoneLevel, path: string): Zone => ({
  id,
  parentId,
  level,
  path,
  code: path,
  nameEn: path,
  nameZh: path,
  outline: { type: 'Polygon', coordinates: [ring] },
});
const treeOf = (list: Zone[]): Zones => ({
  list,
  byId: new Map(list.map((one) => [one.id, one])),
  orphans: { enterprises: 0, accidents: 0, hiddenDangers: 0 },
});
const tree = treeOf([
  zoneOf(1, null, 'district', 'r.a'),
  zoneOf(2, 1, 'grid', 'r.a.b'),
  zoneOf(3, 1, 'grid', 'r.a.c'),
  zoneOf(4, null, 'district', 'r.d'),
]);

const facts: ZoneFacts = {
  risk: new Map([
    [1, { colour: 1, sites: 3 }],
    [2, { colour: 4, sites: 1 }],
    [3, { colour: 1, sites: 2 }],
    [4, { colour: null, sites: 0 }],
  ]),
  coverage: new Map([
    [1, { visited: 2, enterprises: 3 }],
    [2, { visited: 0, enterprises: 1 }],
    [3, { visited: 2, enterprises: 2 }],
    [4, { visited: 0, enterprises: 0 }],
  ]),
  silent: new Set([2]),
  silenceDays: 90,
};

/** Open dangers by the zone that holds each, 0 for none; every second one is overdue. */
function contextOf(view: Partial<View>, held = [2, 2, 3, 0], known = facts, zones = tree): LayerContext {
  const ids = [0, ...zones.list.map(({ id }) => id)];
  const numbers = { daysOverdue: Float64Array.from(held, (_, row) => (row % 2 === 0 ? 5 : -5)) };
  const set = {
    zones: { codes: Uint16Array.from(held, (id) => ids.indexOf(id)), ids: Float64Array.from(ids) },
    numbers,
  };
  const whole = { ...DEFAULT_VIEW, ...view };
  const positions = new Float64Array(held.length * 2).fill(Number.NaN);
  const lens = new LensSet({ ...set, count: held.length, positions, categories: {}, texts: {} });
  // Counted by what the page asks for, whatever the tests of the view let through.
  const countBy = regionQuestions(['hidden_dangers'], zones, whole, 0).hidden_dangers?.countBy ?? [];
  return {
    columns: {},
    passes: { hidden_dangers: lens.answer({ tests: [], countBy, stateBy: null }, null) },
    zones,
    frame: null,
    view: whole,
    palette: new Proxy({}, { get: (): Color => [1, 2, 3, 255] }) as Palette,
    scale: 1,
    today: 0,
    zoneFilling: { fill: whole.zoneFill, facts: known },
  } as LayerContext;
}

const filled = (context: LayerContext) =>
  layer
    .legend(context)
    .filter(({ count }) => count > 0)
    .map(({ label, values, count }) => [label, ...(values ? Object.values(values) : []), count]);

describe('zones coloured', () => {
  it.each([
    [
      'risk',
      [
        ['terms:risk.1', 1],
        ['map:zones.no_site', 1],
      ],
      [
        ['terms:risk.1', 1],
        ['terms:risk.4', 1],
      ],
    ],
    [
      'coverage',
      [
        ['map:zones.share', 50, 75, 1],
        ['map:zones.no_site', 1],
      ],
      [
        ['map:zones.none_visited', 1],
        ['map:zones.share', 75, 100, 1],
      ],
    ],
    [
      'dangers',
      [
        ['map:zones.no_danger', 1],
        ['map:zones.exactly', 3, 1],
      ],
      [
        ['map:zones.exactly', 1, 1],
        ['map:zones.exactly', 2, 1],
      ],
    ],
    [
      'overdue',
      [
        ['map:zones.no_overdue', 1],
        ['map:zones.exactly', 2, 1],
      ],
      [['map:zones.exactly', 1, 2]],
    ],
    [
      'silence',
      [
        ['map:zones.some_silent', 1],
        ['map:zones.no_site_grid', 1],
      ],
      [
        ['map:zones.all_silent', 1],
        ['map:zones.none_silent', 1],
      ],
    ],
  ] as const)('by %s show the level below the chosen zone', (zoneFill, ofRegion, ofDistrict) => {
    expect(filled(contextOf({ zoneFill }))).toEqual(ofRegion);
    expect(filled(contextOf({ zoneFill, zone: 1 }))).toEqual(ofDistrict);
    expect(layer.count(contextOf({ zoneFill, zone: 1 }))).toBe(2);
  });

  it('show a zone itself where none lies below it', () => {
    expect(filled(contextOf({ zoneFill: 'silence', zone: 2 }))).toEqual([['map:zones.all_silent', 1]]);
  });

  it('tell a coverage of one in a thousand from none, and of all but one from all', () => {
    const shares = (visited: number) => {
      const known = { coverage: new Map([[1, { visited, enterprises: 1000 }]]) };
      const context = contextOf({ zoneFill: 'coverage' }, [], known, treeOf(tree.list.slice(0, 1)));
      return choroplethOf(context)?.zones.map(({ place, short }) => [place, short]);
    };
    expect(shares(0)).toEqual([[0, '0%']]);
    expect(shares(1)).toEqual([[1, '<1%']]);
    expect(shares(999)).toEqual([[4, '>99%']]);
    expect(shares(1000)).toEqual([[4, '100%']]);
  });

  it('put every number into one class, with many different ones', () => {
    const many = treeOf(Array.from({ length: 12 }, (_, n) => zoneOf(n + 1, null, 'district', `r.z${n}`)));
    // Zone n + 1 holds n.
    const held = many.list.flatMap((zone, n) => Array.from({ length: n }, () => zone.id));
    expect(filled(contextOf({ zoneFill: 'dangers' }, held, facts, many))).toEqual([
      ['map:zones.no_danger', 1],
      ['map:zones.between', 1, 3, 3],
      ['map:zones.between', 4, 5, 2],
      ['map:zones.between', 6, 7, 2],
      ['map:zones.between', 8, 9, 2],
      ['map:zones.between', 10, 11, 2],
    ]);
  });

  it('stay as they were without a colouring, and while its values are not there', () => {
    const plain = [
      ['terms:zone_level.district', 2],
      ['terms:zone_level.grid', 2],
    ];
    expect(filled(contextOf({}))).toEqual(plain);
    expect(filled(contextOf({ zoneFill: 'risk' }, [], {}))).toEqual(plain);
  });

  it('lead down by a click where a zone lies below, and nowhere else', () => {
    const drills = (view: Partial<View>) =>
      [0, 1].map((index) => layer.describe(contextOf(view), { layerId: 'zones', index })?.drills);
    expect(drills({ zoneFill: 'risk' })).toEqual([true, false]);
    expect(drills({ zoneFill: 'risk', zone: 1 })).toEqual([false, false]);
    expect(drills({})).toEqual([false, false]);
  });

  it('tell classes apart without colour', () => {
    for (const zoneFill of ZONE_FILLS.slice(1)) {
      const patterns = layer
        .legend(contextOf({ zoneFill }))
        .map(({ sign }) => JSON.stringify(sign).split('pattern')[1]);
      expect(new Set(patterns).size, zoneFill).toBe(patterns.length);
    }
  });

  it('have all their words in both languages', () => {
    const wordsOf = (context: LayerContext) => [
      ...layer.legend(context).map(({ label }) => label),
      ...[0, 1].flatMap((index) =>
        (layer.describe(context, { layerId: 'zones', index })?.lines ?? []).flatMap(({ label, value }) =>
          'word' in value ? [label, value.word] : [label],
        ),
      ),
    ];
    const words = ZONE_FILLS.flatMap((zoneFill) => wordsOf(contextOf({ zoneFill })));
    expect(words.length).toBeGreaterThan(30);
    for (const word of words) {
      for (const catalogues of [
        { map: enMap, terms: enTerms },
        { map: zhMap, terms: zhTerms },
      ]) {
        const found = word
          .split(/[:.]/)
          .reduce<unknown>(
            (place, part) => (place as Record<string, unknown> | undefined)?.[part],
            catalogues,
          );
        expect([word, typeof found]).toEqual([word, 'string']);
      }
    }
  });
});
