// `npm run types`: writes src/db/types.gen.ts from the migrations, by the Supabase CLI and a throw-away PostgreSQL.
import { writeFile } from 'node:fs/promises';
import { startPostgres } from '../support/postgres';
import { createSchemaDatabase } from '../support/schema-database';
import { generateTypes, TYPES_FILE } from './generate-types';

const server = await startPostgres();
try {
  await createSchemaDatabase(server, 'types');
  await writeFile(TYPES_FILE, await generateTypes(server.address('types')));
  console.log(`wrote ${TYPES_FILE}`);
} finally {
  await server.stop();
}
