// What the enterprises of a region weigh on the wire, in the form that travels and in the forms that were weighed against it.
import { gzipSync } from 'node:zlib';
import type { Sql } from '../../supabase/local/sql';
import { REGION } from './fill';

/** Level of the app's own server. */
const GZIP_LEVEL = 5;

const ROWS = `select jsonb_agg(jsonb_build_object('id', e.id, 'lng', round(extensions.st_x(e.geom)::numeric, 6),
    'lat', round(extensions.st_y(e.geom)::numeric, 6), 'zone_id', e.zone_id, 'status', e.status, 'kind', e.kind,
    'open_dangers', d.open, 'overdue_dangers', d.overdue, 'next_deadline', d.next))::text as bytes`;
const FLAT = `select extensions.st_asflatgeobuf(f, false, 'geom') as bytes from (select e.geom, e.id, e.zone_id, e.status, e.kind, d.open, d.overdue, d.next`;
const PACKED = `select string_agg(int4send(e.id::int), ''::bytea order by e.id)
    || string_agg(int4send((extensions.st_x(e.geom) * 1000000)::int), ''::bytea order by e.id)
    || string_agg(int4send((extensions.st_y(e.geom) * 1000000)::int), ''::bytea order by e.id)
    || string_agg(int4send(coalesce(e.zone_id, 0)::int), ''::bytea order by e.id)
    || string_agg(set_byte('\\x00', 0, (e.status = 'active')::int), ''::bytea order by e.id)
    || string_agg(set_byte('\\x00', 0, (e.kind = 'general')::int), ''::bytea order by e.id)
    || string_agg(int2send(coalesce(d.open, 0)::int2), ''::bytea order by e.id)
    || string_agg(int2send(coalesce(d.overdue, 0)::int2), ''::bytea order by e.id)
    || string_agg(int4send(coalesce(d.next - date '1970-01-01', 0)), ''::bytea order by e.id) as bytes`;
const FROM = `from public.enterprise e left join (
    select enterprise_id, count(*) as open, count(*) filter (where deadline_runs and deadline_on < '2014-05-31') as overdue,
      min(deadline_on) filter (where deadline_runs) as next
    from public.hidden_danger where region_id = '${REGION}' and is_open group by enterprise_id) d on d.enterprise_id = e.id
  where e.region_id = '${REGION}'`;

const FORMS: Record<string, string> = {
  'columns of JSON (what travels)': `select public.enterprise_columns('${REGION}')::text as bytes`,
  'names, apart from them': `select public.enterprise_names('${REGION}')::text as bytes`,
  'rows of JSON': `${ROWS} ${FROM}`,
  FlatGeobuf: `${FLAT} ${FROM}) f`,
  'packed bytes': `${PACKED} ${FROM}`,
};

export interface Weight {
  milliseconds: number;
  bytes: number;
  bytesEach: number;
  /** Milliseconds to read it where that is JSON. */
  parse: number | null;
}

/** Each form as the owner of the database is answered: time to make it, size compressed, time to read it. */
export async function weighWire(sql: Sql, enterprises: number): Promise<Record<string, Weight>> {
  const weights: Record<string, Weight> = {};
  for (const [name, text] of Object.entries(FORMS)) {
    const start = performance.now();
    const [row] = await sql.query<{ bytes: string | Uint8Array }>(text);
    const milliseconds = Math.round(performance.now() - start);
    const answer = row?.bytes ?? '';
    const bytes = gzipSync(answer, { level: GZIP_LEVEL }).length;
    const begin = performance.now();
    if (typeof answer === 'string') JSON.parse(answer);
    const parse = typeof answer === 'string' ? Math.round(performance.now() - begin) : null;
    const bytesEach = Math.round((bytes / enterprises) * 100) / 100;
    weights[name] = { milliseconds, bytes, bytesEach, parse };
    const cells = [milliseconds, bytes, bytesEach, parse ?? ''];
    process.stdout.write(`${name.padEnd(48)}${cells.map((cell) => String(cell).padStart(10)).join('')}\n`);
  }
  return weights;
}
