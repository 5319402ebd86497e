/** Accidents, their cases and who answered for them. They wait until the table takes more than two kinds. */
import { ACCIDENT_KINDS, type Accidents, brokePipeline } from '../accidents';
import { textOf } from '../days';
import { INDUSTRIES } from '../industries';
import { ENTERPRISE, NEAREST_PIPELINE, type Part, type SimulatedTable, serial } from './table';

const idOf = ({ year }: Accidents, index: number) => serial(`${year}-A`, index);

function* accidents({ simulation: { units, periods }, hasUnit }: Part) {
  for (const { accidents: made } of periods) {
    const broke = new Set(brokePipeline(units, made));
    for (let index = 0; index < made.count; index += 1) {
      const unit = made.unit[index] ?? 0;
      if (!hasUnit(unit)) continue;
      const [word, told] = ACCIDENT_KINDS[made.kind[index] ?? 0] ?? ACCIDENT_KINDS[0];
      const name = broke.has(index) ? '施工损坏管道' : told;
      const minute = made.minute[index] ?? 0;
      const day = textOf(made.day[index] ?? 0);
      const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
      const closed = made.closedOn[index] ?? 0;
      yield {
        id: idOf(made, index),
        unit: units.sourceId[unit],
        kind: broke.has(index)
          ? 'third_party_damage'
          : kindOf(word, INDUSTRIES[units.industry[unit] ?? 0]?.group),
        day,
        at: `${day} ${time}:00`,
        name: `${units.name[unit]}“${Number(day.slice(5, 7))}·${Number(day.slice(8))}”${name}事故`,
        cause: name,
        deaths: made.deaths[index],
        injuries: made.injuries[index],
        serious: made.seriousInjuries[index],
        loss: made.lossYuan[index],
        reported: closed > 0 ? textOf(closed - 10) : null,
        closed: closed > 0 ? textOf(closed) : null,
      };
    }
  }
}

function kindOf(word: string, group: string | undefined): string {
  if (word === 'fire') return 'fire';
  if (group === 'construction') return 'construction';
  return group === 'chemical' ? 'chemical' : 'industrial';
}

function* accountability({ simulation: { units, periods }, hasUnit }: Part) {
  for (const { accidents: made, accountability: rows } of periods) {
    for (let index = 0; index < rows.count; index += 1) {
      const accident = rows.accident[index] ?? 0;
      const unit = made.unit[accident] ?? 0;
      if (!hasUnit(unit)) continue;
      const isUnit = rows.subject[index] === 'unit';
      yield {
        accident: idOf(made, accident),
        party: rows.subject[index],
        name: isUnit ? units.name[unit] : units.person[unit],
        kind: rows.kind[index],
        amount: rows.amount[index] || null,
        decided: textOf(made.closedOn[accident] ?? 0),
      };
    }
  }
}

const ACCIDENT = `join public.accident a on a.dataset_id = $1 || '/simulated/accident'`;

export const accidentTable: SimulatedTable = {
  name: 'accident',
  needs: ['accident.direct_loss_yuan', 'accident.pipeline_id'],
  kinds: ['industrial', 'construction', 'chemical', 'fire'],
  targets: [
    {
      table: 'accident',
      from: `json_to_recordset($3::json) as x(id text, unit text, kind text, day date, at timestamp, name text,
        cause text, deaths int, injuries int, serious int, loss numeric) ${ENTERPRISE}
        left join lateral (${NEAREST_PIPELINE}) near on x.kind = 'third_party_damage'
        left join lateral private.zone_at($1, near.point) z on near.id is not null`,
      columns: {
        source_id: 'x.id',
        enterprise_id: 'e.id',
        kind: 'x.kind',
        occurred_on: 'x.day',
        occurred_at: 'x."at"',
        date_precision: `'minute'`,
        name: 'x.name',
        deaths: 'x.deaths',
        injuries: 'x.injuries',
        serious_injuries: 'x.serious',
        direct_loss_yuan: 'x.loss',
        cause: 'x.cause',
        pipeline_id: 'near.id',
        geom: 'coalesce(near.point, e.geom)',
        zone_id: 'case when near.id is null then e.zone_id else z.zone_id end',
        zone_path: 'case when near.id is null then e.zone_path else z.zone_path end',
      },
      rows: accidents,
    },
  ],
};

/** Who answered, and the cases themselves, which have no dataset of their own. */
export const accountabilityTable: SimulatedTable = {
  name: 'accountability',
  needs: ['accident_case.closed_on', 'accountability.amount_yuan'],
  targets: [
    {
      table: 'accident_case',
      from: `with told as (select $2::text)
        insert into public.accident_case (accident_id, number, grade, report_submitted_on, approved_on, closed_on)
        select a.id, x.id, a.grade, x.reported, x.reported, x.closed
        from json_to_recordset($3::json) as x(id text, reported date, closed date)
        ${ACCIDENT} and a.source_id = x.id
        on conflict (accident_id) do nothing`,
      rows: accidents,
    },
    {
      table: 'accountability',
      // A second load finds the cases with their accountability and adds none.
      from: `with told as (select $2::text), x as (
          select * from json_to_recordset($3::json) as x(accident text, party text, name text, kind text, amount numeric,
            decided date))
        insert into public.accountability (accident_case_id, party, name, kind, amount_yuan, decided_on)
        select c.id, x.party, x.name, x.kind, x.amount, x.decided from x
        ${ACCIDENT} and a.source_id = x.accident
        join public.accident_case c on c.accident_id = a.id
        where not exists (select from public.accountability o where o.accident_case_id = c.id)`,
      rows: accountability,
    },
  ],
};
