/** Training sessions, and the project for migrant workers, as rows. */
import { textOf } from '../days';
import { AS_OF } from '../totals';
import { TRAINING_KINDS } from '../trainings';
import { type Part, type SimulatedTable, serial } from './table';

function* rows({ simulation: { districts, periods, migrantTrainings }, hasDistrict }: Part) {
  for (const { trainings } of periods) {
    for (let index = 0; index < trainings.count; index += 1) {
      const district = trainings.district[index] ?? 0;
      if (!hasDistrict(district)) continue;
      const [kind, name] = TRAINING_KINDS[trainings.kind[index] ?? 0] ?? TRAINING_KINDS[0];
      yield {
        id: serial(`${trainings.year}-T`, index),
        district: districts[district]?.code,
        organiser: `${districts[district]?.nameZh}安全生产监督管理局`,
        kind,
        name,
        day: textOf(trainings.day[index] ?? 0),
        attended: trainings.attended[index],
        passed: trainings.passed[index],
      };
    }
  }
  for (const { district, required, sessions, attended, passed } of migrantTrainings) {
    if (!hasDistrict(district)) continue;
    yield {
      id: `2014-M${districts[district]?.code}`,
      district: districts[district]?.code,
      organiser: `${districts[district]?.nameZh}安全生产监督管理局`,
      kind: 'migrant_worker',
      name: '农民工安全生产培训(市政府实事项目)',
      day: '2014-03-03',
      until: AS_OF,
      sessions,
      required,
      attended,
      passed,
    };
  }
}

export const trainingTable: SimulatedTable = {
  name: 'training',
  needs: ['training.dataset_id', 'training.attended', 'training.held_on'],
  targets: [
    {
      table: 'training',
      from: `json_to_recordset($3::json) as x(id text, district text, organiser text, kind text, name text, day date,
          until date, sessions int, required int, attended int, passed int)
        join public.zone z on z.region_id = $1 and z.level = 'district' and z.code = x.district`,
      columns: {
        source_id: 'x.id',
        zone_id: 'z.id',
        zone_path: 'z.path',
        kind: 'x.kind',
        name: 'x.name',
        organiser: 'x.organiser',
        held_on: 'x.day',
        held_to: 'x.until',
        sessions: 'coalesce(x.sessions, 1)',
        required: 'x.required',
        attended: 'x.attended',
        examined: 'x.attended',
        passed: 'x.passed',
      },
      rows,
    },
  ],
};
