/** Warnings as rows, over the area of their districts; they wait for the table. */
import type { Part, SimulatedTable } from './table';

function* rows({ simulation: { warnings, districts }, hasDistrict }: Part) {
  for (const { sourceId, kind, colour, titleZh, districts: codes, from, to } of warnings) {
    if (codes.some((code) => hasDistrict(districts.findIndex((district) => district.code === code)))) {
      yield { id: sourceId, kind, colour, title: titleZh, codes, from, to };
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
          "to" timestamp)
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
        lifted_at: 'x."to" at time zone r.time_zone',
        geom: `(select extensions.st_multi(extensions.st_union(z.geom)) from public.zone z
          where z.region_id = $1 and z.level = 'district' and z.code in (select json_array_elements_text(x.codes)))`,
      },
      rows,
    },
  ],
};
