/** The files of Houston: as many rows as anyone can count in them, less the refused lines. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readFile } from './read-file';

const HOUSTON = { west: -96.5, south: 28.8, east: -94.3, north: 30.7 };
const source = (name: string) => readFileSync(new URL(`../../data/houston/${name}`, import.meta.url));
const load = (name: string) => readFile(source(name), { bounds: HOUSTON });

/** Lines after the header; these files have no line break within quotes. */
const countLines = (name: string) => source(name).toString('utf8').trimEnd().split('\n').length - 1;
const count = (name: string, pattern: RegExp) => source(name).toString('utf8').match(pattern)?.length ?? 0;

describe('the files of Houston', () => {
  it.each(['sites.csv', 'site-chemicals.csv', 'accidents.csv'])('%s is read to the last line', (name) => {
    const { read, content, rejects } = load(name);
    expect(read).toBe(countLines(name));
    expect(content?.rows).toHaveLength(read);
    expect(rejects).toEqual([]);
  });

  it.each([
    'pipelines-gas-gem.geojson',
    'pipelines-liquid-goit.geojson',
    'zones-zip.geojson',
    'counties.geojson',
  ])('%s is read to the last feature', (name) => {
    const { read, content, rejects } = load(name);
    expect(read).toBe(count(name, /"type":\s*"Feature"/g));
    expect(content?.rows).toHaveLength(read);
    expect(rejects).toEqual([]);
  });

  it('hold what their provenance says', () => {
    const sizes = [
      'sites.csv',
      'site-chemicals.csv',
      'accidents.csv',
      'pipelines-gas-gem.geojson',
      'pipelines-liquid-goit.geojson',
      'zones-zip.geojson',
      'counties.geojson',
    ];
    expect(sizes.map((name) => load(name).read)).toEqual([518, 2102, 464, 101, 54, 213, 10]);
  });

  it('tell active from deregistered sites', () => {
    const { content } = load('sites.csv');
    const rows = content?.subject === 'enterprise' ? content.rows : [];
    const gone = count('sites.csv', /,Deregistered,/g);
    expect(rows.filter(({ status }) => status === 'deregistered')).toHaveLength(gone);
    expect(rows.filter(({ status }) => status === 'active')).toHaveLength(518 - gone);
  });

  it('tell pipeline incidents from chemical accidents, and how exactly each is dated', () => {
    const { content } = load('accidents.csv');
    const rows = content?.subject === 'accident' ? content.rows : [];
    expect(rows.filter(({ kind }) => kind === 'pipeline')).toHaveLength(count('accidents.csv', /^PHMSA,/gm));
    expect(rows.filter(({ kind }) => kind === 'chemical')).toHaveLength(
      count('accidents.csv', /^EPA RMP,/gm),
    );
    expect(rows.filter(({ datePrecision }) => datePrecision === 'month')).toHaveLength(
      count('accidents.csv', /,month,/g),
    );
    const timed = rows.filter(({ datePrecision }) => datePrecision === 'minute');
    expect(timed).toHaveLength(count('accidents.csv', /\d:\d\d(:\d\d)?,minute\/day,/g));
    const pipelines = rows.filter(({ kind }) => kind === 'pipeline').map(({ occurredOn }) => occurredOn);
    expect(pipelines.sort()[0]?.slice(0, 4)).toBe('2002');
    expect(rows.every(({ occurredOn }) => occurredOn >= '1994-01-01' && occurredOn <= '2024-12-31')).toBe(
      true,
    );
  });

  it('hold gas and liquid pipelines in one file', () => {
    const { content, repairs } = load('pipelines-gas-gem.geojson');
    const rows = content?.subject === 'pipeline' ? content.rows : [];
    expect(rows.filter(({ medium }) => medium === 'liquid')).toHaveLength(70);
    expect(rows.filter(({ medium }) => medium === 'natural_gas')).toHaveLength(31);
    expect(repairs.map(({ code, count: times }) => [code, times])).toEqual([
      ['degenerate_part_dropped', 11],
      ['inches_converted', 24],
      ['implausible_value_dropped', 1],
      ['status_unknown', 78],
    ]);
  });
});
