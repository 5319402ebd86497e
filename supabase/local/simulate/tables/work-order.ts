/** An order to rectify for each hidden danger of the year that is ordered and still open, as rows. */
import { DANGER_STATES } from '../dangers';
import { textOf } from '../days';
import { dangerId } from './hidden-danger';
import { ENTERPRISE, type Part, type SimulatedTable } from './table';

const NOT_ORDERED = new Set(['reported', 'confirmed', 'closed']);

function* rows({ simulation: { units, periods }, hasUnit }: Part) {
  const dangers = periods.at(-1)?.dangers;
  if (!dangers) return;
  let number = 0;
  for (let index = 0; index < dangers.count; index += 1) {
    const state = DANGER_STATES[dangers.state[index] ?? 0] ?? 'closed';
    if (NOT_ORDERED.has(state)) continue;
    number += 1;
    const unit = dangers.unit[index] ?? 0;
    if (!hasUnit(unit)) continue;
    yield {
      id: dangerId(dangers, index),
      unit: units.sourceId[unit],
      number: `(模拟)安监责改〔${dangers.year}〕${number}号`,
      issued: textOf(dangers.foundOn[index] ?? 0),
      due: textOf(dangers.deadlineOn[index] ?? 0),
    };
  }
}

export const workOrderTable: SimulatedTable = {
  name: 'work_order',
  needs: ['work_order.dataset_id', 'work_order.hidden_danger_id'],
  targets: [
    {
      table: 'work_order',
      from: `json_to_recordset($3::json) as x(id text, unit text, number text, issued date, due date) ${ENTERPRISE}
        join public.hidden_danger d on d.dataset_id = $1 || '/simulated/hidden_danger' and d.source_id = x.id`,
      columns: {
        source_id: 'x.id',
        enterprise_id: 'e.id',
        hidden_danger_id: 'd.id',
        inspection_id: 'd.inspection_id',
        kind: `'rectification'`,
        number: 'x.number',
        text: 'd.description',
        issued_on: 'x.issued',
        due_on: 'x.due',
        zone_path: 'e.zone_path',
      },
      rows,
    },
  ],
};
