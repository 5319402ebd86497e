/** What a Supabase database has before the first migration, for databases that are not Supabase. */
import { GridwatchError } from './messages';
import type { Sql } from './sql';

const OLDEST_VERSION = 150_000;

const ROLES = `
do $$
begin
  if not exists (select from pg_roles where rolname = 'anon') then create role anon nologin; end if;
  if not exists (select from pg_roles where rolname = 'authenticated') then create role authenticated nologin; end if;
  if not exists (select from pg_roles where rolname = 'service_role') then create role service_role nologin bypassrls; end if;
end
$$;
create schema if not exists auth;
create schema if not exists extensions;
grant usage on schema public to anon, authenticated, service_role;
grant usage on schema auth to anon, authenticated, service_role;
grant usage on schema extensions to anon, authenticated, service_role;
`;

const EXTENSIONS = ['postgis', 'ltree', 'pgcrypto', 'pg_trgm'];

/**
 * Makes roles, schemas and extensions where they are missing; idempotent. Throws a `GridwatchError` for a PostgreSQL
 * that is too old, else the database's error.
 */
export async function prepareDatabase(sql: Sql): Promise<void> {
  const [version] = await sql.query<{ number: number; name: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as name`,
  );
  if (version && version.number < OLDEST_VERSION) {
    throw new GridwatchError('database_too_old', { version: version.name });
  }
  await sql.script(ROLES);
  for (const extension of EXTENSIONS) {
    await sql.script(`create extension if not exists ${extension} with schema extensions`);
  }
  await checkExtensionSchemas(sql);
}

/** `if not exists` also passes over an extension that lies in another schema, where no migration would find it. */
async function checkExtensionSchemas(sql: Sql): Promise<void> {
  const [misplaced] = await sql.query<{ extension: string; schema: string }>(
    `select extname as extension, extnamespace::regnamespace::text as schema from pg_extension
     where extname in (select json_array_elements_text($1::json)) and extnamespace <> 'extensions'::regnamespace`,
    [EXTENSIONS],
  );
  if (misplaced) throw new GridwatchError('extension_elsewhere', { ...misplaced });
}
