/** Protection bands: what is drawn is what the verdict says, counts are pipelines, every provision has its words in both languages. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import enTerms from '../../src/i18n/en/terms.json';
import zhTerms from '../../src/i18n/zh-CN/terms.json';
import type { Color, LayerContext, Palette } from '../../src/layers/define';
import { pipelineBands as layer } from '../../src/layers/pipeline-bands';
import { bandClass, type PipelineBand, reachMeters, sureMeters } from '../../src/model/pipeline-bands';
import { columns } from './made-up-columns';

const palette = new Proxy({}, { get: (): Color => [250, 250, 250, 255] }) as Palette;

const band = (pipelineId: number, more: Partial<PipelineBand>): PipelineBand => ({
  pipelineId,
  article: '30',
  effect: 'forbidden',
  around: 'line',
  fromMeters: 0,
  toMeters: 5,
  accuracyMeters: 0,
  route: 'stated',
  confidence: 'S',
  geojson: null,
  ...more,
});
const PERMIT = { article: '35_2', effect: 'permit', fromMeters: 5, toMeters: 50 } as const;
const FAR = { article: '35_3', effect: 'permit', fromMeters: 5, toMeters: 200 } as const;
const VALVE: Partial<PipelineBand> = {
  ...FAR,
  around: 'facility',
  toMeters: 500,
  geojson: { type: 'Point', coordinates: [1, 2] },
};

function contextOf(bands: PipelineBand[], rows = [0, 1], cell: number | null = null): LayerContext {
  const pass = {
    rows: Uint32Array.from(rows),
    withoutPosition: 0,
    counts: {},
    marks: { kind: 'points', rows: new Uint32Array() },
  };
  const frame = cell === null ? null : { west: 0, north: 0, east: 1, south: 1, cell };
  return { columns, passes: { pipelines: pass }, bands, frame, palette, scale: 1 } as unknown as LayerContext;
}
const widthsOf = (context: LayerContext, id: string) => {
  const { props } = layer.render(context).find((one) => one.id === id) as { props: unknown };
  const { data } = props as { data: { meters: number }[] };
  return data.map(({ meters }) => meters);
};
const countsOf = (context: LayerContext) =>
  Object.fromEntries(
    layer.legend(context).map(({ label, count }) => [label.replace('map:band.', ''), count]),
  );

describe('protection bands', () => {
  const exact = [band(1, {}), band(1, PERMIT), band(1, FAR), band(1, VALVE)];

  it('are as wide as the law says where the route is exact', () => {
    const context = contextOf(exact);
    expect(widthsOf(context, 'band-forbidden')).toEqual([5, 5]);
    expect(widthsOf(context, 'band-permit')).toEqual([50, 50]);
    expect(widthsOf(context, 'band-permit_far')).toEqual([200, 200]);
    expect(widthsOf(context, 'band-beside-points')).toEqual([500]);
    expect(widthsOf(context, 'band-unsure')).toEqual([]);
  });

  it('are sure only as far as the verdict is «inside», and unsure as far as it is «uncertain»', () => {
    const rough = { accuracyMeters: 10 };
    expect([sureMeters(band(1, { ...FAR, ...rough })), reachMeters(band(1, { ...FAR, ...rough }))]).toEqual([
      190, 210,
    ]);
    const context = contextOf([band(1, rough), band(1, { ...FAR, ...rough })]);
    expect(widthsOf(context, 'band-forbidden')).toEqual([]);
    expect(widthsOf(context, 'band-permit_far')).toEqual([190, 190]);
    expect(widthsOf(context, 'band-unsure')).toEqual([210, 210]);
  });

  it('have nothing sure where half a kilometre is assumed', () => {
    const assumed = { accuracyMeters: 500, route: 'assumed' } as const;
    const context = contextOf([band(2, { ...FAR, ...assumed }), band(2, assumed)]);
    expect(countsOf(context)).toEqual({ forbidden: 0, permit: 0, permit_far: 0, beside: 0, unsure: 1 });
    expect(widthsOf(context, 'band-unsure')).toEqual([700]);
  });

  it('count the pipelines that pass the view and have them', () => {
    const both = [...exact, band(2, { accuracyMeters: 2 })];
    expect(layer.count(contextOf(both))).toBe(2);
    expect(countsOf(contextOf(both))).toEqual({
      forbidden: 2,
      permit: 1,
      permit_far: 1,
      beside: 1,
      unsure: 1,
    });
    expect(layer.count(contextOf(both, [1]))).toBe(1);
    expect(countsOf(contextOf(both, [1]))).toEqual({
      forbidden: 1,
      permit: 0,
      permit_far: 0,
      beside: 0,
      unsure: 1,
    });
  });

  it('wait until they are wide enough to be seen', () => {
    const metersAPixel = (meters: number) => (meters * 44) / 40_075_017;
    expect(widthsOf(contextOf(exact, [0, 1], metersAPixel(3.3)), 'band-forbidden')).toEqual([5, 5]);
    expect(widthsOf(contextOf(exact, [0, 1], metersAPixel(3.4)), 'band-forbidden')).toEqual([]);
  });

  it('stay the same objects while bands, pass and zoom do, so that nothing is drawn anew', () => {
    const context = contextOf(exact);
    const dataOf = (from: LayerContext) =>
      layer.render(from).map(({ props }) => (props as unknown as { data: unknown }).data);
    const again = dataOf({ ...context });
    for (const [at, data] of dataOf(context).entries()) expect(again[at]).toBe(data);
  });

  it('tell the provisions, the accuracy and where it is from', () => {
    const assumed = { accuracyMeters: 500, route: 'assumed' } as const;
    const context = contextOf([band(2, assumed), band(2, { ...FAR, ...assumed })]);
    expect(layer.describe(context, { layerId: 'pipeline_bands', index: 0 })).toEqual({
      title: 'b',
      enterpriseId: null,
      pipelineId: 2,
      lines: [
        { label: 'terms:band_article.30', value: { meters: 5 } },
        { label: 'terms:band_article.35_3', value: { meters: 200 } },
        { label: 'map:say.accuracy', value: { meters: 500 } },
        { label: 'map:say.route', value: { word: 'terms:route.assumed' } },
      ],
    });
    expect(layer.describe(context, { layerId: 'pipeline_bands', index: 9 })).toBeNull();
  });

  it('are classed by what they ask: 50 m of a wide pipe are still the nearer permit', () => {
    expect(bandClass(band(1, { ...PERMIT, around: 'edge', toMeters: 50.6 }))).toBe('permit');
    expect(bandClass(band(1, FAR))).toBe('permit_far');
    expect(bandClass(band(1, { ...VALVE, effect: 'forbidden' }))).toBe('beside');
  });

  it('have the words of every provision and every kind of record in both languages', () => {
    const parameters = readFileSync('supabase/migrations/20261122000510_pipeline_bands.sql', 'utf8');
    const articles = [...parameters.matchAll(/"article": "([^"]+)"/g)].map(([, article = '']) =>
      article
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '_')
        .replace(/^_|_$/g, ''),
    );
    expect(new Set(articles).size).toBe(11);
    const tables = readFileSync('supabase/migrations/20261122000506_pipeline_works.sql', 'utf8');
    const [works = [], , occupations = []] = [
      ...tables.matchAll(/check \((?:kind|state) in \(([^)]+)\)/g),
    ].map(([, list = '']) => [...list.matchAll(/'(\w+)'/g)].map(([, word = '']) => word));
    expect([works.length, occupations.length]).toEqual([19, 7]);
    for (const terms of [enTerms, zhTerms]) {
      expect(Object.keys(terms.band_article).sort()).toEqual([...new Set(articles)].sort());
      expect(Object.keys(terms.band_law).sort()).toEqual([...new Set(articles)].sort());
      const kinds = [
        ...works.map((word) => `work_${word}`),
        ...occupations.map((word) => `occupation_${word}`),
      ];
      expect(Object.keys(terms.band_kind).sort()).toEqual(kinds.sort());
    }
  });
});
