/** What a deployment says of its base maps: the good are read, the bad are refused with field and reason, policies open no wider. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { originsOf, readBasemaps } from './basemap';

const good = {
  id: 'city',
  name: { en: 'City map', 'zh-CN': '城市底图' },
  attribution: { en: 'City survey', 'zh-CN': '市测绘院 审图号：沪S(2026)001号' },
  kind: 'xyz',
  address: 'https://tiles.city.example/{z}/{x}/{y}.png?tk=abc',
  system: 'GCJ02',
};
const wmts = {
  ...good,
  id: 'wmts',
  kind: 'wmts',
  system: 'CGCS2000',
  address: [
    'https://t0.map.example/vec_w/wmts?SERVICE=WMTS&LAYER=vec&TILEMATRIXSET=w&TileMatrix={TileMatrix}&TileRow={TileRow}&TileCol={TileCol}&tk=k',
    'https://t1.map.example:8443/wmts/cva/GoogleMapsCompatible/{TileMatrix}/{TileRow}/{TileCol}.png',
  ],
};
const style = { ...good, id: 'style', kind: 'style', system: 'WGS84', address: '/basemaps/city/style.json' };

const onlyRefusal = (change: Record<string, unknown>, of: Record<string, unknown> = good) => {
  const { basemaps, refused } = readBasemaps([{ ...of, ...change }]);
  expect(basemaps).toEqual([]);
  expect(refused).toHaveLength(1);
  return refused[0];
};

describe('descriptions of base maps', () => {
  it('are read, with what they leave unsaid', () => {
    const { basemaps, refused } = readBasemaps([good, wmts, style]);
    expect(refused).toEqual([]);
    expect(basemaps.map(({ id }) => id)).toEqual(['city', 'wmts', 'style']);
    expect(basemaps[0]).toMatchObject({ suits: 'both', maxZoom: 18, tileSize: 256, hosts: [] });
    expect(basemaps[1]?.addresses[1]).toBe(
      'https://t1.map.example:8443/wmts/cva/GoogleMapsCompatible/{z}/{y}/{x}.png',
    );
  });

  it.each([
    ['no list', { not: 'a list' }],
    ['nothing', null],
  ])('%s is refused as a whole', (_name, list) => {
    expect(readBasemaps(list).refused).toEqual([expect.objectContaining({ reason: 'wrong_form' })]);
  });

  it.each([
    [{ id: 'Big Map' }, 'id', 'wrong_form'],
    [{ id: 'bundled' }, 'id', 'id_taken'],
    [{ name: { en: 'City' } }, 'name.zh-CN', 'missing'],
    [{ attribution: { en: '', 'zh-CN': '市' } }, 'attribution.en', 'wrong_form'],
    [{ system: undefined }, 'system', 'missing'],
    [{ kind: 'tms' }, 'kind', 'wrong_form'],
    [{ maxZoom: 40 }, 'maxZoom', 'wrong_form'],
    [{ tileSize: 300 }, 'tileSize', 'wrong_form'],
    [{ adress: 'https://a.example' }, 'adress', 'unknown_field'],
    [{ system: 'BD09' }, 'system', 'baidu_grid'],
    [{ address: 'https://a.example/{z}/{x}/{y}?tk={key}' }, 'address', 'key_missing'],
    [{ address: 'https://a.example/{z}/{x}.png' }, 'address', 'wrong_form'],
    [{ address: 'https://{s}.a.example/{z}/{x}/{y}.png' }, 'address', 'wrong_form'],
    [{ address: 'ftp://a.example/{z}/{x}/{y}.png' }, 'address', 'wrong_form'],
    [{ address: '//a.example/{z}/{x}/{y}.png' }, 'address', 'wrong_form'],
    [{ address: 'https://me:secret@a.example/{z}/{x}/{y}.png' }, 'address', 'wrong_form'],
    [{ address: 'https://*.example/{z}/{x}/{y}.png' }, 'address', 'wrong_form'],
    [{ address: [] }, 'address', 'wrong_form'],
    [{ hosts: ['https://b.example'] }, 'hosts', 'wrong_form'],
  ])('%o is refused', (change, field, reason) => {
    expect(onlyRefusal(change)).toMatchObject({ field, reason });
  });

  it.each([
    ['https://a.example/vec_c/wmts?tm={TileMatrix}&r={TileRow}&c={TileCol}', 'degree_grid'],
    ['https://a.example/w?TILEMATRIXSET=c&m={TileMatrix}&r={TileRow}&c={TileCol}', 'degree_grid'],
    ['https://a.example/w/EPSG%3A4490/{TileMatrix}/{TileRow}/{TileCol}', 'degree_grid'],
    ['https://a.example/w/EPSG:4326/{TileMatrix}/{TileRow}/{TileCol}', 'degree_grid'],
    ['https://a.example/{z}/{x}/{y}', 'wrong_form'],
  ])('the matrix set of %s: %s', (address, reason) => {
    expect(onlyRefusal({ address }, wmts)).toMatchObject({ field: 'address', reason });
  });

  it('a style is not moved, and names its other hosts as origins', () => {
    expect(onlyRefusal({ system: 'GCJ02' }, style)).toMatchObject({ reason: 'vector_not_moved' });
    expect(onlyRefusal({ hosts: ['https://b.example/path'] }, style)).toMatchObject({ field: 'hosts' });
    expect(onlyRefusal({ address: ['/a.json', '/b.json'] }, style)).toMatchObject({ field: 'address' });
  });

  it('one bad one does not take the others away, and an id is had once', () => {
    const { basemaps, refused } = readBasemaps([good, { ...good }, 'nonsense', wmts]);
    expect(basemaps.map(({ id }) => id)).toEqual(['city', 'wmts']);
    expect(refused.map(({ basemap, reason }) => [basemap, reason])).toEqual([
      ['city', 'id_taken'],
      ['3', 'wrong_form'],
    ]);
  });

  it('never break, whatever is said, and a key that is missing is named', () => {
    fc.assert(
      fc.property(fc.anything(), fc.anything(), (value, address) => {
        const { basemaps, refused } = readBasemaps([value, { ...good, address }]);
        expect(basemaps.length + refused.length).toBe(2);
      }),
    );
    expect(onlyRefusal({ id: 'sky-map', address: 'https://a.example/{z}/{x}/{y}/{key}' })?.expected).toBe(
      'GRIDWATCH_BASEMAP_KEY_SKY_MAP',
    );
  });
});

describe('what a policy lets through', () => {
  it('is exactly the origins that are named, each once', () => {
    const { basemaps } = readBasemaps([good, wmts, { ...style, hosts: ['https://letters.example'] }]);
    expect(originsOf(basemaps)).toEqual([
      'https://tiles.city.example',
      'https://t0.map.example',
      'https://t1.map.example:8443',
      'https://letters.example',
    ]);
    expect(originsOf([])).toEqual([]);
  });

  it('has no letter that means more in a policy', () => {
    fc.assert(
      fc.property(fc.webUrl(), fc.string({ maxLength: 8 }), (url, odd) => {
        const { basemaps } = readBasemaps([
          { ...good, address: `${url.replace('://', `://${odd}`).replaceAll(/[{}]/g, '')}/{z}/{x}/{y}` },
        ]);
        for (const origin of originsOf(basemaps)) expect(origin).toMatch(/^https?:\/\/[a-z0-9.:[\]-]+$/);
      }),
    );
  });
});
