/** Turns the bytes of a file into text, whichever of the usual encodings it was saved in. */
import type { RepairCode } from './codes';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'windows-1252';

/** Text of a file and the encoding it was read with; `repair` where that was not UTF-8. */
export interface Decoded {
  text: string;
  encoding: Encoding;
  repair: RepairCode | null;
}

/**
 * Decodes by byte-order mark, else as UTF-8, else as GB18030 (Chinese spreadsheets), else as Windows-1252.
 * UTF-16 without a mark is known by its zero bytes. Never fails: bytes that stand for nothing become U+FFFD.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return utf16('utf-16le', bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return utf16('utf-16be', bytes);
  const silent = utf16WithoutMark(bytes);
  if (silent !== null) return utf16(silent, bytes);
  const utf8 = decodeStrictly('utf-8', bytes);
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8', repair: null };
  const chinese = decodeStrictly('gb18030', bytes);
  if (chinese !== null) return { text: chinese, encoding: 'gb18030', repair: 'decoded_gb18030' };
  const text = new TextDecoder('windows-1252').decode(bytes);
  return { text, encoding: 'windows-1252', repair: 'decoded_windows1252' };
}

function utf16(encoding: 'utf-16le' | 'utf-16be', bytes: Uint8Array): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding, repair: 'decoded_utf16' };
}

function decodeStrictly(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function utf16WithoutMark(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 2000);
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < length; index += 1) {
    if (bytes[index] !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  if (odd > length / 4 && even === 0) return 'utf-16le';
  if (even > length / 4 && odd === 0) return 'utf-16be';
  return null;
}
