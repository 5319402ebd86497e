/** Penalties as rows; they wait for the table. */
import { textOf } from '../days';
import { LEGAL_BASES, PENALTY_KINDS } from '../penalties';
import { inspectionId } from './inspection';
import { ENTERPRISE, type Part, type SimulatedTable, serial } from './table';

function* rows({ simulation: { units, periods }, hasUnit }: Part) {
  for (const { penalties } of periods) {
    for (let index = 0; index < penalties.count; index += 1) {
      const unit = penalties.unit[index] ?? 0;
      if (!hasUnit(unit)) continue;
      yield {
        id: serial(`${penalties.year}-P`, index),
        unit: units.sourceId[unit],
        inspection: inspectionId(penalties, penalties.inspection[index] ?? 0),
        kind: PENALTY_KINDS[penalties.kind[index] ?? 0],
        amount: penalties.amount[index] || null,
        basis: LEGAL_BASES[penalties.basis[index] ?? 0],
        day: textOf(penalties.day[index] ?? 0),
      };
    }
  }
}

export const penaltyTable: SimulatedTable = {
  name: 'penalty',
  needs: [
    'penalty.dataset_id',
    'penalty.amount',
    'penalty.decided_on',
    'penalty.legal_basis',
    'inspection.result',
  ],
  kinds: [...PENALTY_KINDS],
  targets: [
    {
      table: 'penalty',
      from: `json_to_recordset($3::json) as x(id text, unit text, inspection text, kind text, amount numeric, basis text,
          day date) ${ENTERPRISE}
        join public.inspection i on i.dataset_id = $1 || '/simulated/inspection' and i.source_id = x.inspection`,
      columns: {
        source_id: 'x.id',
        enterprise_id: 'e.id',
        inspection_id: 'i.id',
        kind: 'x.kind',
        amount: 'x.amount',
        legal_basis: 'x.basis',
        decided_on: 'x.day',
        simulated: 'true',
        zone_path: 'e.zone_path',
      },
      rows,
    },
  ],
};
