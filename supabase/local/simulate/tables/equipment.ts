/** Special equipment as rows; it waits for the table. */
import { textOf } from '../days';
import { EQUIPMENT_KINDS } from '../equipment';
import { ENTERPRISE, type Part, type SimulatedTable } from './table';

function* rows({ simulation: { units, equipment }, hasUnit }: Part) {
  for (let index = 0; index < equipment.count; index += 1) {
    const unit = equipment.unit[index] ?? 0;
    if (!hasUnit(unit)) continue;
    const [kind, name] = EQUIPMENT_KINDS[equipment.kind[index] ?? 0] ?? EQUIPMENT_KINDS[0];
    yield {
      id: equipment.code[index],
      unit: units.sourceId[unit],
      kind,
      name,
      registered: textOf(equipment.registeredOn[index] ?? 0),
      inspected: textOf(equipment.inspectedOn[index] ?? 0),
      next: textOf(equipment.nextOn[index] ?? 0),
    };
  }
}

export const equipmentTable: SimulatedTable = {
  name: 'equipment',
  needs: ['equipment.dataset_id', 'equipment.next_inspection_on', 'equipment.registered_on'],
  targets: [
    {
      table: 'equipment',
      from: `json_to_recordset($3::json) as x(id text, unit text, kind text, name text, registered date, inspected date,
          next date) ${ENTERPRISE}`,
      columns: {
        source_id: 'x.id',
        enterprise_id: 'e.id',
        kind: 'x.kind',
        code: 'x.id',
        name: 'x.name',
        registered_on: 'x.registered',
        last_inspected_on: 'x.inspected',
        next_inspection_on: 'x.next',
      },
      rows,
    },
  ],
};
