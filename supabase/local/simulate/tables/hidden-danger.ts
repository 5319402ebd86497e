/** Hidden dangers as rows, with the kinds that the table of kinds lacks; they wait for the tables. */
import { DANGER_KINDS, DANGER_STATES } from '../dangers';
import { textOf } from '../days';
import { inspectionId } from './inspection';
import { ENTERPRISE, type Part, type SimulatedTable, serial } from './table';

/** The source id of a hidden danger. */
export const dangerId = ({ year }: { year: number }, index: number) => serial(`${year}-D`, index);

function* kinds() {
  for (const [id, nameZh, nameEn] of DANGER_KINDS) yield { id, nameZh, nameEn };
}

function* rows({ simulation: { units, periods }, hasUnit }: Part) {
  for (const { dangers } of periods) {
    for (let index = 0; index < dangers.count; index += 1) {
      const unit = dangers.unit[index] ?? 0;
      if (!hasUnit(unit)) continue;
      const [kind, description] = DANGER_KINDS[dangers.kind[index] ?? 0] ?? DANGER_KINDS[0];
      const closed = dangers.closedOn[index] ?? 0;
      yield {
        id: dangerId(dangers, index),
        unit: units.sourceId[unit],
        inspection: inspectionId(dangers, dangers.inspection[index] ?? 0),
        kind,
        description,
        level: dangers.major[index] === 1 ? 'major' : 'general',
        state: DANGER_STATES[dangers.state[index] ?? 0],
        found: textOf(dangers.foundOn[index] ?? 0),
        deadline: textOf(dangers.deadlineOn[index] ?? 0),
        closed: closed > 0 ? textOf(closed) : null,
      };
    }
  }
}

export const hiddenDangerTable: SimulatedTable = {
  name: 'hidden_danger',
  needs: [
    'hidden_danger_kind.sector',
    'hidden_danger.inspection_id',
    'hidden_danger.closed_as',
    'inspection.result',
  ],
  targets: [
    {
      table: 'hidden_danger_kind',
      from: `with told as (select $1::text, $2::text)
        insert into public.hidden_danger_kind (id, sector, name_en, name_zh, source, confidence)
        select x.id, 'general', x."nameEn", x."nameZh", 'Simulated register of Shanghai', 'G'
        from json_to_recordset($3::json) as x(id text, "nameEn" text, "nameZh" text)
        on conflict (id) do nothing`,
      rows: kinds,
    },
    {
      table: 'hidden_danger',
      from: `json_to_recordset($3::json) as x(id text, unit text, inspection text, kind text, description text,
          level text, state text, found date, deadline date, closed date) ${ENTERPRISE}
        join public.inspection i on i.dataset_id = $1 || '/simulated/inspection' and i.source_id = x.inspection`,
      columns: {
        source_id: 'x.id',
        enterprise_id: 'e.id',
        inspection_id: 'i.id',
        kind: 'x.kind',
        level: 'x.level',
        source: `'inspection'`,
        state: 'x.state',
        description: 'x.description',
        found_on: 'x.found',
        deadline_on: 'x.deadline',
        deadline_basis: `'ordered'`,
        closed_on: 'x.closed',
        closed_as: `case when x.closed is not null then 'rectified' end`,
        simulated: 'true',
        geom: 'e.geom',
        zone_id: 'e.zone_id',
        zone_path: 'e.zone_path',
      },
      rows,
    },
  ],
};
