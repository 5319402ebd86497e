// What of each table lies in the demo's grid, told apart from the rights that are tested with it.

/** What lies in the ZIP zone of the grid user, by position and not by the column on which rights hang. */
export const IN_ZONE: Record<string, string> = {
  region: `select id from public.region where id = 'houston'`,
  dataset: 'select id from public.dataset',
  dataset_reject: 'select id from public.dataset_reject where false',
  membership: `select m.id from public.membership m join auth.users u on u.id = m.user_id where u.email like 'grid@%'`,
  zone: `select id from public.zone where code = '77571'`,
  pipeline: `select p.id from public.pipeline p, public.zone z where z.code = '77571' and extensions.st_intersects(z.geom, p.geom)`,
  hazard_source_chemical: `select c.id from public.hazard_source_chemical c join public.hazard_source h on h.id = c.hazard_source_id
    join public.zone z on z.code = '77571' and extensions.st_intersects(z.geom, h.geom)`,
  accident_position: 'select id from public.accident_position where false',
  parameter: `select id from public.parameter where scope operator(extensions.@>) 'houston.48201.77571'`,
  calendar_day: 'select id from public.calendar_day',
  check_list: 'select id from public.check_list',
  check_item: 'select id from public.check_item',
  document: `select id from public.document where zone_path::text = 'houston.48201.77571'`,
  pipeline_segment: `select s.id from public.pipeline_segment s join public.pipeline p on p.id = s.pipeline_id
    join public.zone z on z.code = '77571' and extensions.st_intersects(z.geom, p.geom)`,
  zone_member: `select m.id from public.zone_member m join public.zone z on z.id = m.zone_id where z.code = '77571'`,
  patrol: `select p.id from public.patrol p join public.zone z on z.id = p.zone_id where z.code = '77571'`,
  change: `select id from public.change where zone_path operator(extensions.<@) 'houston.48201.77571'`,
  zone_flaw: `select id from public.zone_flaw where zone_path operator(extensions.<@) 'houston.48201.77571'`,
  rollup_month: `select id from public.rollup_month where zone_path operator(extensions.<@) 'houston.48201.77571'`,
  figure_definition: 'select code as id from public.figure_definition',
  hidden_danger_kind: 'select id from public.hidden_danger_kind',
  transition: 'select id from public.transition',
  event: `select e.id from public.event e join public.hidden_danger d on d.id = e.subject_id and e.subject = 'hidden_danger'
    join public.zone z on z.code = '77571' and extensions.st_intersects(z.geom, d.geom)`,
  follow_up: `select f.id from public.follow_up f join public.hidden_danger d on d.id = f.hidden_danger_id
    join public.zone z on z.code = '77571' and extensions.st_intersects(z.geom, d.geom)`,
  inspection_item: `select i.id from public.inspection_item i join public.inspection v on v.id = i.inspection_id
    join public.enterprise e on e.id = v.enterprise_id
    join public.zone z on z.code = '77571' and extensions.st_intersects(z.geom, e.geom)`,
  listing_report: `select r.id from public.listing_report r join public.listing l on l.id = r.listing_id
    join public.zone z on z.code = '77571' and extensions.st_intersects(z.geom, l.geom)`,
  threshold_chemical: 'select row_number as id from public.threshold_chemical',
  threshold_class: 'select symbol as id from public.threshold_class',
  toxic_gas_beta: 'select cas as id from public.toxic_gas_beta',
  risk_rule: 'select code as id from public.risk_rule',
  population_cell: 'select id from public.population_cell',
  site_risk: `select r.enterprise_id as id from public.site_risk r join public.enterprise e on e.id = r.enterprise_id
    join public.zone z on z.code = '77571' and extensions.st_intersects(z.geom, e.geom)`,
  risk_point: `select p.id from public.risk_point p join public.enterprise e on e.id = p.enterprise_id
    join public.zone z on z.code = '77571' and extensions.st_intersects(z.geom, e.geom)`,
  accident_case: `select c.id from public.accident_case c join public.accident a on a.id = c.accident_id
    join public.zone z on z.code = '77571' and extensions.st_intersects(z.geom, a.geom)`,
  accountability: `select y.id from public.accountability y join public.accident_case c on c.id = y.accident_case_id
    join public.accident a on a.id = c.accident_id join public.zone z on z.code = '77571' and extensions.st_intersects(z.geom, a.geom)`,
};
for (const table of ['hazard_grading', 'hazard_filing', 'hazard_responsible']) {
  const key = table === 'hazard_grading' ? 'hazard_source_id' : 'id';
  IN_ZONE[table] =
    `select t.${key} as id from public.${table} t join public.hazard_source h on h.id = t.hazard_source_id
    join public.zone z on z.code = '77571' and extensions.st_intersects(z.geom, h.geom)`;
}
/** What everyone of a region sees whole, because it helps or binds all of its zones. */
for (const table of [
  'campaign',
  'campaign_stage',
  'control_indicator',
  'emergency_resource',
  'protected_place',
  'region_statistic',
  'warning',
]) {
  IN_ZONE[table] = `select id from public.${table}`;
}
for (const table of [
  'certificate',
  'drill',
  'emergency_plan',
  'equipment',
  'person',
  'responsibility_letter',
  'site_return',
  'training',
  'campaign_task',
  'leading_group_member',
  'warning_site',
]) {
  IN_ZONE[table] = `select t.id from public.${table} t join public.enterprise e on e.id = t.enterprise_id
    join public.zone z on z.code = '77571' and extensions.st_intersects(z.geom, e.geom)`;
}
for (const table of [
  'enterprise',
  'hazard_source',
  'accident',
  'hidden_danger',
  'listing',
  'pipeline_facility',
  'pipeline_work',
  'pipeline_occupation',
  'building',
  'dangerous_work',
  'public_report',
]) {
  IN_ZONE[table] =
    `select t.id from public.${table} t, public.zone z where z.code = '77571' and extensions.st_intersects(z.geom, t.geom)`;
}
for (const table of ['inspection', 'work_order', 'penalty']) {
  IN_ZONE[table] = `select t.id from public.${table} t join public.enterprise e on e.id = t.enterprise_id
    join public.zone z on z.code = '77571' and extensions.st_intersects(z.geom, e.geom)`;
}

