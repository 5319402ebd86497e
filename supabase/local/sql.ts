/** The small door to a database that migrator, loader, accounts and tests share, whichever database is behind it. */

export type Row = Record<string, unknown>;

/**
 * One database, as seen by code that runs beside it (never by the browser).
 *
 * Values come out alike on both databases: bigint and exact numeric as numbers, dates and times as text, json parsed.
 * A parameter for a json column may be a value or its JSON text; text is passed on as it is.
 */
export interface Sql {
  /** Runs one statement with `$1`-style parameters; answers its rows. Throws the database's error, with its `code`. */
  query<T = Row>(text: string, parameters?: readonly unknown[]): Promise<T[]>;
  /** Runs a text of many statements without parameters. */
  script(text: string): Promise<void>;
  /**
   * Runs `work` in a transaction: commits its result, rolls back when it throws. Nested calls become savepoints.
   * Inside `work` use only the `Sql` that it is given: the outer one waits until the transaction has ended.
   */
  transaction<T>(work: (sql: Sql) => Promise<T>): Promise<T>;
}

/** The two calls that a database driver must offer inside an open transaction. */
export interface OpenTransaction {
  query(text: string, parameters: readonly unknown[]): Promise<Row[]>;
  script(text: string): Promise<void>;
}

/** Gives an open transaction the shape of `Sql`; nested transactions become savepoints named by their depth. */
export function sqlWithin(open: OpenTransaction, depth = 1): Sql {
  return {
    query: async <T>(text: string, parameters: readonly unknown[] = []) =>
      (await open.query(text, parameters)) as T[],
    script: (text) => open.script(text),
    transaction: async (work) => {
      const savepoint = `gridwatch_savepoint_${depth}`;
      await open.script(`savepoint ${savepoint}`);
      try {
        const result = await work(sqlWithin(open, depth + 1));
        await open.script(`release savepoint ${savepoint}`);
        return result;
      } catch (error) {
        await open.script(`rollback to savepoint ${savepoint}`);
        throw error;
      }
    },
  };
}

/** JSON text of a value for a json parameter; text is taken as JSON already, so that a caller may build it once. */
export function toJsonText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
