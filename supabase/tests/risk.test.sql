-- The four-colour risk: what gives a site its colour and says why, zones as the highest below them, kept current, who sees and sets what.
\ir personas.psql
select plan(76);

select is(private.lec_colour(l * e * c), colour::smallint, format('LEC: %s×%s×%s = %s', l, e, c, l * e * c))
from (values (3, 10, 15, 1), (1, 6, 15, 3), (6, 6, 3, 3), (1, 1, 15, 4), (1, 0.5, 40, 4)) as t (l, e, c, colour);
select is(private.lec_colour(d), colour::smallint, format('LEC bound: D %s', d))
from (values (320, 1), (319.9, 2), (160, 2), (159.9, 3), (70, 3), (69.9, 4), (0, 4)) as t (d, colour);

create function pg_temp.site(name text) returns bigint language sql as $$ select id from enterprise where source_id = $1 $$;
create function pg_temp.colour(name text) returns int language sql as $$ select colour from site_risk where enterprise_id = pg_temp.site($1) $$;
create function pg_temp.rules(name text) returns text language sql as $$
  select string_agg(r ->> 'rule', ' ' order by o) from site_risk, jsonb_array_elements(reasons) with ordinality as x (r, o)
  where enterprise_id = pg_temp.site($1) $$;
create function pg_temp.zone(path text) returns jsonb language sql as $$
  select z from jsonb_array_elements(public.zone_risk('testland')::jsonb) z where z ->> 'path' = $1 $$;

select is((select count(*)::int from site_risk where region_id in ('testland', 'otherland')), 5, 'every active site has a colour');
select is(pg_temp.colour('in-n1'), 4, 'a site of which nothing is known to be wrong is blue');
select is(pg_temp.rules('in-n1'), null, 'without a reason');
select is((select s.zone_path::text from site_risk s where enterprise_id = pg_temp.site('in-n1')), 'testland.north.n1', 'in the zone of its site');

-- hidden dangers
create function pg_temp.danger(name text, level text, deadline date) returns void language sql as $$
  insert into hidden_danger (region_id, dataset_id, source_id, enterprise_id, kind, level, state, found_on, deadline_on, deadline_basis, geom)
  select e.region_id, e.dataset_id, $1 || $2 || $3, e.id, 'overdue_filing', $2, 'reported', '2024-06-01', $3, 'ordered', e.geom
  from enterprise e where e.source_id = $1 $$;
