/** The embedded database: PGlite with PostGIS inside this process, in a folder or in memory. */
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { postgis } from '@electric-sql/pglite-postgis';
import { createPgliteConnection } from '@supabase/lite/pglite';
import { type DatabaseConnection, keepPrivileges, tellRefusals } from './connection';
import { createQueue } from './queue';
import { type OpenTransaction, type Row, type Sql, sqlWithin, toJsonText } from './sql';

const JSON_TYPE = 114;
const JSONB_TYPE = 3802;

type Driver = Awaited<ReturnType<typeof createPgliteConnection>>['driver'];

/**
 * Opens the embedded database in `folder` (created when missing), or in memory without one.
 *
 * The application begins a transaction, sets the user's role and queries in separate steps on the one session. Two
 * requests at once would run in each other's transaction, one user with another's rights. So requests and our own
 * statements all pass one queue.
 */
export async function openEmbedded(folder?: string): Promise<DatabaseConnection> {
  const connection = tellRefusals(
    keepPrivileges(
      await createPgliteConnection({
        url: folder,
        pgliteOptions: {
          extensions: { postgis, pg_trgm },
          serializers: { [JSON_TYPE]: toJsonText, [JSONB_TYPE]: toJsonText },
        },
      }),
    ),
  );
  const { driver } = connection;
  await driver.waitReady;
  const queue = createQueue();
  let closed: Promise<void> | undefined;
  return {
    kind: 'embedded',
    sql: queuedSql(driver, queue),
    connection,
    answer: queue,
    close: () => {
      closed ??= queue(() => connection.close());
      return closed;
    },
  };
}

function queuedSql(driver: Driver, queue: ReturnType<typeof createQueue>): Sql {
  return {
    query: async <T>(text: string, parameters: readonly unknown[] = []) =>
      queue(async () => (await driver.query<T>(text, [...parameters])).rows),
    script: (text) =>
      queue(async () => {
        await driver.exec(text);
      }),
    transaction: (work) =>
      queue(() =>
        driver.transaction((transaction) => {
          const open: OpenTransaction = {
            query: async (text, parameters) => (await transaction.query<Row>(text, [...parameters])).rows,
            script: async (text) => {
              await transaction.exec(text);
            },
          };
          return work(sqlWithin(open));
        }),
      ),
  };
}
