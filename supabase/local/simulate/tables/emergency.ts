/** Emergency plans, drills and resources as rows. */
import { textOf } from '../days';
import { DRILL_FORMS, PLAN_KINDS, RESOURCE_KINDS } from '../emergency';
import { ENTERPRISE, type Part, type SimulatedTable, serial } from './table';

const planId = (index: number) => serial('E', index);
const PLAN_NAMES = {
  comprehensive: '生产安全事故综合应急预案',
  special: '危险化学品事故专项应急预案',
  on_site: '重点岗位现场处置方案',
} as const;

function* plans({ simulation: { plans: made, units }, hasUnit }: Part) {
  for (let index = 0; index < made.count; index += 1) {
    const unit = made.unit[index] ?? 0;
    if (!hasUnit(unit)) continue;
    const kind = PLAN_KINDS[made.kind[index] ?? 0] ?? 'comprehensive';
    const filed = made.filedOn[index] ?? 0;
    yield {
      id: planId(index),
      unit: units.sourceId[unit],
      kind,
      name: PLAN_NAMES[kind],
      issued: textOf(made.issuedOn[index] ?? 0),
      filed: filed > 0 ? textOf(filed) : null,
      frequent: made.frequent[index] === 1,
    };
  }
}

function* drills({ simulation: { plans: made, drills: held, units }, hasUnit }: Part) {
  for (let index = 0; index < held.count; index += 1) {
    const plan = held.plan[index] ?? 0;
    const unit = made.unit[plan] ?? 0;
    if (!hasUnit(unit)) continue;
    yield {
      id: serial('X', index),
      unit: units.sourceId[unit],
      plan: planId(plan),
      day: textOf(held.heldOn[index] ?? 0),
      form: DRILL_FORMS[held.form[index] ?? 0],
      people: held.people[index],
    };
  }
}

const RESOURCE_NAMES = {
  fire_station: ['消防站', '灭火救援', '人'],
  team: ['应急救援队', '危险化学品处置', '人'],
  supplies: ['应急物资储备库', '防护装备、堵漏器材', '件'],
  hospital: ['定点救治医院', '急救', '床'],
  shelter: ['应急避难场所', '人员安置', '人'],
} as const;

function* resources({ simulation: { resources: made, units, districts }, hasUnit }: Part) {
  for (let index = 0; index < made.count; index += 1) {
    const unit = made.unit[index] ?? 0;
    if (!hasUnit(unit)) continue;
    const kind = RESOURCE_KINDS[made.kind[index] ?? 0] ?? 'team';
    const [name, speciality, measure] = RESOURCE_NAMES[kind];
    yield {
      id: serial('J', index),
      unit: units.sourceId[unit],
      kind,
      name: `${districts[units.district[unit] ?? 0]?.nameZh}模拟${name}${index + 1}`,
      speciality,
      quantity: made.quantity[index],
      measure,
    };
  }
}

export const emergencyPlanTable: SimulatedTable = {
  name: 'emergency_plan',
  needs: ['emergency_plan.dataset_id'],
  targets: [
    {
      table: 'emergency_plan',
      from: `json_to_recordset($3::json) as x(id text, unit text, kind text, name text, issued date, filed date,
          frequent boolean) ${ENTERPRISE}`,
      columns: {
        source_id: 'x.id',
        enterprise_id: 'e.id',
        zone_path: 'e.zone_path',
        kind: 'x.kind',
        name: 'x.name',
        issued_on: 'x.issued',
        filed_on: 'x.filed',
        drill_each_half_year: 'x.frequent',
      },
      rows: plans,
    },
  ],
};

export const drillTable: SimulatedTable = {
  name: 'drill',
  needs: ['drill.dataset_id'],
  targets: [
    {
      table: 'drill',
      from: `json_to_recordset($3::json) as x(id text, unit text, plan text, day date, form text, people int) ${ENTERPRISE}
        join public.emergency_plan p on p.dataset_id = $1 || '/simulated/emergency_plan' and p.source_id = x.plan`,
      columns: {
        source_id: 'x.id',
        enterprise_id: 'e.id',
        zone_path: 'e.zone_path',
        plan_id: 'p.id',
        name: 'p.name',
        held_on: 'x.day',
        form: 'x.form',
        people: 'x.people',
      },
      rows: drills,
    },
  ],
};

export const emergencyResourceTable: SimulatedTable = {
  name: 'emergency_resource',
  needs: ['emergency_resource.dataset_id'],
  targets: [
    {
      table: 'emergency_resource',
      from: `json_to_recordset($3::json) as x(id text, unit text, kind text, name text, speciality text, quantity numeric,
          measure text) ${ENTERPRISE}`,
      columns: {
        source_id: 'x.id',
        kind: 'x.kind',
        name: 'x.name',
        speciality: 'x.speciality',
        quantity: 'x.quantity',
        unit: 'x.measure',
        geom: 'e.geom',
        zone_id: 'e.zone_id',
        zone_path: 'e.zone_path',
      },
      rows: resources,
    },
  ],
};
