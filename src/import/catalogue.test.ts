/** Every reason and every repair has its sentence in both languages, and no sentence is without one. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { REJECT_CODES, REPAIR_CODES } from './codes';

describe.each(['en', 'zh-CN'])('the sentences in %s', (language) => {
  const path = new URL(`../i18n/import.${language}.json`, import.meta.url);
  const texts = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Record<string, string>>;

  it('are those of the codes', () => {
    expect(Object.keys(texts.reject ?? {}).sort()).toEqual([...REJECT_CODES].sort());
    expect(Object.keys(texts.repair ?? {}).sort()).toEqual([...REPAIR_CODES].sort());
  });
});
