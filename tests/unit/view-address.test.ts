/** The address holds the whole view and survives any nonsense written into it. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_CORNERS } from '../../src/model/area';
import { DEFAULT_VIEW } from '../../src/model/view';
import { changedWords, patched, readAddress, searchOf } from '../../src/state/view-address';
import { views } from './made-up-views';

const read = (search: string) => readAddress(new URLSearchParams(search));

describe('the address', () => {
  it('is empty for the default view', () => {
    expect(searchOf(DEFAULT_VIEW)).toBe('');
    expect(read('')).toEqual({ view: DEFAULT_VIEW, problems: [] });
  });

  it('gives every view back as it was', () => {
    fc.assert(
      fc.property(views, (view) => {
        expect(read(searchOf(view))).toEqual({ view, problems: [] });
      }),
    );
  });

  it('never breaks, whatever stands in it', () => {
    const nonsense = fc.dictionary(
      fc.oneof(fc.constantFrom('zone', 'from', 'to', 'layers', 'at', 'scale', 'theme'), fc.string()),
      fc.string(),
    );
    fc.assert(
      fc.property(nonsense, (entries) => {
        const { view } = readAddress(new URLSearchParams(entries));
        expect(read(searchOf(view))).toEqual({ view, problems: [] });
      }),
    );
  });

  it('ignores and tells the broken parts, and keeps the others', () => {
    const { view, problems } = read(
      'region=houston&zone=abc&at=999,1,2&medium=ngl,steam&theme=dark&layer=zones',
    );
    expect(view).toEqual({
      ...DEFAULT_VIEW,
      region: 'houston',
      theme: 'dark',
      filters: { ...DEFAULT_VIEW.filters, medium: ['ngl'] },
    });
    expect(problems).toEqual([
      { word: 'zone', value: 'abc', code: 'not_understood' },
      { word: 'medium', value: 'steam', code: 'not_understood' },
      { word: 'at', value: '999,1,2', code: 'not_understood' },
      { word: 'layer', value: 'zones', code: 'unknown_word' },
    ]);
  });

  it('leaves a window open that ends before it begins', () => {
    const { view, problems } = read('from=2014-05&to=2013-12');
    expect([view.from, view.to]).toEqual([null, null]);
    expect(problems).toEqual([{ word: 'from', value: '2014-05 – 2013-12', code: 'window_reversed' }]);
  });

  it('tells no layers from the usual ones', () => {
    const none = patched(DEFAULT_VIEW, { layers: [] });
    expect(searchOf(none)).toBe('?layers=none');
    expect(read('?layers=none').view.layers).toEqual([]);
  });

  it('holds an area of as many corners as one may draw in a short address', () => {
    const corners = Array.from({ length: MOST_CORNERS }, (_, index): [number, number] => {
      const angle = (index / MOST_CORNERS) * 2 * Math.PI;
      return [121.4 + 0.3 * Math.cos(angle), 31.2 + 0.2 * Math.sin(angle)].map(
        (value) => Math.round(value * 100_000) / 100_000,
      ) as [number, number];
    });
    const search = searchOf(patched(DEFAULT_VIEW, { area: corners }));
    expect(search.length).toBeLessThan(600);
    expect(read(search).view.area).toEqual(corners);
  });

  it('refuses an area that crosses itself, has two corners, or leaves the world', () => {
    const bowTie = searchOf(
      patched(DEFAULT_VIEW, {
        area: [
          [0, 0],
          [1, 1],
          [1, 0],
          [0, 1],
        ],
      }),
    );
    const line = searchOf(
      patched(DEFAULT_VIEW, {
        area: [
          [0, 0],
          [1, 1],
        ],
      }),
    );
    for (const search of [bowTie, line, '?area=zzzzz.0.1.1.2.0', '?area=1.2.3', '?area=a,b']) {
      const { view, problems } = read(search);
      expect(view.area).toBeNull();
      expect(problems).toMatchObject([{ word: 'area', code: 'not_understood' }]);
    }
  });

  it('writes only what a change changes', () => {
    const before = patched(DEFAULT_VIEW, { zone: 7, filters: { overdueOnly: true } });
    const after = patched(before, { zone: null, filters: { medium: ['ngl'] } });
    expect(changedWords(before, after)).toEqual({ zone: null, medium: 'ngl' });
  });
});
