/** Whole files: recognition, each reason for refusal, each repair. */
import { describe, expect, it } from 'vitest';
import { type ReadOptions, readFile } from './read-file';
import { KINDS } from './recognise';

const HOUSTON = { west: -96.5, south: 28.8, east: -94.3, north: 30.7 };
const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string, options: Partial<ReadOptions> = {}) =>
  readFile(bytes(text), { bounds: HOUSTON, ...options });
const reasons = (text: string, options?: Partial<ReadOptions>) =>
  read(text, options).rejects.map(({ line, field, code }) => `${line} ${field} ${code}`);

const SITES = 'epa_facility_id,facility_name,receipt_month,status,deregistered_month,lat,lon\n';
const CHEMICALS = 'epa_facility_id,chemical,cas,hazard,program_level,n_process_entries\n';
const ACCIDENTS = 'source,source_id,date,lat,lon,name,deaths,injuries,category,detail\n';
const GEM = '"gem_id":"P1","kind":"gas-pipelines","status":"operating","diameter_mm":null';
const collection = (...features: string[]) =>
  `{"type":"FeatureCollection","features":[\n${features.join(',\n')}\n]}`;
const feature = (properties: string, coordinates = '[[-95,29],[-95,30]]') =>
  `{"type":"Feature","properties":{${properties}},"geometry":{"type":"LineString","coordinates":${coordinates}}}`;

describe('recognition', () => {
  it.each([
    [SITES, 'rmp_sites'],
    [CHEMICALS, 'rmp_chemicals'],
    [ACCIDENTS, 'accidents'],
    ['src,epa_facility_id,facility_name,state,county,lat_raw,lon_raw\n', 'rmp_positions'],
    ['src_file,report_no,operator,state,county,lat_raw,lon_raw\n', 'phmsa_positions'],
    ['project,unit,type,owner,status,lat,lng\n', 'gem_projects'],
    ['place_id,name,kind,people,lat,lon\n', 'protected_places'],
    ['防护目标编号,名称,类型,人数,经度,纬度\n', 'protected_places'],
    ['project,unit,type,owner,status_tabular,lat,lon\n', 'gem_projects'],
    ['PROJECT;Unit;TYPE;owner;status;LAT;LNG\n', 'gem_projects'],
    [collection(feature(GEM)), 'gem_pipelines'],
    [collection(feature('"project":"A","unit":"","type":"oil_pipelines","status":null')), 'goit_pipelines'],
    [collection(feature('"ZIP_CODE":77571')), 'zip_zones'],
    [collection(feature('"place_id":"1","name":"A","kind":"school","people":3')), 'protected_place_shapes'],
    [collection(feature('"geoid":"48201","name":"Harris"')), 'counties'],
  ])('%j is of kind %s', (text, kind) => {
    expect(read(text).kind).toBe(kind);
  });

  it.each([
    '',
    'a,b,c\n1,2,3\n',
    'just some words',
    '{}',
    '{"type":"FeatureCollection","features":[]}',
    '{"type":',
  ])('%j is of none, and refused once, as a whole', (text) => {
    const { kind, read: count, content, rejects } = read(text);
    expect({ kind, count, content }).toEqual({ kind: null, count: 1, content: null });
    expect(rejects).toHaveLength(1);
    expect(rejects[0]).toMatchObject({
      line: 1,
      code: text === '{"type":' ? 'unreadable_json' : 'unrecognised_file',
    });
  });

  it('has an id of its own for each kind', () => {
    expect(new Set(KINDS.map(({ id }) => id)).size).toBe(KINDS.length);
  });
});

describe('facilities', () => {
  it.each([
    ['1,Plant,June 2024,,,29.7,-95.3', []],
    ['1,Plant,June 2024,Deregistered,October 2024,29.7,-95.3', []],
    [',Plant,June 2024,,,29.7,-95.3', ['2 epa_facility_id missing_value']],
    ['1, ,June 2024,,,29.7,-95.3', ['2 facility_name missing_value']],
    ['1,Plant,,,,29.7,-95.3', ['2 receipt_month missing_value']],
    ['1,Plant,Juno 2024,,,29.7,-95.3', ['2 receipt_month bad_date']],
    ['1,Plant,June 2024,Closed,,29.7,-95.3', ['2 status unknown_value']],
    ['1,Plant,June 2024,,someday,29.7,-95.3', ['2 deregistered_month bad_date']],
    ['1,Plant,June 2024,,,29.7,95.3', ['2 lon missing_minus']],
    ['1,Plant,June 2024,,,,', ['2 lat, lon missing_position']],
    ['1,Plant,June 2024', ['2 line too_few_columns']],
    ['1,Plant,June 2024,,,29.7,-95.3,more', ['2 line too_many_columns']],
    ['1,Plant,June 2024,,,29.7,-95.3,,', []],
    ['1,"Plant,June 2024,,,29.7,-95.3', ['2 line unclosed_quote']],
    ['1,Plant,June 2024,,,29.7,-95.3\n\n1,Other,June 2024,,,29.7,-95.3', ['4 epa_facility_id duplicate_key']],
  ])('%j: %j', (line, expected) => {
    expect(reasons(`${SITES}${line}\n`)).toEqual(expected);
  });

  it('keep the last day of the month of their filing', () => {
    const { content } = read(`${SITES}1,Plant,February 2024,,,29.7,-95.3\n`);
    expect(content?.rows).toEqual([
      expect.objectContaining({
        line: 2,
        sourceId: '1',
        status: 'active',
        filedOn: '2024-02-29',
        lng: -95.3,
        lat: 29.7,
      }),
    ]);
  });

  it('hold chemicals only where they are known', () => {
    const text = `${CHEMICALS}1,Chlorine,7782-50-5,Toxic,Program Level 3 process,2\n2,Propane,74-98-6,Flammable,Program Level 1 process,1\n`;
    expect(reasons(text, { enterprises: new Set(['1']) })).toEqual(['3 epa_facility_id unknown_reference']);
    expect(reasons(text)).toEqual([]);
  });

  it.each([
    ['1,Chlorine,7782-50-5,Sour,Program Level 3 process,2', ['2 hazard unknown_value']],
    ['1,Chlorine,7782-50-5,,Program Level 3 process,2', ['2 hazard missing_value']],
    ['1,Chlorine,7782-50-5,Toxic,Program Level 4 process,2', ['2 program_level unknown_value']],
    ['1,Chlorine,7782-50-5,Toxic,Program Level 3 process,-2', ['2 n_process_entries negative_count']],
    ['1,Chlorine,7782-50-5,Toxic,Program Level 3 process,many', ['2 n_process_entries not_a_number']],
  ])('%j: %j', (line, expected) => {
    expect(reasons(`${CHEMICALS}${line}\n`)).toEqual(expected);
  });
});

