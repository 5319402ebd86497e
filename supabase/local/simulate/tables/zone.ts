/** Streets and grids: boxes that the database cuts to the shape of their district. With them the days of the calendar. */
import { dayOf, HOLIDAYS, textOf, WORKED_WEEKENDS } from '../days';
import type { Part, SimulatedTable, Target } from './table';

const target = (level: 'street' | 'grid'): Target => ({
  table: 'zone',
  from: `json_to_recordset($3::json) as x(code text, "parentCode" text, district text, "nameEn" text, "nameZh" text,
      west float8, south float8, east float8, north float8)
    join public.zone d on d.region_id = $1 and d.level = 'district' and d.code = x.district
    join public.zone p on p.region_id = $1 and p.code = x."parentCode"`,
  columns: {
    source_id: 'x.code',
    code: 'x.code',
    level: `'${level}'`,
    name_en: 'x."nameEn"',
    name_zh: 'x."nameZh"',
    parent_id: 'p.id',
    path: `(p.path::text || '.' || x.code)::extensions.ltree`,
    geom: `extensions.st_multi(extensions.st_collectionextract(extensions.st_intersection(d.geom,
      extensions.st_makeenvelope(x.west, x.south, x.east, x.north, 4326)), 3))`,
  },
  rows: (part) => rows(part, level),
});

function* rows({ simulation: { zones, districts }, hasDistrict }: Part, level: string) {
  for (let index = 0; index < zones.count; index += 1) {
    const district = zones.district[index] ?? 0;
    if (zones.level[index] !== level || !hasDistrict(district)) continue;
    yield {
      code: zones.code[index],
      parentCode: zones.parentCode[index],
      district: districts[district]?.code,
      nameEn: zones.nameEn[index],
      nameZh: zones.nameZh[index],
      ...zones.box[index],
    };
  }
}

/** Real, by order of the State Council's office: nothing of them is simulated. */
function* calendar() {
  for (const [first, last, nameZh, nameEn] of HOLIDAYS) {
    for (let day = dayOf(first); day <= dayOf(last); day += 1)
      yield { day: textOf(day), working: false, nameZh, nameEn };
  }
  for (const day of WORKED_WEEKENDS)
    yield { day, working: true, nameZh: '调休上班', nameEn: 'Worked in exchange' };
}

export const zoneTable: SimulatedTable = {
  name: 'zone',
  needs: ['zone.geom', 'calendar_day.working'],
  targets: [
    target('street'),
    target('grid'),
    {
      table: 'calendar_day',
      from: `with told as (select $2::text)
        insert into public.calendar_day (region_id, day, working, name_en, name_zh)
        select $1, x.day, x.working, x."nameEn", x."nameZh"
        from json_to_recordset($3::json) as x(day date, working boolean, "nameEn" text, "nameZh" text)
        on conflict (region_id, day) do nothing`,
      rows: calendar,
    },
  ],
};
