/** Campaigns with their stages and the tasks of the districts, as rows. */
import { textOf } from '../days';
import type { Part, SimulatedTable } from './table';

function* campaigns({ simulation: { campaigns: made } }: Part) {
  for (const { sourceId, nameZh, stages } of made)
    yield { id: sourceId, name: nameZh, from: stages[0]?.[2], to: stages.at(-1)?.[3] };
}

function* stages({ simulation: { campaigns: made } }: Part) {
  for (const { sourceId, stages: parts } of made)
    for (const [name, , from, to] of parts) yield { campaign: sourceId, name, from, to };
}

function* tasks({ simulation: { campaigns: made, tasks: given, districts }, hasDistrict }: Part) {
  for (const { campaign, stage, district, titleZh, action, dueOn, doneOn } of given) {
    if (!hasDistrict(district)) continue;
    yield {
      campaign,
      stage: made.find(({ sourceId }) => sourceId === campaign)?.stages[stage]?.[0],
      district: districts[district]?.code,
      action,
      title: titleZh,
      office: `${districts[district]?.nameZh}安全生产监督管理局`,
      due: textOf(dueOn),
      done: doneOn > 0 ? textOf(doneOn) : null,
    };
  }
}

const CAMPAIGN = 'public.campaign c on c.dataset_id = $2 and c.source_id = x.campaign';

export const campaignTable: SimulatedTable = {
  name: 'campaign',
  needs: ['campaign.dataset_id', 'campaign_task.stage_id'],
  targets: [
    {
      table: 'campaign',
      from: `json_to_recordset($3::json) as x(id text, name text, "from" date, "to" date)`,
      columns: {
        source_id: 'x.id',
        zone_path: '$1::extensions.ltree',
        name: 'x.name',
        owner: `'上海市安全生产委员会办公室'`,
        starts_on: 'x."from"',
        ends_on: 'x."to"',
      },
      rows: campaigns,
    },
    {
      table: 'campaign_stage',
      from: `insert into public.campaign_stage (campaign_id, region_id, zone_path, name, starts_on, ends_on)
        select c.id, $1, c.zone_path, x.name, x."from", x."to"
        from json_to_recordset($3::json) as x(campaign text, name text, "from" date, "to" date) join ${CAMPAIGN}
        on conflict (campaign_id, name) do nothing`,
      rows: stages,
    },
    {
      table: 'campaign_task',
      from: `insert into public.campaign_task (campaign_id, stage_id, region_id, zone_id, zone_path, action, title, unit, due_on, done_on)
        select c.id, s.id, $1, z.id, z.path, x.action, x.title, x.office, x.due, x.done
        from json_to_recordset($3::json) as x(campaign text, stage text, district text, action text, title text, office text,
          due date, done date)
        join ${CAMPAIGN} join public.campaign_stage s on s.campaign_id = c.id and s.name = x.stage
        join public.zone z on z.region_id = $1 and z.level = 'district' and z.code = x.district
        where not exists (select from public.campaign_task t
          where t.campaign_id = c.id and t.title = x.title and t.unit = x.office)`,
      rows: tasks,
    },
  ],
};