/** What of a table the people of the whole region see, where it is not all of it: parameters of other regions are not theirs. */
export const IN_REGION: Record<string, string> = {
  parameter: `select id from public.parameter where scope operator(extensions.@>) 'houston' or scope operator(extensions.<@) 'houston'`,
};

/** Tables of which a display sees nothing: they name persons or tell the exact place of a line. */
export const WITHHELD_FROM_DISPLAYS = [
  'event',
  'document',
  'hazard_responsible',
  'pipeline',
  'pipeline_segment',
  'pipeline_facility',
  'pipeline_occupation',
  'zone_member',
  'patrol',
];

/** What an enterprise sees of a table that does not name its site: what binds everyone, and what hangs on its own rows. */
const OF_SITE: Record<string, (site: string) => string> = {
  enterprise: (site) => `select id from public.enterprise where id = ${site}`,
  membership: () => IN_ZONE.membership?.replace('grid@', 'enterprise@') ?? '',
  parameter: () => IN_REGION.parameter ?? '',
  hazard_source_chemical: (site) => ofSource('hazard_source_chemical', 'id', site),
  hazard_grading: (site) => ofSource('hazard_grading', 'hazard_source_id', site),
  hazard_filing: (site) => ofSource('hazard_filing', 'id', site),
  hazard_responsible: (site) => ofSource('hazard_responsible', 'id', site),
};
for (const table of [
  'region',
  'dataset',
  'calendar_day',
  'check_list',
  'check_item',
  'hidden_danger_kind',
  'transition',
  'threshold_chemical',
  'threshold_class',
  'toxic_gas_beta',
  'risk_rule',
  'figure_definition',
  'population_cell',
  'campaign',
  'campaign_stage',
  'control_indicator',
  'emergency_resource',
  'protected_place',
  'region_statistic',
  'warning',
]) {
  OF_SITE[table] = () => IN_ZONE[table] ?? '';
}

const ofSource = (table: string, key: string, site: string) =>
  `select t.${key} as id from public.${table} t join public.hazard_source h on h.id = t.hazard_source_id where h.enterprise_id = ${site}`;

/** What an enterprise sees of a table: the rows that name its site, and nothing of a table that names none. */
export function siteRows(table: { name: string; key: string; columns: string[] }, site: string): string {
  const own = table.columns.includes('enterprise_id') ? `t.enterprise_id = ${site}` : 'false';
  return (
    OF_SITE[table.name]?.(site) ?? `select t.${table.key} as id from public.${table.name} t where ${own}`
  );
}
