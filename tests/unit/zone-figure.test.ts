/** Zones by a figure: each in the class of its own value, without a base in none of them, by quantiles and by equal steps. */
import { describe, expect, it } from 'vitest';
import enMap from '../../src/i18n/en/map.json';
import enTerms from '../../src/i18n/en/terms.json';
import type { LayerContext } from '../../src/layers/define';
import { choroplethOf } from '../../src/layers/zone-classes';
import { DEFAULT_VIEW } from '../../src/model/view';
import type { Zone, Zones } from '../../src/model/zone';
import {
  type ClassMethod,
  FIGURE_SUBJECTS,
  FIGURE_UNITS,
  type FigureUnit,
  type ZoneFigure,
} from '../../src/model/zone-figure';

const rate = (value: number | null, numerator: number, denominator: number): ZoneFigure => ({
  ...{ value, numerator, denominator },
  warning: value === null && denominator > 0 ? 'exceeds_base' : null,
});

function contextOf(answers: readonly ZoneFigure[], classes: ClassMethod, unit: FigureUnit = 'percent') {
  const list = answers.map(
    (_, index): Zone => ({
      ...{ id: index + 1, parentId: null, level: 'district', path: `r.z${index}`, code: `z${index}` },
      ...{ nameEn: '', nameZh: '', outline: { type: 'GeometryCollection', geometries: [] } },
    }),
  );
  const zones: Zones = {
    list,
    byId: new Map(list.map((zone) => [zone.id, zone])),
    orphans: { enterprises: 0, accidents: 0, hiddenDangers: 0 },
  };
  const definition = {
    ...{ code: 'some_rate', nameEn: '', nameZh: '', subject: 'hidden_danger', unit, base: 'cohort' },
    ...{ definitionEn: '', definitionZh: '', source: '' },
  } as const;
  const byZone = new Map(answers.map((answer, index) => [index + 1, answer]));
  const figures = { definition, classes, from: '2024-01-01', to: '2024-05-31', byZone };
  return {
    ...{ columns: {}, passes: {}, zones, view: DEFAULT_VIEW },
    zoneFilling: { fill: 'figure', facts: { figures } },
  } as unknown as LayerContext;
}

const counted = (context: LayerContext) => {
  const choropleth = choroplethOf(context);
  return choropleth?.classes.flatMap(({ label, values }, place) => {
    const count = choropleth.zones.filter((zone) => zone.place === place).length;
    return count === 0 ? [] : [[label, ...Object.values(values ?? {}), count]];
  });
};

describe('zones by a figure', () => {
  const answers = [
    rate(null, 0, 0),
    rate(null, 3, 2),
    rate(0, 0, 4),
    rate(10, 1, 10),
    rate(20, 1, 5),
    rate(30, 3, 10),
    rate(40, 2, 5),
    rate(50, 1, 2),
    rate(100, 2, 2),
  ];

  it('by quantiles hold about equally many values, and tell no base and zero apart', () => {
    expect(counted(contextOf(answers, 'quantile'))).toEqual([
      ['map:zones.no_base', 1],
      ['map:zones.exceeds', 1],
      ['map:zones.zero', 1],
      ['map:zones.between', 10, 20, 2],
      ['map:zones.exactly', 30, 1],
      ['map:zones.exactly', 40, 1],
      ['map:zones.exactly', 50, 1],
      ['map:zones.exactly', 100, 1],
    ]);
  });

  it('by equal steps are as wide as each other', () => {
    expect(counted(contextOf(answers, 'equal'))).toEqual([
      ['map:zones.no_base', 1],
      ['map:zones.exceeds', 1],
      ['map:zones.zero', 1],
      ['map:zones.between', 10, 28, 2],
      ['map:zones.between', 28, 46, 2],
      ['map:zones.between', 46, 64, 1],
      ['map:zones.between', 82, 100, 1],
    ]);
  });

  it.each(['quantile', 'equal'] as const)(
    'put every value into a class by %s, whatever its decimals',
    (way) => {
      const many = Array.from({ length: 40 }, (_, n) => rate(Math.round(1000 * Math.sqrt(n)) / 1000, n, 40));
      const choropleth = choroplethOf(contextOf(many, way));
      for (const { place } of choropleth?.zones ?? []) {
        expect(place).toBeGreaterThanOrEqual(2);
        expect(place).toBeLessThan(choropleth?.classes.length ?? 0);
      }
    },
  );

  it('say value, what was counted and its base; without a base, so', () => {
    const lines = choroplethOf(contextOf(answers, 'quantile'))?.zones.map((zone) => zone.lines);
    expect(lines?.[3]).toEqual([
      { label: 'map:say.value', value: { amount: 10, unit: 'percent' } },
      { label: 'map:say.numerator', value: { amount: 1 } },
      { label: 'map:say.denominator', value: { amount: 10 } },
    ]);
    expect(lines?.[0]?.[0]).toEqual({ label: 'map:say.value', value: { word: 'map:zones.no_base' } });
    expect(lines?.[1]?.[0]).toEqual({ label: 'map:say.value', value: { word: 'map:zones.exceeds' } });
  });

  it('write into the map what fits, with its sign', () => {
    const shorts = (unit: FigureUnit) =>
      choroplethOf(contextOf([rate(12.5, 1, 8), rate(1234567, 1, 1)], 'quantile', unit))?.zones.map(
        ({ short }) => short,
      );
    expect(shorts('percent')).toEqual(['12.5%', '']);
    expect(shorts('yuan')).toEqual(['12.5', '']);
  });

  it('have words for every unit and subject', () => {
    for (const unit of FIGURE_UNITS) expect(enMap.amount).toHaveProperty(unit);
    for (const subject of FIGURE_SUBJECTS) expect(enTerms.figure_subject).toHaveProperty(subject);
  });
});
