/** Listed items as rows, each at the middle of its line, with the stretch of pipeline that it names and its reports. */
import type { Part, SimulatedTable } from './table';

function* rows({ simulation: { listings, districts }, hasDistrict }: Part) {
  for (const { sourceId, kind, year, district, line, ...listing } of listings) {
    if (!hasDistrict(districts.findIndex(({ code }) => code === district))) continue;
    const [lng, lat] = line[Math.floor(line.length / 2)] ?? [];
    yield {
      id: sourceId,
      year,
      number: `${sourceId}${kind === 'coordinated' ? '(重点协调)' : ''}`,
      title: listing.titleZh,
      supervisor: listing.supervisor,
      responsible: listing.responsible,
      listed: listing.listedOn,
      deadline: listing.deadlineOn,
      progress: listing.progress,
      lng,
      lat,
      segment: line.length > 1 ? sourceId : null,
    };
  }
}

/** The reports that the rules ask for so far, one at the end of each month after the listing, in equal steps. */
function* reports({ simulation: { listings, districts }, hasDistrict }: Part) {
  for (const { sourceId, district, progress } of listings) {
    if (!hasDistrict(districts.findIndex(({ code }) => code === district))) continue;
    for (const [step, day] of ['2014-04-01', '2014-04-30', '2014-05-28'].entries()) {
      const percent = Math.round((progress * (step + 1)) / 3);
      yield { id: sourceId, day, percent, text: `整改完成${percent}%` };
    }
  }
}

export const listingTable: SimulatedTable = {
  name: 'listing',
  needs: [
    'listing.dataset_id',
    'listing.supervising_body',
    'listing.deadline_on',
    'listing.progress_percent',
    'listing.pipeline_segment_id',
  ],
  targets: [
    {
      table: 'listing',
      from: `json_to_recordset($3::json) as x(id text, year smallint, number text, title text, supervisor text,
          responsible text, listed date, deadline date, progress smallint, lng float8, lat float8, segment text)
        left join public.pipeline_segment s on s.dataset_id = $1 || '/simulated/pipeline_segment' and s.source_id = x.segment`,
      columns: {
        source_id: 'x.id',
        level: `'city'`,
        year: 'x.year',
        number: 'x.number',
        title: 'x.title',
        supervising_body: 'x.supervisor',
        department: 'x.responsible',
        state: `'listed'`,
        listed_on: 'x.listed',
        filed_on: 'private.add_working_days($1, x.listed, 2)',
        published_on: 'private.add_working_days($1, x.listed, 4)',
        plan: `'整改方案、责任、资金、时限、预案“五落实”'`,
        deadline_on: 'x.deadline',
        progress_percent: 'x.progress',
        pipeline_segment_id: 's.id',
        simulated: 'true',
        geom: 'extensions.st_setsrid(extensions.st_makepoint(x.lng, x.lat), 4326)',
      },
      rows,
    },
    {
      table: 'listing_report',
      from: `with told as (select $1::text)
        insert into public.listing_report (listing_id, reported_on, percent, text)
        select l.id, x.day, x.percent, x.text
        from json_to_recordset($3::json) as x(id text, day date, percent smallint, text text)
        join public.listing l on l.dataset_id = $2 and l.source_id = x.id
        where not exists (select from public.listing_report r where r.listing_id = l.id and r.reported_on = x.day)`,
      rows: reports,
    },
  ],
};