describe('accidents', () => {
  it.each([
    ['PHMSA,1,1/13/05,29.7,-95.3,X,0,1,FIRE,gas_distribution / ', []],
    ['OSHA,1,1/13/05,29.7,-95.3,X,0,1,FIRE,gas_distribution / ', ['2 source unknown_value']],
    ['PHMSA,1,13/1/05,29.7,-95.3,X,0,1,FIRE,gas_distribution / ', ['2 date bad_date']],
    ['PHMSA,1,1/13/05,29.7,-95.3,X,,1,FIRE,gas_distribution / ', ['2 deaths missing_value']],
    ['PHMSA,1,1/13/05,29.7,-95.3,X,-1,1,FIRE,gas_distribution / ', ['2 deaths negative_count']],
    ['PHMSA,1,1/13/05,29.7,-95.3,X,0,none,FIRE,gas_distribution / ', ['2 injuries not_a_number']],
    ['PHMSA,1,1/13/05,29.7,-95.3,X,0,0,FIRE,', ['2 detail missing_value']],
    ['PHMSA,1,1/13/05,-95.3,29.7,X,0,0,FIRE,gas_distribution / ', ['2 lat, lon swapped_axes']],
  ])('%j: %j', (line, expected) => {
    expect(reasons(`${ACCIDENTS}${line}\n`)).toEqual(expected);
  });

  it('of two reporting systems may have the same number', () => {
    const { content, rejects } = read(
      `${ACCIDENTS}PHMSA,20130002,12/12/12 19:10,29.7,-95.3,X,0,0,INCORRECT OPERATION,gas_distribution / NATURAL GAS
PHMSA,20130002,2012-12-21 16:20:00,29.7,-95.3,Y,0,0,Equipment Failure,hazardous_liquid / CRUDE OIL
`,
    );
    expect(rejects).toEqual([]);
    expect(content?.rows).toMatchObject([
      {
        sourceId: 'gas_distribution/20130002',
        cause: 'Incorrect operation',
        detail: 'Natural gas',
        occurredAt: '2012-12-12 19:10:00',
      },
      {
        sourceId: 'hazardous_liquid/20130002',
        cause: 'Equipment failure',
        detail: 'Crude oil',
        occurredOn: '2012-12-21',
      },
    ]);
  });

  it('at an unknown facility are kept without it', () => {
    const text = `${ACCIDENTS}EPA RMP,7/Accident 1,October 2018,29.7,-95.3,X,0,0,Fire,Refineries\n`;
    expect(read(text, { enterprises: new Set() })).toMatchObject({
      content: { rows: [{ enterpriseSourceId: null, sourceId: 'rmp/7/Accident 1', datePrecision: 'month' }] },
      repairs: [{ code: 'reference_dropped', count: 1 }],
    });
  });
});

describe('pipelines and zones', () => {
  it('count what was repaired', () => {
    const { content, repairs } = read(
      collection(
        feature(GEM.replace('null', '"30\\""')),
        feature(GEM.replace('P1', 'P2').replace('null', '"705319311"'), '[[-95,29,1],[-95,30,1]]'),
        feature(GEM.replace('P1', 'P3').replace('"operating"', 'null').replace('null}', '}')),
        feature(GEM.replace('P1', 'P4').replace('operating', 'mothballed')),
      ),
    );
    expect(content?.rows).toMatchObject([
      { line: 2, diameterMillimeters: 762, status: 'operating', medium: 'natural_gas' },
      {
        line: 3,
        diameterMillimeters: null,
        lines: [
          [
            [-95, 29],
            [-95, 30],
          ],
        ],
      },
      { line: 4, status: 'unknown' },
      { line: 5, status: 'unknown' },
    ]);
    expect(repairs.map(({ code, count }) => [code, count])).toEqual([
      ['inches_converted', 1],
      ['implausible_value_dropped', 1],
      ['third_coordinate_dropped', 1],
      ['status_unknown', 2],
    ]);
  });

  it.each([
    [feature(GEM.replace('gas-pipelines', 'water-pipelines')), '2 kind unknown_value'],
    [feature(GEM.replace('P1', '')), '2 gem_id missing_value'],
    [feature(GEM, '[]'), '2 geometry bad_geometry'],
    [feature(GEM, '[[95,29],[95,30]]'), '2 geometry missing_minus'],
    [feature('"ZIP_CODE":"Houston"'), '2 zip_code unknown_value'],
    [feature('"ZIP_CODE":77571'), '2 geometry bad_geometry'],
  ])('%s: %s', (text, expected) => {
    expect(reasons(collection(text))).toEqual([expected]);
  });
});
