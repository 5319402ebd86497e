/** Listed items as rows, each at the middle of its line; they wait for the table. */
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
    };
  }
}

export const listingTable: SimulatedTable = {
  name: 'listing',
  needs: [
    'listing.dataset_id',
    'listing.supervising_body',
    'listing.deadline_on',
    'listing.progress_percent',
  ],
  targets: [
    {
      table: 'listing',
      from: `json_to_recordset($3::json) as x(id text, year smallint, number text, title text, supervisor text,
          responsible text, listed date, deadline date, progress smallint, lng float8, lat float8)`,
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
        deadline_on: 'x.deadline',
        progress_percent: 'x.progress',
        simulated: 'true',
        geom: 'extensions.st_setsrid(extensions.st_makepoint(x.lng, x.lat), 4326)',
      },
      rows,
    },
  ],
};
