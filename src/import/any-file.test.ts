/** Random files: reading never throws, and no record is ever lost. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WORLD } from './bounds';
import { readFile } from './read-file';

const HOUSTON = { west: -96.5, south: 28.8, east: -94.3, north: 30.7 };
const SITES = 'epa_facility_id,facility_name,receipt_month,status,deregistered_month,lat,lon\n';
const HEADERS = [
  SITES,
  'epa_facility_id,chemical,cas,hazard,program_level,n_process_entries\n',
  'source,source_id,date,lat,lon,name,deaths,injuries,category,detail\n',
  'report_no,operator,lat_raw,lon_raw\n',
  'project,type,owner,status,lat,lng\n',
  'place_id,name,kind,people,lat,lng\n',
];
const read = (text: string) => readFile(new TextEncoder().encode(text), { bounds: HOUSTON });

describe('any file at all', () => {
  const word = fc.oneof(
    fc.constantFrom(
      '',
      '29.7',
      '-95.3',
      '95.3',
      "29 42' 31",
      'N 29,43,03',
      'W 95,10,49',
      'June 2024',
      '0',
      '"',
      'x\n',
      '"a\nb"',
      '\u0000',
      '\ud800',
    ),
    fc.string({ unit: 'binary' }),
  );

  const accountsFor = (result: ReturnType<typeof readFile>, most: number) => {
    expect(result.read).toBe((result.content?.rows.length ?? 0) + result.rejects.length);
    for (const { line } of [...result.rejects, ...(result.content?.rows ?? [])]) {
      expect(line).toBeGreaterThanOrEqual(1);
      expect(line).toBeLessThanOrEqual(most);
    }
    // What is kept must be fit for the database: no zero bytes, no halves of surrogate pairs.
    for (const { value } of result.rejects) expect(value).not.toMatch(/[\p{Cc}\p{Cs}]/u);
  };

  it('never throws on random bytes and accounts for them', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (random) =>
        accountsFor(readFile(random, { bounds: WORLD }), 301),
      ),
      { numRuns: 300 },
    );
  });

  it('accounts for every line of a known kind, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...HEADERS),
        fc.array(fc.array(word, { maxLength: 9 }), { maxLength: 12 }),
        (header, rows) => {
          const text = header + rows.map((fields) => fields.join(',')).join('\n');
          accountsFor(read(text), text.split(/\r\n?|\n/).length);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads exactly as many records as there are lines that are not blank, where nothing is quoted', () => {
    const plain = fc.string().map((text) => text.replace(/["\r\n]/g, ''));
    fc.assert(
      fc.property(fc.array(fc.array(plain, { maxLength: 9 }), { maxLength: 30 }), (rows) => {
        const lines = rows.map((fields) => fields.join(','));
        const filled = lines.filter((line) => line.trim() !== '').length;
        expect(read(SITES + lines.join('\n')).read).toBe(filled);
      }),
    );
  });

  it('never throws on random features and accounts for them', () => {
    const json = fc.jsonValue({ maxDepth: 5 });
    const record = fc.record({ gem_id: json, kind: json, status: json, diameter_mm: json });
    const random = fc.record({ type: fc.constant('Feature'), properties: record, geometry: json });
    fc.assert(
      fc.property(fc.array(fc.oneof(random, json), { maxLength: 8 }), (features) => {
        const text = JSON.stringify({ type: 'FeatureCollection', features }, null, 1);
        const result = read(text);
        accountsFor(result, text.split('\n').length);
        if (result.kind !== null) expect(result.read).toBe(features.length);
      }),
      { numRuns: 300 },
    );
  });
});
