/** What is proposed for a zone: the size that is first offered, and what may be saved. */

import { describe, expect, it } from 'vitest';
import { fittingSize, heaviest, isSavable, type PlannedZone, type ZonePlan } from './zone-plan';

const planned = (sites: number, dangers = 0, more: Partial<PlannedZone> = {}): PlannedZone => ({
  code: '310101000000001',
  problem: null,
  crossing: null,
  squareMeters: 1,
  sites,
  dangers,
  ...more,
});
const none = { least: null, median: null, most: null };
const plan: ZonePlan = {
  parentId: 1,
  replace: true,
  zones: [],
  planned: [planned(1), planned(3), planned(1, 2), planned(0)],
  gaps: [{ squareMeters: 500, outline: { type: 'Polygon', coordinates: [] } }],
  overlaps: [],
  orphans: [],
  sites: 5,
  onBorders: 0,
  heldSquareMeters: 0,
  load: { sites: none, dangers: none },
  dissolved: null,
  bar: null,
};
const overlap = (refused: boolean) => ({
  code: 'a',
  otherCode: 'b',
  squareMeters: 5,
  refused,
  outline: { type: 'Polygon' as const, coordinates: [] },
});

describe('a plan of grids', () => {
  it('may be saved with gaps and tolerated overlaps, which are only told', () => {
    expect(isSavable(plan)).toBe(true);
    expect(isSavable({ ...plan, overlaps: [overlap(false)] })).toBe(true);
  });

  it('may not with an overlap beyond the tolerance, a grid that is wrong, a bar, or nothing in it', () => {
    expect(isSavable({ ...plan, overlaps: [overlap(true)] })).toBe(false);
    expect(isSavable({ ...plan, planned: [planned(1, 0, { problem: 'zone_code_taken' })] })).toBe(false);
    expect(isSavable({ ...plan, bar: 'zones_in_use' })).toBe(false);
    expect(isSavable({ ...plan, planned: [] })).toBe(false);
  });

  it('names the grids that carry most, and none that carries nothing', () => {
    expect(heaviest(plan, 3).map(({ sites, dangers }) => [sites, dangers])).toEqual([
      [3, 0],
      [1, 2],
      [1, 0],
    ]);
    expect(heaviest(plan, 9)).toHaveLength(3);
  });

  it('is first offered in some forty cells of a round size', () => {
    const side = 0.2;
    const square = [
      [121, 31],
      [121 + side, 31],
      [121 + side, 31 + side],
      [121, 31 + side],
      [121, 31],
    ];
    const outline = { type: 'Polygon' as const, coordinates: [square] };
    // 19.1 km by 22.2 km: 423 km², forty of 10.6 km².
    expect(fittingSize(outline, 'square')).toBe(3000);
    expect(fittingSize(outline, 'hexagon')).toBe(2000);
  });
});
