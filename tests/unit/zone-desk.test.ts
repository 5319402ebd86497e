/** What the work on zones draws and says: the compared outline, the draft with its flaws, and a word for every figure. */
import { expect, it } from 'vitest';
import en from '../../src/i18n/en/zones.json';
import zh from '../../src/i18n/zh-CN/zones.json';
import type { LayerContext, Palette } from '../../src/layers/define';
import { zoneDraftLayers } from '../../src/layers/zone-draft';
import { zones as layer } from '../../src/layers/zones';
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

it('a draft is drawn with its codes, gaps and overlaps, less the grids that would be refused', () => {
  expect(zoneDraftLayers(null, palette, 1)).toEqual([]);
  const [flaws, lines, codes] = zoneDraftLayers(plan, palette, 1).map(({ props }) => props.data as unknown[]);
  expect(flaws).toHaveLength(2);
  expect(lines).toHaveLength(2);
  expect(codes?.map((one) => (one as { code: string }).code.slice(-3))).toEqual(['000', '001']);
});

it('the zone compared with has an outline of its own', () => {
  const list = [1, 2].map(
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
  const drawn = (compare: number | null) =>
    layer
      .render({
        ...{ columns: {}, passes: {}, frame: null, zones, palette, scale: 1, today: 0 },
        view: { ...DEFAULT_VIEW, zone: 1, compare },
      } as LayerContext)
      .find(({ id }) => id === 'zone-compared')?.props.data as { ring: unknown }[] | undefined;
  expect(drawn(null)).toBeUndefined();
  expect(drawn(2)?.map(({ ring }) => ring)).toEqual([square(2).coordinates[0]]);
});

it.each([...COMPARED_FIGURES, ...HAZARD_LEVELS, 'risk'] as const)(
  '%s has a name in both languages',
  (figure) => {
    expect(en.figure[figure]).toBeTruthy();
    expect(zh.figure[figure]).toMatch(/\p{Script=Han}/u);
  },
);
