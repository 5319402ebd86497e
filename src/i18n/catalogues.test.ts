/** Both languages say the same things, and no component says anything by itself. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

type Texts = { [key: string]: string | Texts };

const folder = import.meta.dirname;
const read = (path: string): Texts => JSON.parse(readFileSync(join(folder, path), 'utf8')) as Texts;

function flat(texts: Texts, prefix = ''): Map<string, string> {
  const entries = Object.entries(texts).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[prefix + key, value]] : [...flat(value, `${prefix}${key}.`)],
  );
  return new Map(entries);
}

const interpolations = (text: string) =>
  [...text.matchAll(/\{\{\s*([\w.]+)/g)].map((match) => match[1]).sort();

const subjects = readdirSync(join(folder, 'en'))
  .filter((file) => file.endsWith('.json'))
  .map((file) => ({ name: file, english: `en/${file}`, chinese: `zh-CN/${file}` }));
const imports = readdirSync(folder).includes('import.en.json')
  ? [{ name: 'import', english: 'import.en.json', chinese: 'import.zh-CN.json' }]
  : [];

// Names of their own that stay as they are in Chinese, and formulas.
const FORMULAS = ['between', 'from', 'below', 'is'].map((form) => `range_words.r_${form}`);
const SAME_IN_BOTH = ['name', 'languages.en', ...FORMULAS];

describe.each([...subjects, ...imports])('texts of $name', ({ english, chinese }) => {
  const en = flat(read(english));
  const zh = flat(read(chinese));

  it('have the same keys', () => {
    expect([...zh.keys()].sort()).toEqual([...en.keys()].sort());
  });

  it('are nowhere empty and carry the same values', () => {
    for (const [key, text] of en) {
      expect(text.trim(), key).not.toBe('');
      expect(zh.get(key)?.trim(), key).not.toBe('');
      expect(interpolations(zh.get(key) ?? ''), key).toEqual(interpolations(text));
    }
  });

  it('are Chinese in Chinese and not in English', () => {
    for (const [key, text] of zh) {
      const words = text.replaceAll(/\{\{.*?\}\}/g, '');
      if (/\p{L}/u.test(words) && !SAME_IN_BOTH.includes(key)) expect(words, key).toMatch(/\p{Script=Han}/u);
    }
    for (const [key, text] of en) {
      if (key !== 'languages.zh-CN') expect(text, key).not.toMatch(/\p{Script=Han}/u);
    }
  });
});

function componentsBelow(directory: string): string[] {
  return readdirSync(directory, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.tsx') && !entry.name.includes('.test.'))
    .map((entry) => join(entry.parentPath, entry.name));
}

describe('components', () => {
  it('hold no words of their own', () => {
    const spoken =
      /\s(?:aria-label|aria-valuetext|aria-roledescription|title|placeholder|alt|label)="([^"]*\p{L}[^"]*)"/gu;
    const between = />([^<>{}=;()]*\p{L}{2}[^<>{}=;()]*)<\//gu;
    const found = componentsBelow(join(folder, '..')).flatMap((file) => {
      const source = readFileSync(file, 'utf8');
      return [...source.matchAll(spoken), ...source.matchAll(between)].map((match) => `${file}: ${match[1]}`);
    });
    expect(found).toEqual([]);
  });
});
