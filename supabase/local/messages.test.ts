/** Every sentence exists in both languages with the same values. */
import { describe, expect, test } from 'vitest';
import { CATALOGUES, GridwatchError, reasonOf, requestLanguage, say, terminalLanguage } from './messages';

const placeholders = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort();

describe('catalogues', () => {
  test.each(Object.entries(CATALOGUES.en))('%s has the same values in Chinese', (key, english) => {
    const chinese = Object.entries(CATALOGUES.zh).find(([name]) => name === key)?.[1] ?? '';
    expect(chinese).not.toBe('');
    expect(placeholders(chinese)).toEqual(placeholders(english));
  });

  test('have the same keys', () => {
    expect(Object.keys(CATALOGUES.zh)).toEqual(Object.keys(CATALOGUES.en));
  });
});

describe('language', () => {
  test('LC_ALL goes before LANG, and nothing means English', () => {
    expect(terminalLanguage({ LC_ALL: 'en_GB.UTF-8', LANG: 'zh_CN.UTF-8' })).toBe('en');
    expect(terminalLanguage({ LANG: 'zh_CN.UTF-8' })).toBe('zh');
    expect(terminalLanguage({})).toBe('en');
  });

  test('of a request is what the browser prefers', () => {
    expect(requestLanguage('zh-CN,zh;q=0.9,en;q=0.8')).toBe('zh');
    expect(requestLanguage('en-US,zh;q=0.5')).toBe('en');
    expect(requestLanguage(undefined)).toBe('en');
  });
});

test('values are filled in', () => {
  expect(say('port_invalid', { port: 'x' }, 'en')).toContain('not “x”');
  const error = new GridwatchError('folder_in_use', { folder: '/data', pid: 7 });
  expect(error.sentence('zh')).toContain('进程号 7');
});

test('the reason of an error is one line, also of the plain objects that PGlite throws', () => {
  expect(reasonOf(new Error('first\nsecond'))).toBe('first');
  expect(reasonOf({ name: 'ErrnoError', errno: 51 })).toBe('{"name":"ErrnoError","errno":51}');
});
