/** Commercial buildings, markets and three-in-one premises as rows, each at the unit that manages it. */
import { BUILDING_KINDS } from '../buildings';
import { textOf } from '../days';
import { personName } from '../names';
import { random } from '../random';
import { ENTERPRISE, type Part, type SimulatedTable, serial } from './table';

const NAMES = { commercial: '商务楼', three_in_one: '“三合一”场所', market: '市场' } as const;

function* rows({ simulation: { buildings, units }, hasUnit }: Part) {
  const from = random('building people');
  for (let index = 0; index < buildings.count; index += 1) {
    const person = personName(from);
    const unit = buildings.unit[index] ?? 0;
    if (!hasUnit(unit)) continue;
    const kind = BUILDING_KINDS[buildings.kind[index] ?? 0] ?? 'commercial';
    const state = buildings.state[index] ?? 0;
    yield {
      id: serial('B', index),
      unit: units.sourceId[unit],
      kind,
      name: `${units.name[unit]}${NAMES[kind]}`,
      floors: buildings.floors[index],
      person: buildings.named[index] === 1 ? person : null,
      patrolled: textOf(buildings.patrolledOn[index] ?? 0),
      attributes:
        kind === 'three_in_one'
          ? {
              uses: ['lodging', 'production', 'storage'],
              people_living: buildings.living[index],
              separated: (state & 1) > 0,
              escapes: (state & 2) > 0 ? 2 : 1,
              licensed: (state & 4) > 0,
            }
          : {},
    };
  }
}

function* people(part: Part) {
  for (const row of rows(part)) if (row.person) yield row;
}

export const buildingTable: SimulatedTable = {
  name: 'building',
  needs: ['building.dataset_id', 'person.dataset_id'],
  targets: [
    {
      table: 'person',
      from: `json_to_recordset($3::json) as x(id text, unit text, person text) ${ENTERPRISE}`,
      columns: {
        source_id: 'x.id',
        enterprise_id: 'e.id',
        zone_path: 'e.zone_path',
        name: 'x.person',
        role: `'safety_manager'`,
        post: `'楼宇安全责任人'`,
      },
      rows: people,
    },
    {
      table: 'building',
      from: `json_to_recordset($3::json) as x(id text, unit text, kind text, name text, floors int, person text,
          patrolled date, attributes jsonb) ${ENTERPRISE}
        left join public.person p on p.dataset_id = $2 and p.source_id = x.id`,
      columns: {
        source_id: 'x.id',
        enterprise_id: 'e.id',
        responsible_id: 'p.id',
        kind: 'x.kind',
        name: 'x.name',
        floors: 'x.floors',
        units: `jsonb_build_array(jsonb_build_object('floor', 1, 'name', e.name, 'use', x.kind, 'enterprise_id', e.id))`,
        patrolled_on: 'x.patrolled',
        attributes: 'x.attributes',
        geom: 'e.geom',
        zone_id: 'e.zone_id',
        zone_path: 'e.zone_path',
      },
      rows,
    },
  ],
};
