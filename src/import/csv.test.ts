/** Lines keep their numbers, and a stray quote swallows no good line. */
import { describe, expect, it } from 'vitest';
import { detectDelimiter, readCsv } from './csv';
import { decode } from './decode';

const lines = (text: string) => readCsv(text).records.map(({ line, fields }) => [line, ...fields]);

describe('a delimited text', () => {
  it('numbers records by the line on which they begin', () => {
    expect(lines('a,b\n1,2\n"3\n4",5\n6,7\n')).toEqual([
      [2, '1', '2'],
      [3, '3\n4', '5'],
      [5, '6', '7'],
    ]);
  });

  it.each(['\n', '\r\n', '\r'])('takes any line break', (mark) => {
    expect(lines(['a,b', '1,2', '3,4'].join(mark))).toEqual([
      [2, '1', '2'],
      [3, '3', '4'],
    ]);
  });

  it('takes mixed line breaks', () => {
    expect(lines('a,b\r\n1,2\n3,4\r\n')).toEqual([
      [2, '1', '2'],
      [3, '3', '4'],
    ]);
  });

  it('passes over blank lines and counts them', () => {
    const file = readCsv('a,b\n\n1,2\n   \n3,4\n\n');
    expect(file.records.map(({ line }) => line)).toEqual([3, 5]);
    expect(file.blankLines).toEqual([2, 4, 6]);
  });

  it('keeps doubled quotes', () => {
    expect(lines('a,b\n"46* 41\' 17""",x\n')).toEqual([[2, '46* 41\' 17"', 'x']]);
  });

  it('gives up only the line with a quote that is never closed', () => {
    const { records } = readCsv('a,b\n1,2\n"3,4\n5,6\n7,8\n');
    expect(records.map(({ line, broken }) => [line, broken])).toEqual([
      [2, false],
      [3, true],
      [4, false],
      [5, false],
    ]);
  });

  it('gives up only the first of the lines that a stray quote would join', () => {
    const { records } = readCsv('a,b\n"1,2\n3,4",5,6\n7,8\n');
    expect(records.map(({ line, fields, broken }) => [line, fields.length, broken])).toEqual([
      [2, 2, true],
      [3, 4, false],
      [4, 2, false],
    ]);
  });

  it('stays quick where every line has a stray quote', () => {
    const { records } = readCsv(`a,b\n${'"x,1\n'.repeat(20_000)}`);
    expect(records).toHaveLength(20_000);
    expect(records.at(-1)?.line).toBe(20_001);
  });

  it('finds its delimiter in the header', () => {
    expect(['a,b', 'a;b;c', 'a\tb', 'a|b', '"a;b;c",d', 'a'].map(detectDelimiter)).toEqual([
      ',',
      ';',
      '\t',
      '|',
      ',',
      ',',
    ]);
  });
});

describe('bytes', () => {
  const utf16 = (text: string, bigEndian: boolean, mark: boolean) => {
    const bytes = Buffer.from(mark ? `\ufeff${text}` : text, 'utf16le');
    return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
  };

  it.each([
    ['utf-8', new TextEncoder().encode('网格,a')],
    ['utf-8', new Uint8Array([0xef, 0xbb, 0xbf, ...new TextEncoder().encode('网格,a')])],
    ['utf-16le', utf16('网格,a', false, true)],
    ['utf-16be', utf16('网格,a', true, true)],
    ['gb18030', new Uint8Array([0xcd, 0xf8, 0xb8, 0xf1, 0x2c, 0x61])],
  ])('are read as %s', (encoding, bytes) => {
    expect(decode(bytes)).toMatchObject({ text: '网格,a', encoding });
  });

  it.each([false, true])('are read as UTF-16 without a mark too', (bigEndian) => {
    expect(decode(utf16('name,lat,lon', bigEndian, false)).text).toBe('name,lat,lon');
  });

  it('are read as Windows-1252 when they are nothing else', () => {
    expect(decode(new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x2c]))).toMatchObject({
      text: 'café,',
      encoding: 'windows-1252',
    });
  });
});
