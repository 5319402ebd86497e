/** What the work on zones draws and says: the compared outline, the draft with its flaws, and a word for every figure. */
import { expect, it } from 'vitest';
import en from '../../src/i18n/en/zones.json';
import zh from '../../src/i18n/zh-CN/zones.json';
import type { LayerContext, Palette } from '../../src/layers/define';
import { zoneDraftLayers } from '../../src/layers/zone-draft';
import { zones as layer } from '../../src/layers/zones';
import { homeBounds } from '../../src/model/bounds';
import { DEFAULT_VIEW } from '../../src/model/view';
import type { Zone, Zones } from '../../src/model/zone';
import { COMPARED_FIGURES, HAZARD_LEVELS } from '../../src/model/zone-comparison';
import type { PlannedZone, ZonePlan } from '../../src/model/zone-plan';

const square = (west: number) => ({
  type: 'Polygon' as const,
  coordinates: [
    [
      [west, 0],
      [west + 1, 0],
      [west + 1, 1],
      [west, 1],
      [west, 0],
    ],
  ],
});
const palette = new Proxy({}, { get: () => [0, 0, 0, 255] }) as Palette;
const planned = (code: string | null, problem: PlannedZone['problem'] = null): PlannedZone => ({
  code,
  problem,
  crossing: problem === 'outline_crosses_itself' ? { lng: 2.5, lat: 0.5 } : null,
  squareMeters: 1,
  sites: 0,
  dangers: 0,
});
const none = { least: null, median: null, most: null };
const plan: ZonePlan = {
  parentId: 1,
  replace: false,
  zones: [0, 1, 2].map((west) => ({ code: `31010100000000${west}`, name: null, geometry: square(west) })),
  planned: [
    planned('310101000000000'),
    planned('310101000000001'),
    planned('310101000000002', 'zone_code_taken'),
  ],
  gaps: [{ squareMeters: 1, outline: square(5) }],
  overlaps: [{ code: 'a', otherCode: 'b', squareMeters: 1, refused: true, outline: square(6) }],
  orphans: [],
  sites: 0,
  onBorders: 0,
  heldSquareMeters: 0,
  load: { sites: none, dangers: none },
  dissolved: null,
  bar: null,
};

/** What each layer draws, by the layer's id. */
const dataOf = (layers: readonly { id: string; props: unknown }[]) =>
  Object.fromEntries(layers.map(({ id, props }) => [id, (props as { data: unknown }).data as unknown[]]));

it('a draft is drawn with its codes, gaps and overlaps, and apart from them the grids that would be refused', () => {
  expect(zoneDraftLayers(null, palette, 1)).toEqual([]);
  const drawn = dataOf(zoneDraftLayers(plan, palette, 1));
  expect(drawn['zone-draft-flaws']).toHaveLength(2);
  expect(drawn['zone-draft-lines']).toHaveLength(2);
  expect(drawn['zone-draft-refused']).toEqual([square(2).coordinates[0]]);
  expect(drawn['zone-draft-crossings']).toEqual([]);
  const codes = drawn['zone-draft-codes'] as { code: string }[];
  expect(codes.map(({ code }) => code.slice(-3))).toEqual(['000', '001']);
});

it('where an outline crosses itself is shown', () => {
  const crossed = { ...plan, planned: [planned(null, 'outline_crosses_itself'), ...plan.planned.slice(1)] };
  expect(dataOf(zoneDraftLayers(crossed, palette, 1))['zone-draft-crossings']).toEqual([[2.5, 0.5]]);
});

it('two zones that are compared have each an outline and a letter of their own', () => {
  const list = [1, 2, 3].map(
    (id): Zone => ({
      ...{ id, parentId: null, code: `z${id}`, level: 'district', nameEn: 'Z', nameZh: '区' },
      ...{ path: `r.z${id}`, outline: square(id) },
    }),
  );
  const zones: Zones = {
    list,
    byId: new Map(list.map((zone) => [zone.id, zone])),
    orphans: { enterprises: 0, accidents: 0, hiddenDangers: 0 },
  };
  const drawn = (zone: number | null, compare: number | null) => {
    const view = { ...DEFAULT_VIEW, zone, compare };
    const context = { columns: {}, passes: {}, frame: null, zones, palette, scale: 1, today: 0, view };
    const data = dataOf(layer.render(context as unknown as LayerContext));
    return {
      rings: (data['zones-compared'] as { ring: unknown }[] | undefined)?.map(({ ring }) => ring),
      letters: (data['zones-compared-letters'] as { letter: string; at: number[] }[] | undefined)?.map(
        ({ letter, at }) => `${letter} ${at}`,
      ),
    };
  };
  expect(drawn(1, null)).toEqual({ rings: undefined, letters: undefined });
  expect(drawn(1, 3)).toEqual({
    rings: [square(1).coordinates[0], square(3).coordinates[0]],
    letters: ['A 1.5,0.5', 'B 3.5,0.5'],
  });
  // The region as a whole is the map itself.
  expect(drawn(null, 2)).toEqual({ rings: [square(2).coordinates[0]], letters: ['B 2.5,0.5'] });
  const bounds: [number, number, number, number] = [0, 0, 9, 9];
  expect(homeBounds(bounds, zones, { zone: 1, compare: 3 })).toEqual([1, 0, 4, 1]);
  expect(homeBounds(bounds, zones, { zone: 1, compare: null })).toEqual([1, 0, 2, 1]);
  expect(homeBounds(bounds, zones, { zone: null, compare: 3 })).toEqual(bounds);
});

it.each([...COMPARED_FIGURES, ...HAZARD_LEVELS, 'risk'] as const)(
  '%s has a name in both languages',
  (figure) => {
    expect(en.figure[figure]).toBeTruthy();
    expect(zh.figure[figure]).toMatch(/\p{Script=Han}/u);
  },
);
