/** Special equipment, cylinders, filling stations and agricultural machines as rows, the last with their drivers. */
import { dayOf, textOf } from '../days';
import { EQUIPMENT_KINDS } from '../equipment';
import { MACHINES, OTHER_KINDS } from '../other-equipment';
import { AS_OF } from '../totals';
import { codeOf, ENTERPRISE, type Part, type SimulatedTable, serial, ZONE } from './table';

function* special({ simulation: { units, equipment }, hasUnit }: Part) {
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
      attributes: {},
    };
  }
}

const YEAR = 365;
const NAMES = { cylinder: '液化石油气钢瓶', filling_station: '气瓶充装站' } as const;

function* others(part: Part) {
  const { units, zones, otherEquipment: made } = part.simulation;
  for (let index = 0; index < made.count; index += 1) {
    const unit = made.unit[index] ?? 0;
    if (!part.hasUnit(unit)) continue;
    const kind = OTHER_KINDS[made.kind[index] ?? 0] ?? 'cylinder';
    const isMachine = kind === 'farm_machine';
    const complete = made.complete[index] === 1;
    const next = made.nextOn[index] ?? 0;
    const id = serial('XQ-', index);
    yield {
      id,
      unit: isMachine ? null : units.sourceId[unit],
      zone: isMachine ? codeOf(part, zones.gridOfUnit[unit] ?? 0) : null,
      driver: isMachine ? serial('V', index) : null,
      driverName: made.driver[index],
      licensedUntil: textOf(dayOf(AS_OF) + (made.licensed[index] === 1 ? 400 : -40)),
      kind,
      name: isMachine ? MACHINES[made.machine[index] ?? 0] : NAMES[kind],
      plate: isMachine && complete ? `沪${String(10_000 + index)}` : null,
      made: textOf(dayOf(AS_OF) - YEAR + 30).replace(/^\d+/, String(2013 - (made.age[index] ?? 1))),
      inspected: isMachine && !complete ? null : textOf(next - YEAR),
      next: isMachine && !complete ? null : textOf(next),
      attributes: kind === 'filling_station' ? { residual_recovery: complete } : {},
    };
  }
}

/** Drivers of agricultural machines: people of a zone, not of a unit. */
function* drivers(part: Part) {
  for (const row of others(part)) if (row.driver) yield row;
}

const ROW = `json_to_recordset($3::json) as x(id text, unit text, zone text, driver text, kind text, name text, plate text,
  made date, registered date, inspected date, next date, attributes jsonb)
  left ${ENTERPRISE} left join ${ZONE}
  left join public.person p on p.dataset_id = $2 and p.source_id = x.driver`;

const COLUMNS = {
  source_id: 'x.id',
  enterprise_id: 'e.id',
  zone_id: 'z.id',
  zone_path: 'coalesce(e.zone_path, z.path)',
  operator_id: 'p.id',
  kind: 'x.kind',
  code: 'x.id',
  plate: 'x.plate',
  name: 'x.name',
  made_on: 'x.made',
  registered_on: 'coalesce(x.registered, x.inspected)',
  last_inspected_on: 'x.inspected',
  next_inspection_on: 'x.next',
  attributes: 'x.attributes',
};

export const equipmentTable: SimulatedTable = {
  name: 'equipment',
  needs: ['equipment.dataset_id', 'equipment.operator_id', 'person.dataset_id'],
  targets: [
    {
      table: 'person',
      from: `json_to_recordset($3::json) as x(driver text, "driverName" text, zone text) join ${ZONE}`,
      columns: {
        source_id: 'x.driver',
        zone_id: 'z.id',
        zone_path: 'z.path',
        name: 'x."driverName"',
        role: `'driver'`,
        post: `'农机驾驶员'`,
      },
      rows: drivers,
    },
    {
      table: 'certificate',
      from: `json_to_recordset($3::json) as x(driver text, zone text, "licensedUntil" date) join ${ZONE}
        join public.person p on p.dataset_id = $2 and p.source_id = x.driver`,
      columns: {
        source_id: 'x.driver',
        zone_id: 'z.id',
        zone_path: 'z.path',
        person_id: 'p.id',
        kind: `'driver'`,
        number: `'MN-' || x.driver`,
        title: `'拖拉机驾驶证'`,
        issued_on: `(x."licensedUntil" - interval '6 years')::date`,
        valid_to: 'x."licensedUntil"',
      },
      rows: drivers,
    },
    { table: 'equipment', from: ROW, columns: COLUMNS, rows: special },
    { table: 'equipment', from: ROW, columns: COLUMNS, rows: others },
  ],
};
