/** People of units and the heads of zones, who lead its group and, in a grid, answer for it. */
import { textOf } from '../days';
import { OPERATIONS, ROLES } from '../people';
import { codeOf, ENTERPRISE, hasZone, type Part, type SimulatedTable, serial, ZONE } from './table';

/** The source id of a person. */
export const personId = (index: number) => serial('W', index);
const HEAD_SINCE = '2012-01-01';

function* rows(part: Part) {
  const { people, units } = part.simulation;
  for (let index = 0; index < people.count; index += 1) {
    const [unit = -1, zone = -1] = [people.unit[index], people.zone[index]];
    if (!(unit >= 0 ? part.hasUnit(unit) : hasZone(part, zone))) continue;
    const role = ROLES[people.role[index] ?? 0];
    yield {
      id: personId(index),
      unit: unit >= 0 ? units.sourceId[unit] : null,
      zone: unit >= 0 ? null : codeOf(part, zone),
      role,
      post: role === 'special_operator' ? OPERATIONS[people.operation[index] ?? 0] : POSTS[role ?? 'head'],
      name: people.name[index],
    };
  }
}

const POSTS: Readonly<Record<string, string>> = {
  head: '主要负责人',
  safety_manager: '安全生产管理人员',
  supervisor: '网格长',
};

function* heads(part: Part) {
  for (const { id, zone, name } of rows(part)) if (zone) yield { id, zone, name, since: HEAD_SINCE };
}

function* patrols(part: Part) {
  const { patrols: made, people, zones } = part.simulation;
  const headOf = new Map(Array.from(people.zone, (zone, index) => [zone, index] as const));
  for (let index = 0; index < made.count; index += 1) {
    const grid = made.grid[index] ?? 0;
    if (!hasZone(part, grid)) continue;
    yield {
      id: serial('R', index),
      zone: zones.code[grid],
      member: personId(headOf.get(grid) ?? 0),
      day: textOf(made.day[index] ?? 0),
    };
  }
}

export const personTable: SimulatedTable = {
  name: 'person',
  needs: ['person.dataset_id', 'leading_group_member.person_id'],
  targets: [
    {
      table: 'person',
      from: `json_to_recordset($3::json) as x(id text, unit text, zone text, role text, post text, name text)
        left ${ENTERPRISE} left join ${ZONE}`,
      columns: {
        source_id: 'x.id',
        enterprise_id: 'e.id',
        zone_id: 'z.id',
        zone_path: 'coalesce(e.zone_path, z.path)',
        name: 'x.name',
        role: 'x.role',
        post: 'x.post',
      },
      rows,
    },
    {
      table: 'leading_group_member',
      from: `insert into public.leading_group_member (region_id, zone_id, zone_path, person_id, role)
        select $1, z.id, z.path, p.id, 'head'
        from json_to_recordset($3::json) as x(id text, zone text)
        join ${ZONE} join public.person p on p.dataset_id = $2 and p.source_id = x.id
        on conflict do nothing`,
      rows: heads,
    },
  ],
};

export const zoneMemberTable: SimulatedTable = {
  name: 'zone_member',
  needs: ['zone_member.dataset_id'],
  targets: [
    {
      table: 'zone_member',
      from: `json_to_recordset($3::json) as x(id text, zone text, name text, since date) join ${ZONE}`,
      columns: {
        source_id: 'x.id',
        zone_id: 'z.id',
        person_name: 'x.name',
        role: `'head'`,
        from_on: 'x.since',
      },
      rows: heads,
    },
  ],
};

export const patrolTable: SimulatedTable = {
  name: 'patrol',
  needs: ['patrol.dataset_id'],
  targets: [
    {
      table: 'patrol',
      from: `json_to_recordset($3::json) as x(id text, zone text, member text, day date) join ${ZONE}
        left join public.zone_member m on m.dataset_id = $1 || '/simulated/zone_member' and m.source_id = x.member`,
      columns: { source_id: 'x.id', zone_id: 'z.id', member_id: 'm.id', patrolled_on: 'x.day' },
      rows: patrols,
    },
  ],
};
