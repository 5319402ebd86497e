// Finds records that lie in another zone than placing all of them anew would give them.
import type { Sql } from '../../../supabase/local/sql';

const DIFFERS =
  't.zone_id is distinct from z.zone_id or t.zone_path::text is distinct from z.zone_path::text';

/** Rows of every table that are not where their position, their site or the zone they name puts them; none is right. */
export async function misplaced(sql: Sql): Promise<string[]> {
  const placed = await sql.query<{ name: string }>('select p as name from private.placed_tables() p');
  const followers = await sql.query<{ name: string; by_site: boolean; by_zone: boolean }>(
    `select f::text as name, private.has_column(f, 'enterprise_id') as by_site, private.has_column(f, 'zone_id') as by_zone
     from private.followers() f`,
  );
  const questions = [
    ...placed.map(
      ({ name }) => `select '${name} ' || t.id || ' ' || t.zone_path::text as row from public.${name} t
        cross join lateral private.zone_at(t.region_id, t.geom) z where ${DIFFERS}`,
    ),
    ...followers.map(
      ({ name, by_site, by_zone }) => `select '${name} ' || t.id || ' ' || t.zone_path::text from ${name} t
        ${by_site ? 'left join public.enterprise e on e.id = t.enterprise_id' : ''}
        ${by_zone ? 'left join public.zone z on z.id = t.zone_id' : ''}
        where t.zone_path::text is distinct from
          coalesce(${[...(by_site ? ['e.zone_path'] : []), ...(by_zone ? ['z.path'] : [])].join(', ')}, t.region_id::extensions.ltree)::text`,
    ),
    ...['zone_member', 'patrol'].map(
      (name) => `select '${name} ' || t.id || ' ' || t.zone_path::text from public.${name} t
        join public.zone z on z.id = t.zone_id where z.path::text <> t.zone_path::text`,
    ),
    `select 'pipeline ' || p.id || ' ' || p.zone_paths::text from public.pipeline p where p.zone_paths::text <> (
       select coalesce(array_agg(z.path order by z.path), array[p.region_id::extensions.ltree]) from public.zone z
       where z.region_id = p.region_id and extensions.st_intersects(z.geom, p.geom))::text`,
  ];
  const rows = await sql.query<{ row: string }>(questions.join('\nunion all '));
  return rows.map(({ row }) => row);
}
