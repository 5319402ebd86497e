/** The register of units as rows of enterprises. */
import { INDUSTRIES } from '../industries';
import { SIZES } from '../units';
import type { Part, SimulatedTable } from './table';

/** What supervision asks beyond the industry: a city utility, a market, a trader in hazardous chemicals. */
function kindOf(division: string | undefined, name: string): string {
  if (division === '45') return name.includes('液化气') ? 'gas_sales' : 'gas';
  if (division === '44') return 'heat';
  if (name.includes('化工贸易')) return 'hazardous_trade';
  return name.includes('市场管理') ? 'market' : 'general';
}

function* rows({ simulation: { units, zones, districts }, hasUnit }: Part) {
  for (let index = 0; index < units.count; index += 1) {
    if (!hasUnit(index)) continue;
    const { section, division, nameZh } = INDUSTRIES[units.industry[index] ?? 0] ?? {};
    yield {
      id: units.sourceId[index],
      name: units.name[index],
      kind: kindOf(division, units.name[index] ?? ''),
      district: districts[units.district[index] ?? 0]?.nameZh,
      grid: zones.code[zones.gridOfUnit[index] ?? 0],
      lng: (units.lng[index] ?? 0) / 1e6,
      lat: (units.lat[index] ?? 0) / 1e6,
      attributes: {
        organisation_code: units.organisationCode[index],
        credit_code: units.creditCode[index],
        industry: `${section}${division}`,
        industry_name: nameZh,
        size: SIZES[units.size[index] ?? 3],
        employees: units.employees[index],
        legal_person: units.person[index],
      },
    };
  }
}

export const enterpriseTable: SimulatedTable = {
  name: 'enterprise',
  needs: ['enterprise.attributes', 'enterprise.kind'],
  targets: [
    {
      table: 'enterprise',
      from: `json_to_recordset($3::json) as x(id text, name text, kind text, district text, grid text, lng float8, lat float8,
          attributes jsonb)
        left join public.zone z on z.dataset_id = $1 || '/simulated/zone' and z.source_id = x.grid`,
      columns: {
        source_id: 'x.id',
        name: 'x.name',
        kind: 'x.kind',
        city: `'上海'`,
        district_name: 'x.district',
        status: `'active'`,
        attributes: 'x.attributes',
        geom: 'extensions.st_setsrid(extensions.st_makepoint(x.lng, x.lat), 4326)',
        // The trigger looks where a row lies all the same, and need not write it a second time.
        zone_id: 'z.id',
        zone_path: `coalesce(z.path, '')`,
      },
      optional: {
        credit_code: `x.attributes->>'credit_code'`,
        industry_code: `x.attributes->>'industry'`,
        legal_person: `x.attributes->>'legal_person'`,
        workers: `(x.attributes->>'employees')::int`,
        scale: `x.attributes->>'size'`,
      },
      rows,
    },
  ],
};
