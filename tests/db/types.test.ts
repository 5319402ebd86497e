// The generated types are those of the migrations as they are now.
import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { generateTypes, TYPES_FILE } from '../tools/generate-types';
import { addressOf, SCHEMA_DATABASE } from './support/server';

it('src/db/types.gen.ts is current; if not, run `npm run types`', async () => {
  expect(await readFile(TYPES_FILE, 'utf8')).toBe(await generateTypes(addressOf(SCHEMA_DATABASE)));
}, 300_000);
