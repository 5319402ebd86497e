/** Reports to the hotline as rows, on their way: one that proved true names the hidden danger that was found after it. */
import { DANGER_KINDS } from '../dangers';
import { textOf } from '../days';
import { CHANNELS } from '../hotline';
import { dangerId } from './hidden-danger';
import { ENTERPRISE, type Part, type SimulatedTable, serial } from './table';

const ONE_IN_NINE = 9;

function* rows({ simulation: { units, periods }, hasUnit }: Part) {
  for (const { hotlineReports: made, dangers } of periods) {
    for (let index = 0; index < made.count; index += 1) {
      const unit = made.unit[index] ?? 0;
      if (!hasUnit(unit)) continue;
      const [, subject] = DANGER_KINDS[made.subject[index] ?? 0] ?? DANGER_KINDS[0];
      const [day = 0, answered = 0] = [made.day[index], made.answeredOn[index]];
      const danger = made.danger[index] ?? -1;
      const verified = danger >= 0;
      yield {
        id: serial(`${made.year}-H`, index),
        unit: units.sourceId[unit],
        channel: CHANNELS[made.channel[index] ?? 0],
        text: `${units.name[unit]}：${subject}`,
        day: textOf(day),
        answered: answered > 0 ? textOf(answered) : null,
        verified: answered > 0 ? verified : null,
        danger: verified ? dangerId(dangers, danger) : null,
        state: answered === 0 ? 'received' : verified ? 'closed' : 'rejected',
        fine: verified && index % ONE_IN_NINE === 0 ? 10_000 + (index % 50) * 1000 : null,
      };
    }
  }
}

export const publicReportTable: SimulatedTable = {
  name: 'public_report',
  needs: ['public_report.dataset_id', 'public_report.hidden_danger_id'],
  targets: [
    {
      table: 'public_report',
      from: `json_to_recordset($3::json) as x(id text, unit text, channel text, text text, day date, answered date,
          verified boolean, state text, danger text, fine numeric) ${ENTERPRISE}
        join public.region r on r.id = $1
        left join public.hidden_danger d on d.dataset_id = $1 || '/simulated/hidden_danger' and d.source_id = x.danger`,
      columns: {
        source_id: 'x.id',
        receipt: `upper(substr(md5($1 || x.id), 1, 12))`,
        channel: 'x.channel',
        text: 'x.text',
        state: 'x.state',
        received_at: `(x.day + time '09:30') at time zone r.time_zone`,
        acted_at: `(x.answered + time '14:00') at time zone r.time_zone`,
        decided_at: `(x.answered + time '16:00') at time zone r.time_zone`,
        closed_at: `case when x.state = 'closed' then (x.answered + time '17:00') at time zone r.time_zone end`,
        verified: 'x.verified',
        hidden_danger_id: 'd.id',
        fine_yuan: 'x.fine',
        reward_yuan: 'case when x.fine is not null then private.reward($1, x.fine) end',
        geom: 'e.geom',
        zone_id: 'e.zone_id',
        zone_path: 'e.zone_path',
      },
      rows,
    },
  ],
};
