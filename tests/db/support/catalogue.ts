// Lists what the API exposes, from the catalogue, so that a table added later is tested without being named here.
import type { Sql } from '../../../supabase/local/sql';

/** A table of the API, with a column that orders its rows and one that a user might want to change. */
export interface Table {
  name: string;
  /** First column of its primary key. */
  key: string;
  columns: string[];
}

/** Every table of the schema `public`, in the order of their names, with the columns that users may read but no geometry. */
export function tables(sql: Sql): Promise<Table[]> {
  return sql.query<Table>(`
    select c.relname::text as name,
      (select a.attname::text from pg_index i join pg_attribute a on a.attrelid = c.oid and a.attnum = i.indkey[0]
       where i.indrelid = c.oid and i.indisprimary) as key,
      (select json_agg(a.attname::text order by a.attnum) from pg_attribute a join pg_type t on t.oid = a.atttypid
       where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and t.typname <> 'geometry'
         and has_column_privilege('authenticated', c.oid, a.attnum, 'select')) as columns
    from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') order by 1`);
}

/** A function of the API; one that writes is refused or answers anew each time, so the others are asked alike. */
export interface ApiFunction {
  name: string;
  writes: boolean;
  parameters: { name: string; type: string }[];
}

/** Every function of the schema `public`: its name, whether it writes, the names and types of its parameters. */
export function functions(sql: Sql): Promise<ApiFunction[]> {
  return sql.query(`
    select p.proname::text as name, p.provolatile = 'v' as writes,
      coalesce((select json_agg(json_build_object('name', n.name, 'type', format_type(t.type, null)) order by n.place)
        from unnest(p.proargnames) with ordinality as n (name, place)
        join unnest(p.proargtypes::oid[]) with ordinality as t (type, place) using (place)), '[]') as parameters
    from pg_proc p where p.pronamespace = 'public'::regnamespace order by 1`);
}

/** Functions of the schema `public` that change nothing, and so may be asked at will. */
export async function questions(sql: Sql): ReturnType<typeof functions> {
  return (await functions(sql)).filter(({ writes }) => !writes);
}

/** The whole world in cells of about 10 km. */
const FRAME = {
  ...{ west: 0, north: 0, east: 1, south: 1, cell: 2 ** -12 },
  ...{ mostPoints: 4000, mostInACell: 8, fewPoints: 150 },
};

/** A value for each parameter of a function: the region and the dates of the demo, and the id given. */
export function argumentsFor(
  parameters: { name: string; type: string }[],
  id: number,
): Record<string, unknown> {
  const value = (name: string, type: string) => {
    // A cursor is the answer of an earlier call; without one the log answers with its first.
    if (name === 'p_cursor') return null;
    if (name === 'p_subject') return 'hidden_dangers';
    if (name === 'p_order' && type === 'text') return 'daysOverdue';
    if (name === 'p_frame') return FRAME;
    if (type === 'date') return '2020-06-30';
    if (name === 'p_lng') return -95.1;
    if (name === 'p_lat') return 29.7;
    if (name === 'p_shape') return 'square';
    if (name === 'p_size_meters' || type === 'double precision') return 1000;
    if (type === 'integer') return 30;
    if (type === 'numeric') return 1;
    if (type === 'boolean') return true;
    if (name === 'p_zones' && type === 'jsonb') return [];
    if (type === 'jsonb') return {};
    if (type.endsWith('[]')) return [];
    return type === 'bigint' ? id : 'houston';
  };
  return Object.fromEntries(parameters.map(({ name, type }) => [name, value(name, type)]));
}

/** A hash of every row of a table in the order of its key, to see whether anything has changed. */
export async function hashOf(sql: Sql, { name, key }: Table): Promise<string | null> {
  const [row] = await sql.query<{ hash: string | null }>(
    `select md5(string_agg(md5(t::text), '' order by t.${key})) as hash from public.${name} t`,
  );
  return row?.hash ?? null;
}