select pg_temp.danger('in-n1', 'general', '2024-12-31');
select is(pg_temp.colour('in-n1'), 4, 'a general danger due today leaves the site blue');
update region set as_of = '2025-01-01' where id = 'testland';
select is(pg_temp.rules('in-n1'), 'general_danger_overdue', 'overdue on the next day, as the clock moves');
select is(pg_temp.colour('in-n1'), 3, 'a general danger overdue → yellow');
update region set as_of = '2024-12-31' where id = 'testland';
select is(pg_temp.colour('in-n1'), 4, 'a clock set back takes the colour back');
select pg_temp.danger('in-n1', 'major', '2025-06-30');
select is(pg_temp.rules('in-n1'), 'major_danger_open', 'an open major danger');
select is(pg_temp.colour('in-n1'), 2, 'an open major danger → orange');
update hidden_danger set deadline_on = '2024-12-01' where level = 'major' and source_id like 'in-n1%';
select is(pg_temp.rules('in-n1'), 'major_danger_overdue major_danger_open', 'overdue it gives two reasons, the gravest first');
select is(pg_temp.colour('in-n1'), 1, 'an overdue major danger → red');
select is((select reasons #> '{0,inputs,count}' from site_risk where enterprise_id = pg_temp.site('in-n1')), '1', 'with how many');
select is((select reasons #>> '{0,inputs,earliest_deadline}' from site_risk where enterprise_id = pg_temp.site('in-n1')), '2024-12-01', 'and since when');
update hidden_danger set state = 'submitted' where level = 'major' and source_id like 'in-n1%';
select is(pg_temp.colour('in-n1'), 2, 'submitted for acceptance it is no longer overdue');
update hidden_danger set state = 'closed', closed_on = '2024-12-31', closed_as = 'rectified' where source_id like 'in-n1%';
select is(pg_temp.colour('in-n1'), 4, 'closed it counts no more');

-- accidents, risk points
insert into accident (region_id, dataset_id, source_id, enterprise_id, kind, occurred_on, date_precision, name, deaths, injuries, geom)
select e.region_id, e.dataset_id, 'hit', e.id, 'chemical', '2024-01-02', 'day', 'Hit', 0, 1, e.geom from enterprise e where e.source_id = 'in-n2';
select is(pg_temp.colour('in-n2'), 3, 'a general accident 364 days ago → yellow');
update accident set occurred_on = '2024-01-01' where source_id = 'hit';
select is(pg_temp.colour('in-n2'), 4, 'one of 365 days ago counts no more');
update accident set occurred_on = '2024-12-31', deaths = 3 where source_id = 'hit';
select is(pg_temp.colour('in-n2'), 2, 'a larger accident → orange');
update accident set deaths = 10 where source_id = 'hit';
select is(pg_temp.colour('in-n2'), 1, 'a major accident → red');
delete from accident where source_id = 'hit';
select is(pg_temp.colour('in-n2'), 4, 'without it blue again');

-- hazard sources
insert into hazard_source (region_id, dataset_id, source_id, enterprise_id, name, hazard_class, geom, people_within_500_meters)
select region_id, dataset_id, 'tank', id, 'Tank', 'toxic', geom, 0 from enterprise where source_id = 'in-n2';
select is(pg_temp.rules('in-n2'), 'hazard_ungraded', 'a hazard source of which nothing is known cannot be graded');
select is(pg_temp.colour('in-n2'), 3, 'and what is not known is not taken for low');
insert into hazard_source_chemical (hazard_source_id, dataset_id, source_id, name, cas, hazard_class, quantity_tonnes)
select id, dataset_id, 'tank/chlorine', 'Chlorine', '7782-50-5', 'toxic', 4.9 from hazard_source where source_id = 'tank';
select is(pg_temp.colour('in-n2'), 4, 'below the thresholds it gives no colour');
select is(pg_temp.rules('in-n2'), null, 'and no reason');
create function pg_temp.fill(tonnes numeric) returns int language plpgsql as $$
begin
  update hazard_source_chemical set quantity_tonnes = tonnes where source_id = 'tank/chlorine';
  return pg_temp.colour('in-n2');
end $$;
select is(pg_temp.fill(t), colour, format('chlorine %s t, nobody near: %s', t, say))
from (values (5, 3, 'level IV → yellow'), (25, 2, 'level III → orange'), (125, 1, 'level II → red'), (250, 1, 'level I → red')) as x (t, colour, say);
select is((select (reasons #>> '{0,inputs,r}')::numeric from site_risk where enterprise_id = pg_temp.site('in-n2')), 100::numeric, 'with its R among the inputs');

-- zones: the highest below, never a mean
select is((pg_temp.zone('testland.north.n1') ->> 'colour')::int, 4, 'n1 is blue');
select is((pg_temp.zone('testland.north') ->> 'colour')::int, 1, 'north is red by its one red site');
select is((pg_temp.zone('testland') ->> 'colour')::int, 1, 'and so is the region');
select is(pg_temp.zone('testland') #> '{red_and_orange}', '{"numerator": 1, "denominator": 4, "percent": 25.00}'::jsonb, 'red and orange: 1 of 4 sites, the orphan too');
select is((pg_temp.zone('testland.north') ->> 'sites')::int, 2, 'north has two sites');
select is((pg_temp.zone('testland') #>> '{hazards,level_1}')::int, 1, 'and one hazard source of level I');
update enterprise set geom = pg_temp.spot(10.25, 50.25) where source_id = 'in-n2';
select is((pg_temp.zone('testland.north') ->> 'colour')::int, 4, 'a site that moves takes its colour along');
select is((pg_temp.zone('testland.south') ->> 'colour')::int, 1, 'to where it is');
insert into zone (region_id, dataset_id, source_id, code, level, name_en, name_zh, parent_id, path, geom)
select 'testland', 'testland/all', 's1', 's1', 'grid', 's1', 's1', id, path || 's1', pg_temp.square(10, 50, 10.5, 50.5) from zone where path = 'testland.south';
select is((pg_temp.zone('testland.south.s1') ->> 'red')::int, 1, 'when zones are drawn anew the colours follow their sites');
update enterprise set status = 'deregistered' where source_id = 'in-n2';
select is(pg_temp.colour('in-n2'), null, 'a deregistered site has no colour');
select is((pg_temp.zone('testland.north.n2') -> 'colour'), 'null', 'a zone without sites has none, which is not blue');
update enterprise set status = 'active' where source_id = 'in-n2';
select is(pg_temp.colour('in-n2'), 1, 'active again it has it again');

insert into auth.users (id, email) values ('00000000-0000-4000-8000-0000000000e1', 'works@test.gridwatch.local');
insert into membership (user_id, role, scope, enterprise_id) values
  ('00000000-0000-4000-8000-0000000000e1', 'enterprise', null, pg_temp.site('in-n2'));
select set_config('test.site', pg_temp.site('in-n2')::text, true);
select pg_temp.become('alice');
select is((save_risk_point(pg_temp.site('in-south'), 'Boiler', 3, 10, 15, '2024-12-01') ->> 'colour')::int, 1, 'alice judges a risk point: 3×10×15 = 450 → red');
select is(site_risk(pg_temp.site('in-south')) #>> '{reasons,0,confidence}', 'S', 'the reason carries the confidence of its rule');
select throws_ok($$select save_risk_point(pg_temp.site('in-south'), 'Boiler', 4, 10, 15, '2024-12-01')$$, 'GW079', 'gridwatch.not_on_the_lec_scale', 'there is no L of 4');
select throws_ok($$select set_risk_rule('lec_1', 2, true)$$, 'GW030', 'gridwatch.not_permitted', 'alice changes no rule');
select is((refresh_risk('testland') ->> 'sites')::int, 4, 'alice has the region judged again');
select throws_ok($$update site_risk set colour = 4$$, '42501', null, 'nobody paints a site by hand');
select pg_temp.become('dana');
select is(set_risk_rule('lec_1', 2, true) -> 'colour', '2', 'dana the administrator gives a rule another colour');
select is((site_risk(pg_temp.site('in-south')) ->> 'colour')::int, 2, 'and the sites follow');
select throws_ok($$select set_risk_rule('lec_1', 5, true)$$, 'GW069', 'gridwatch.risk_rule_impossible', 'there are four colours');
select throws_ok($$select refresh_risk('no such')$$, 'GW022', 'gridwatch.not_found', 'a region that is not there is named');
select pg_temp.become('bob');
select is((select count(*)::int from site_risk), 1, 'bob sees the colour of his grid''s site');
select is((pg_temp.zone('testland.north') ->> 'sites'), null, 'and no other zone');
select is((pg_temp.zone('testland.north.n1') ->> 'sites')::int, 1, 'his grid has one site');
select is((pg_temp.zone('testland') ->> 'sites')::int, 1, 'and so has what he sees of the region');
select pg_temp.become('gina');
select is((pg_temp.zone('testland') ->> 'sites')::int, 1, 'an enterprise is its own site in the region');
select pg_temp.become('carol');
select is((pg_temp.zone('testland') ->> 'sites')::int, (select count(*)::int from site_risk), 'carol counts in the region all that she sees');
select pg_temp.become('bob');
select throws_ok($$select refresh_risk('testland')$$, 'GW030', 'gridwatch.not_permitted', 'bob has no region judged');
select pg_temp.become('carol');
select throws_ok($$select save_risk_point(pg_temp.site('in-south'), 'Boiler', 3, 10, 15, '2024-12-01')$$, 'GW030', 'gridwatch.not_permitted', 'carol the leader judges no point');
select pg_temp.become('alice');
select set_config('request.jwt.claims', '{"sub": "00000000-0000-4000-8000-0000000000e1", "role": "authenticated"}', true),
  set_config('request.jwt.claim.sub', '00000000-0000-4000-8000-0000000000e1', true);
select results_eq('select colour::int from site_risk', array[1], 'an enterprise sees the colour of its own site');
select pg_temp.become('erin');
select is(site_risk(current_setting('test.site')::bigint), null, 'erin is not told the colour of another region''s site');
select pg_temp.become('frank');
select is_empty('select code from risk_rule', 'frank without a membership sees no rule');
select pg_temp.become('nobody');
select throws_ok('select * from site_risk', '42501', null, 'a visitor may not ask');

select * from finish();
rollback;
