/** A PostgreSQL server with PostGIS, named by DATABASE_URL. */
import { createPostgresConnection } from '@supabase/lite/postgres';
import postgres from 'postgres';
import { type DatabaseConnection, keepPrivileges, tellRefusals } from './connection';
import { type Row, type Sql, sqlWithin, toJsonText } from './sql';

const CONNECT_SECONDS = 10;
const REQUEST_CONNECTIONS = 10;
const OWN_CONNECTIONS = 2;

const asText = (from: number[], to: number) => ({
  to,
  from,
  serialize: (value: unknown) => String(value),
  parse: (text: string) => text,
});

const exactNumber = (text: string): number | string => {
  const number = Number(text);
  return Number.isFinite(number) && String(number) === text ? number : text;
};

/** The same value shapes as the embedded database gives. */
const VALUE_TYPES = {
  bigint: { to: 20, from: [20], serialize: String, parse: (text: string) => Number(text) },
  numeric: { to: 1700, from: [1700], serialize: String, parse: exactNumber },
  json: { to: 114, from: [114], serialize: toJsonText, parse: (text: string) => JSON.parse(text) as unknown },
  jsonb: {
    to: 3802,
    from: [3802],
    serialize: toJsonText,
    parse: (text: string) => JSON.parse(text) as unknown,
  },
  date: asText([1082], 1082),
  timestamp: asText([1114], 1114),
  timestamptz: asText([1184], 1184),
};

const QUIET = { onnotice: () => undefined, connect_timeout: CONNECT_SECONDS };

/** Connects lazily: the first statement tells whether the server can be reached. */
export function openServer(databaseUrl: string): DatabaseConnection {
  const { json, jsonb } = VALUE_TYPES;
  const connection = tellRefusals(
    keepPrivileges(
      createPostgresConnection({
        url: databaseUrl,
        // The application hands over JSON as text: taken for a value, an object would arrive as a string.
        postgresOptions: { ...QUIET, max: REQUEST_CONNECTIONS, types: { json, jsonb } },
      }),
    ),
  );
  const own = connectOwn(databaseUrl);
  return {
    kind: 'server',
    sql: pooledSql(own),
    connection,
    answer: (work) => work(),
    close: async () => {
      await Promise.all([own.end({ timeout: 5 }), connection.close()]);
    },
  };
}

const connectOwn = (databaseUrl: string) =>
  postgres(databaseUrl, {
    ...QUIET,
    max: OWN_CONNECTIONS,
    connection: { TimeZone: 'UTC' },
    types: VALUE_TYPES,
  });

type Pool = ReturnType<typeof connectOwn>;
type Target = Pick<Pool, 'unsafe'>;

function pooledSql(pool: Pool): Sql {
  const run = async (target: Target, text: string, parameters: readonly unknown[]) =>
    [...(await target.unsafe<Row[]>(text, parameters as postgres.ParameterOrJSON<never>[]))] as Row[];
  const runScript = async (target: Target, text: string) => {
    await target.unsafe(text).simple();
  };
  return {
    query: async <T>(text: string, parameters: readonly unknown[] = []) =>
      (await run(pool, text, parameters)) as T[],
    script: (text) => runScript(pool, text),
    transaction: async <T>(work: (sql: Sql) => Promise<T>) =>
      (await pool.begin((transaction) =>
        work(
          sqlWithin({
            query: (text, parameters) => run(transaction, text, parameters),
            script: (text) => runScript(transaction, text),
          }),
        ),
      )) as T,
  };
}
