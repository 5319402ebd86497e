/** Reads the districts that the generator works on out of the region's own file. */
import { type ReadOptions, readFile } from '../../../src/import/read-file';
import type { District } from './districts';

/** The districts of a file, as the loader sees them before the database repairs them. */
export function readDistricts(bytes: Uint8Array, options: ReadOptions): District[] {
  const { content } = readFile(bytes, options);
  if (content?.subject !== 'zone') throw new Error('The file of districts holds no zones');
  return content.rows.map(({ code, nameZh, polygons }) => ({ code, nameZh, polygons }));
}
