/** Limits of a year, the bases of rates, and where people live, as rows. */
import { hasZone, type Part, type SimulatedTable } from './table';

const SOURCE = 'Simulated; no official statistics / 模拟数据，非官方统计';

function* limits({ simulation: { limits: made, districts }, district: only, hasDistrict }: Part) {
  for (const { district, year, kind, limit } of made) {
    // What is the whole city's says nothing of a part of it.
    if (district < 0 ? only !== null : !hasDistrict(district)) continue;
    const code = districts[district]?.code ?? null;
    yield { id: `${year}-${kind}-${code ?? 'city'}`, district: code, year, kind, limit, source: SOURCE };
  }
}

function* statistics({ simulation: { statistics: made, districts }, district: only, hasDistrict }: Part) {
  for (const { district, quarter, year, gdp, workers, people } of made) {
    if (district < 0 ? only !== null : !hasDistrict(district)) continue;
    const code = districts[district]?.code ?? null;
    yield {
      id: `${year}-${quarter ?? 0}-${code ?? 'city'}`,
      district: code,
      year,
      quarter,
      gdp,
      workers,
      people,
      source: SOURCE,
    };
  }
}

function* cells(part: Part) {
  const { population, zones } = part.simulation;
  for (let zone = 0; zone < zones.count; zone += 1) {
    if (zones.level[zone] === 'grid' && hasZone(part, zone))
      yield { zone: zones.code[zone], people: population[zone], source: SOURCE };
  }
}

const DISTRICT = `left join public.zone z on z.region_id = $1 and z.level = 'district' and z.code = x.district`;
const PLACE = { zone_id: 'z.id', zone_path: 'coalesce(z.path, $1::extensions.ltree)' };

export const controlIndicatorTable: SimulatedTable = {
  name: 'control_indicator',
  needs: ['control_indicator.dataset_id'],
  targets: [
    {
      table: 'control_indicator',
      from: `json_to_recordset($3::json) as x(id text, district text, year int, kind text, "limit" numeric, source text) ${DISTRICT}`,
      columns: {
        source_id: 'x.id',
        ...PLACE,
        year: 'x.year',
        kind: 'x.kind',
        value_limit: 'x."limit"',
        source: 'x.source',
      },
      rows: limits,
    },
  ],
};

export const regionStatisticTable: SimulatedTable = {
  name: 'region_statistic',
  needs: ['region_statistic.dataset_id'],
  targets: [
    {
      table: 'region_statistic',
      from: `json_to_recordset($3::json) as x(id text, district text, year int, quarter int, gdp numeric, workers numeric,
          people numeric, source text) ${DISTRICT}`,
      columns: {
        source_id: 'x.id',
        ...PLACE,
        year: 'x.year',
        quarter: 'x.quarter',
        gdp_hundred_million_yuan: 'x.gdp',
        workers: 'x.workers',
        population: 'x.people',
        source: 'x.source',
      },
      rows: statistics,
    },
  ],
};

export const populationCellTable: SimulatedTable = {
  name: 'population_cell',
  needs: ['population_cell.people'],
  targets: [
    {
      table: 'population_cell',
      from: `with told as (select $2::text)
        insert into public.population_cell (region_id, source_id, year, people, source, geom)
        select $1, x.zone, 2014, x.people, x.source, z.geom
        from json_to_recordset($3::json) as x(zone text, people numeric, source text)
        join public.zone z on z.region_id = $1 and z.code = x.zone
        on conflict (region_id, year, source, source_id) do nothing`,
      rows: cells,
    },
  ],
};
