/** Reports to the hotline as rows, on their way: one that proved true names the hidden danger that was found after it. */
import { DANGER_KINDS } from '../dangers';
import { textOf } from '../days';
import { CHANNELS } from '../hotline';
import { ENTERPRISE, type Part, type SimulatedTable, serial } from './table';

const ONE_IN_NINE = 9;

function* rows({ simulation: { units, periods }, hasUnit }: Part) {
  for (const { hotlineReports: made } of periods) {
    for (let index = 0; index < made.count; index += 1) {
      const unit = made.unit[index] ?? 0;
      if (!hasUnit(unit)) continue;
      const [, subject] = DANGER_KINDS[made.subject[index] ?? 0] ?? DANGER_KINDS[0];
      const [day = 0, answered = 0] = [made.day[index], made.answeredOn[index]];
      const verified = made.verified[index] === 1;
      yield {
        id: serial(`${made.year}-H`, index),
        unit: units.sourceId[unit],
        channel: CHANNELS[made.channel[index] ?? 0],
        text: `${units.name[unit]}：${subject}`,
        day: textOf(day),
        answered: answered > 0 ? textOf(answered) : null,
        verified: answered > 0 ? verified : null,
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
          verified boolean, state text, fine numeric) ${ENTERPRISE}
        join public.region r on r.id = $1
        left join lateral (select d.id from public.hidden_danger d
          where d.enterprise_id = e.id and d.found_on between x.day and x.answered + 10 order by d.found_on, d.id limit 1
        ) d on x.verified`,
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
        reward_yuan: 'private.reward($1, x.fine)',
        geom: 'e.geom',
        zone_id: 'e.zone_id',
        zone_path: 'e.zone_path',
      },
      rows,
    },
  ],
};
