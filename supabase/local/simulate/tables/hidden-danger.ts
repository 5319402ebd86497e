/** Hidden dangers as rows. They wait until the table takes the kinds of an inspection. */
import { DANGER_KINDS, DANGER_STATES } from '../dangers';
import { textOf } from '../days';
import { ENTERPRISE, type Part, type SimulatedTable, serial } from './table';

function* rows({ simulation: { units, periods }, hasUnit }: Part) {
  for (const { dangers } of periods) {
    for (let index = 0; index < dangers.count; index += 1) {
      const unit = dangers.unit[index] ?? 0;
      if (!hasUnit(unit)) continue;
      yield {
        id: serial(`${dangers.year}-D`, index),
        unit: units.sourceId[unit],
        kind: DANGER_KINDS[dangers.kind[index] ?? 0]?.[0],
        level: dangers.major[index] === 1 ? 'major' : 'general',
        state: DANGER_STATES[dangers.state[index] ?? 0],
        found: textOf(dangers.foundOn[index] ?? 0),
        deadline: textOf(dangers.deadlineOn[index] ?? 0),
      };
    }
  }
}

export const hiddenDangerTable: SimulatedTable = {
  name: 'hidden_danger',
  needs: ['hidden_danger.deadline_basis'],
  kinds: DANGER_KINDS.map(([kind]) => kind),
  targets: [
    {
      table: 'hidden_danger',
      from: `json_to_recordset($3::json) as x(id text, unit text, kind text, level text, state text, found date,
        deadline date) ${ENTERPRISE}`,
      columns: {
        source_id: 'x.id',
        enterprise_id: 'e.id',
        kind: 'x.kind',
        level: 'x.level',
        state: 'x.state',
        found_on: 'x.found',
        deadline_on: 'x.deadline',
        deadline_basis: `'ordered'`,
        simulated: 'true',
        geom: 'e.geom',
        zone_id: 'e.zone_id',
        zone_path: 'e.zone_path',
      },
      rows,
    },
  ],
};
