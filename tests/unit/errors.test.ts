/** Every refusal of the database has one code, one name, a sentence in both languages, and is known to the app. */
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { namedError } from '../../src/db/client';
import en from '../../src/i18n/en/errors.json';
import zh from '../../src/i18n/zh-CN/errors.json';
import { DATABASE_ERRORS } from '../../src/model/errors';

const FOLDER = resolve(import.meta.dirname, '../../supabase/migrations');
const sources = readdirSync(FOLDER).map((name) => readFileSync(join(FOLDER, name), 'utf8'));
const text = sources.join('\n');

/** Each raise in the migrations: its code and its key. */
const raised = [
  ...text.matchAll(/fail\('(\w+)',\s*'(\w+)'/g),
  ...text.matchAll(/errcode = '(\w+)', message = 'gridwatch\.(\w+)'/g),
].map(([, code = '', key = '']) => ({ code, key }));
const keys = [...new Set(raised.map(({ key }) => key))];

/** Named rules of the tables; `store` tells them under one code of their own. */
const RULE = 'GW034';
const rules = [...text.matchAll(/constraint (\w+)\s+check/g)]
  .map(([, name = '']) => name)
  .filter((name) => !/_check\d*$/.test(name));

describe('refusals of the database', () => {
  it('are raised in the two ways that are read here, and in no other', () => {
    const calls = text.match(/perform private\.fail\(/g)?.length;
    const raises = text.match(/message = 'gridwatch\./g)?.length;
    const oneOfRules = 1;
    const withinFail = text.match(/message = 'gridwatch\.' \|\|/g)?.length;
    expect(raised.length).toBe(Number(calls) - oneOfRules + Number(raises) - Number(withinFail));
    expect(raised.length).toBeGreaterThan(100);
    expect(text.match(/fail\('GW034'/g)).toHaveLength(oneOfRules);
  });

  it.each(keys)('%s has one code, and the code is its own', (key) => {
    const codes = new Set(raised.filter((one) => one.key === key).map(({ code }) => code));
    expect([...codes]).toEqual([expect.stringMatching(/^GW\d{3}$/)]);
    const [code] = codes;
    expect(new Set(raised.filter((one) => one.code === code).map((one) => one.key))).toEqual(new Set([key]));
    expect(code).not.toBe(RULE);
  });

  it('are known to the app, and it knows no other', () => {
    expect([...DATABASE_ERRORS].sort()).toEqual([...new Set([...keys, ...rules])].sort());
  });

  it.each([...keys, ...rules])('%s is a sentence in both languages', (key) => {
    expect((en as Record<string, string>)[key]).toMatch(/\.$/);
    expect((zh as Record<string, string>)[key]).toMatch(/。$/);
  });

  it('reach the user by their name, with what they tell of the place', () => {
    const refused = {
      message: 'gridwatch.not_overdue',
      code: 'GW028',
      details: '{"today": "2024-12-31", "x": null}',
    };
    expect(namedError(refused, 400)).toMatchObject({ code: 'not_overdue', params: { today: '2024-12-31' } });
    const broken =
      'new row for relation "pipeline_segment" violates check constraint "works_below_its_design_pressure"';
    expect(
      namedError({ message: broken, code: '23514', details: 'Failing row contains (1).' }, 400),
    ).toMatchObject({
      code: 'works_below_its_design_pressure',
      params: {},
    });
    expect(namedError({ message: 'unsupported Unicode escape sequence', code: '22P05' }, 400).code).toBe(
      'invalid_value',
    );
    expect(namedError({ message: 'duplicate key value', code: '23505' }, 409).code).toBe('already_there');
    expect(namedError({ message: 'gridwatch.never_heard_of', code: 'GW999' }, 400).code).toBe('unknown');
  });
});
