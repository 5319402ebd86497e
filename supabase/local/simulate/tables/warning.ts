/** Warnings as rows, over the area of their districts, and the sites that were told of the one in force. */
import { random } from '../random';
import { AS_OF } from '../totals';
import { ENTERPRISE, type Part, type SimulatedTable } from './table';

function* rows({ simulation: { warnings, districts }, hasDistrict }: Part) {
  for (const { sourceId, kind, colour, titleZh, districts: codes, from, to } of warnings) {
    if (codes.some((code) => hasDistrict(districts.findIndex((district) => district.code === code)))) {
      yield { id: sourceId, kind, colour, title: titleZh, codes, from, to, lifted: to <= AS_OF ? to : null };
    }
  }
}

/** Major hazard sources were told within the hour; most have confirmed. */
function* told({ simulation: { warnings, hazardSources, units }, hasUnit }: Part) {
  const from = random('warning sites');
  for (const { sourceId, to } of warnings) {
    if (to <= AS_OF) continue;
    for (const unit of hazardSources.unit) {
      const [after, answer] = [from.between(5, 50), from.next() < 0.9 ? from.between(1, 240) : null];
      if (hasUnit(unit)) yield { warning: sourceId, unit: units.sourceId[unit], after, answer };
    }
  }
}

export const warningTable: SimulatedTable = {
  name: 'warning',
  needs: ['warning.dataset_id', 'warning.colour', 'warning.from_at'],
  targets: [
    {
      table: 'warning',
      from: `json_to_recordset($3::json) as x(id text, kind text, colour text, title text, codes json, "from" timestamp,
          "to" timestamp, lifted timestamp)
        join public.region r on r.id = $1`,
      columns: {
        source_id: 'x.id',
        zone_path: '$1::extensions.ltree',
        kind: 'x.kind',
        colour: 'x.colour',
        title: 'x.title',
        issuer: `'上海市气象局'`,
        from_at: 'x."from" at time zone r.time_zone',
        to_at: 'x."to" at time zone r.time_zone',
        lifted_at: 'x.lifted at time zone r.time_zone',
        // The coarse outlines leave slivers between districts, which no warning spares: what is narrower than some 200 m is closed.
        geom: `(select extensions.st_multi(extensions.st_buffer(extensions.st_buffer(
            extensions.st_union(z.geom, 1e-10), 0.001, 'join=mitre'), -0.001, 'join=mitre')) from public.zone z
          where z.region_id = $1 and z.level = 'district' and z.code in (select json_array_elements_text(x.codes)))`,
      },
      rows,
    },
    {
      table: 'warning_site',
      from: `insert into public.warning_site (warning_id, region_id, enterprise_id, zone_path, notified_at, confirmed_at)
        select w.id, $1, e.id, e.zone_path, n.at, n.at + make_interval(mins => x.answer)
        from json_to_recordset($3::json) as x(warning text, unit text, after int, answer int) ${ENTERPRISE}
        join public.warning w on w.dataset_id = $2 and w.source_id = x.warning
        cross join lateral (select w.from_at + make_interval(mins => x.after) as at) n
        on conflict (warning_id, enterprise_id) do nothing`,
      rows: told,
    },
  ],
};
