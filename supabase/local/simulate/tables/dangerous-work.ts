/** Works of greater danger as rows, each at its builder. */
import { DANGEROUS_WORKS } from '../dangerous-works';
import { textOf } from '../days';
import { ENTERPRISE, type Part, type SimulatedTable, serial } from './table';

const PHASES = ['planned', 'under_way', 'accepted'] as const;

function* rows({ simulation: { dangerousWorks: made, units }, hasUnit }: Part) {
  for (let index = 0; index < made.count; index += 1) {
    const unit = made.unit[index] ?? 0;
    const work = DANGEROUS_WORKS[made.kind[index] ?? 0];
    if (!hasUnit(unit) || !work) continue;
    const begins = made.beginsOn[index] ?? 0;
    const dayBefore = (days: number | undefined) => (days ? textOf(begins - days) : null);
    yield {
      id: serial('K', index),
      unit: units.sourceId[unit],
      kind: work.kind,
      name: `${units.name[unit]}${work.nameZh}`,
      sizes: work.size ? { [work.size]: (made.size[index] ?? 0) / 10 } : {},
      phase: PHASES[made.phase[index] ?? 0],
      plan: dayBefore(made.planBefore[index]),
      review: dayBefore(made.reviewBefore[index]),
      begins: textOf(begins),
      ends: textOf(begins + (made.lasts[index] ?? 0)),
    };
  }
}

export const dangerousWorkTable: SimulatedTable = {
  name: 'dangerous_work',
  needs: ['dangerous_work.dataset_id'],
  targets: [
    {
      table: 'dangerous_work',
      from: `json_to_recordset($3::json) as x(id text, unit text, kind text, name text, sizes jsonb, phase text, plan date,
          review date, begins date, ends date) ${ENTERPRISE}`,
      columns: {
        source_id: 'x.id',
        enterprise_id: 'e.id',
        kind: 'x.kind',
        name: 'x.name',
        sizes: 'x.sizes',
        phase: 'x.phase',
        plan_approved_on: 'x.plan',
        expert_reviewed_on: 'x.review',
        begins_on: 'x.begins',
        ends_on: 'x.ends',
        geom: 'e.geom',
        zone_id: 'e.zone_id',
        zone_path: 'e.zone_path',
      },
      rows,
    },
  ],
};
