/** The layer of warnings: one count a warning, the gravest on top, and all words in both languages. */
import { describe, expect, it } from 'vitest';
import enMap from '../../src/i18n/en/map.json';
import enTerms from '../../src/i18n/en/terms.json';
import zhMap from '../../src/i18n/zh-CN/map.json';
import zhTerms from '../../src/i18n/zh-CN/terms.json';
import type { LayerContext } from '../../src/layers/define';
import { warnings as layer } from '../../src/layers/warnings';
import type { Warning, WarningColour } from '../../src/model/warning';

const KINDS = Object.keys(enTerms.warning_kind);
const warningOf = (id: number, colour: WarningColour, kind = 'rain'): Warning => ({
  id,
  colour,
  kind,
  title: `Warning ${id}`,
  measures: null,
  issuer: 'Weather service',
  fromAt: '2024-12-31T00:00:00Z',
  toAt: null,
  outline: {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [0, 0],
          [1, 0],
          [1, 1],
          [0, 0],
        ],
      ],
    ],
  },
  inside: id,
  notified: 0,
  confirmed: 0,
});
const contextOf = (warnings: Warning[] | undefined) => ({ warnings }) as LayerContext;

describe('warnings', () => {
  it('count once each, by colour', () => {
    const context = contextOf([warningOf(3, 'red'), warningOf(1, 'blue'), warningOf(2, 'blue')]);
    expect(layer.count(context)).toBe(3);
    expect(layer.legend(context).map(({ label, count }) => [label, count])).toEqual([
      ['terms:warning_colour.red', 1],
      ['terms:warning_colour.orange', 0],
      ['terms:warning_colour.yellow', 0],
      ['terms:warning_colour.blue', 2],
    ]);
    expect(layer.count(contextOf(undefined))).toBe(0);
  });

  it('lie with the gravest on top, and tell how many sites are inside', () => {
    const context = contextOf([warningOf(3, 'red'), warningOf(1, 'blue')]);
    const told = (index: number) => layer.describe(context, { layerId: 'warnings', index });
    expect([told(0)?.title, told(1)?.title, told(2)]).toEqual(['Warning 1', 'Warning 3', null]);
    expect(told(1)?.lines).toContainEqual({ label: 'map:say.sitesInside', value: { count: 3 } });
  });

  it('leave the legend empty while none is in force', () => {
    for (const none of [contextOf([]), contextOf(undefined)]) {
      expect([layer.legend(none), layer.note?.(none)]).toEqual([[], null]);
    }
    expect(layer.note?.(contextOf([warningOf(1, 'red')]))).toBe('map:note.warning');
  });

  it('are told apart without colour', () => {
    const patterns = layer
      .legend(contextOf([warningOf(1, 'red')]))
      .map(({ sign }) => sign.kind === 'area' && sign.pattern);
    expect(new Set(patterns).size).toBe(4);
  });

  it('have all their words in both languages', () => {
    const context = contextOf(KINDS.map((kind, index) => warningOf(index + 1, 'red', kind)));
    const words = [
      'map:note.warning',
      ...layer.legend(context).map(({ label }) => label),
      ...KINDS.flatMap((_, index) =>
        (layer.describe(context, { layerId: 'warnings', index })?.lines ?? []).flatMap(({ label, value }) =>
          'word' in value ? [label, value.word] : [label],
        ),
      ),
    ];
    expect(KINDS).toHaveLength(14);
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
