/** The listed stretch of a pipeline, works beside pipelines and what occupies them, as rows. */
import { textOf } from '../days';
import { DAYE_PIPELINE } from '../listings';
import { OCCUPATION_KINDS, WORK_KINDS, WORK_STATES } from '../pipelines';
import { ENTERPRISE, NEAREST_PIPELINE, type Part, type SimulatedTable, serial } from './table';

function* segments({ simulation: { listings, districts }, hasDistrict }: Part) {
  for (const { sourceId, district, line } of listings) {
    if (line.length < 2 || !hasDistrict(districts.findIndex(({ code }) => code === district))) continue;
    yield { id: sourceId, pipeline: DAYE_PIPELINE, geometry: { type: 'LineString', coordinates: line } };
  }
}

function* works({ simulation: { pipelineWorks: made, units }, hasUnit }: Part) {
  for (let index = 0; index < made.count; index += 1) {
    const unit = made.unit[index] ?? 0;
    if (!hasUnit(unit)) continue;
    const kind = WORK_KINDS[made.kind[index] ?? 0] ?? 'excavation';
    const begins = made.beginsOn[index] ?? 0;
    yield {
      id: serial('G', index),
      unit: units.sourceId[unit],
      name: `${units.name[unit]}${WORK_NAMES[kind]}`,
      kind,
      state: WORK_STATES[made.state[index] ?? 0],
      permit: made.permitted[index] === 1 ? `MN-GD-${String(index + 1).padStart(4, '0')}` : null,
      begins: textOf(begins),
      ends: textOf(begins + (made.lasts[index] ?? 0)),
      north: made.north[index],
      east: made.east[index],
    };
  }
}

const WORK_NAMES = {
  excavation: '开挖作业',
  drilling: '钻探作业',
  road: '道路施工',
  building: '房屋施工',
  cable: '光缆敷设',
  power_line: '电力线施工',
  planting: '绿化种植',
} as const;

function* occupations({
  simulation: { occupations: made, units, listings, districts },
  hasUnit,
  hasDistrict,
}: Part) {
  const listing = listings.find(({ line }) => line.length > 1);
  const hasListing = hasDistrict(districts.findIndex(({ code }) => code === listing?.district));
  const listed = made.unit.filter((unit) => unit < 0).length;
  for (let index = 0; index < made.count; index += 1) {
    const unit = made.unit[index] ?? -1;
    if (!(unit < 0 ? hasListing : hasUnit(unit))) continue;
    const cleared = made.clearedOn[index] ?? 0;
    yield {
      id: serial('O', index),
      unit: unit < 0 ? null : units.sourceId[unit],
      segment: unit < 0 ? listing?.sourceId : null,
      along: (index + 0.5) / listed,
      kind: OCCUPATION_KINDS[made.kind[index] ?? 0],
      found: textOf(made.foundOn[index] ?? 0),
      cleared: cleared > 0 ? textOf(cleared) : null,
    };
  }
}

// Degrees of a metre at the latitude of the city.
const BESIDE = 'extensions.st_translate(near.point, x.east / 95200.0, x.north / 111200.0)';

export const pipelineSegmentTable: SimulatedTable = {
  name: 'pipeline_segment',
  needs: ['pipeline_segment.dataset_id', 'listing.pipeline_segment_id'],
  targets: [
    {
      table: 'pipeline_segment',
      hasRegion: false,
      from: `json_to_recordset($3::json) as x(id text, pipeline text, geometry json)
        join public.pipeline p on p.region_id = $1 and p.source_id = x.pipeline
        cross join lateral (select extensions.st_setsrid(extensions.st_geomfromgeojson(x.geometry::text), 4326) as line) g`,
      columns: {
        source_id: 'x.id',
        pipeline_id: 'p.id',
        name: `'大叶公路段'`,
        // The route is a network without one start: the stretch is measured from its own.
        from_meters: '0',
        to_meters: 'extensions.st_length(g.line::extensions.geography)',
        densely_populated: 'true',
        geom: 'extensions.st_multi(g.line)',
      },
      rows: segments,
    },
  ],
};

export const pipelineWorkTable: SimulatedTable = {
  name: 'pipeline_work',
  needs: ['pipeline_work.dataset_id'],
  targets: [
    {
      table: 'pipeline_work',
      from: `json_to_recordset($3::json) as x(id text, unit text, name text, kind text, state text, permit text,
          begins date, ends date, north int, east int) ${ENTERPRISE}
        cross join lateral (${NEAREST_PIPELINE}) near`,
      columns: {
        source_id: 'x.id',
        enterprise_id: 'e.id',
        name: 'x.name',
        kind: 'x.kind',
        state: 'x.state',
        permit_number: 'x.permit',
        begins_on: 'x.begins',
        ends_on: 'x.ends',
        geom: BESIDE,
      },
      rows: works,
    },
  ],
};

export const pipelineOccupationTable: SimulatedTable = {
  name: 'pipeline_occupation',
  needs: ['pipeline_occupation.dataset_id', 'pipeline_segment.dataset_id'],
  targets: [
    {
      table: 'pipeline_occupation',
      from: `json_to_recordset($3::json) as x(id text, unit text, segment text, along float8, kind text, found date,
          cleared date)
        left ${ENTERPRISE}
        left join public.pipeline_segment s on s.dataset_id = $1 || '/simulated/pipeline_segment' and s.source_id = x.segment
        left join lateral (${NEAREST_PIPELINE}) near on e.id is not null`,
      columns: {
        source_id: 'x.id',
        pipeline_id: 'coalesce(s.pipeline_id, near.id)',
        kind: 'x.kind',
        found_on: 'x.found',
        state: `case when x.cleared is null then 'open' else 'cleared' end`,
        cleared_on: 'x.cleared',
        listed: 's.id is not null',
        geom: 'coalesce(extensions.st_lineinterpolatepoint(extensions.st_geometryn(s.geom, 1), x.along), near.point)',
      },
      rows: occupations,
    },
  ],
};
