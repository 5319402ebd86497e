-- Search finds by name, code, address and owner, two Chinese characters too, and only what the persona may see.
\ir personas.psql
select plan(27);

insert into enterprise (region_id, dataset_id, source_id, name, status, credit_code, address, city, geom) values
  ('testland', 'testland/all', 'zh-1', '上海华谊（集团）公司', 'active', '91310000132262168G', '常德路809号', '上海', pg_temp.spot(10.26, 50.76)),
  ('testland', 'testland/all', 'zh-2', '华谊化工仓库', 'deregistered', null, '金桥路100%号', null, pg_temp.spot(10.76, 50.76)),
  ('otherland', 'otherland/all', 'zh-3', '华谊外区分公司', 'active', null, null, null, pg_temp.spot(20.5, 50.5));
insert into pipeline (region_id, dataset_id, source_id, name, owner, medium, status, geom) values
  ('testland', 'testland/all', 'line-7', 'North line', '西气东输', 'natural_gas', 'operating',
    st_multi(st_setsrid('LINESTRING(10.7 50.7, 10.8 50.8)'::geometry, 4326)));

create function pg_temp.names(words text, kind text default 'enterprises', most int default 8) returns text language sql
  as $$ select string_agg(coalesce(f ->> 'name', f ->> 'name_zh') || ' by ' || (f ->> 'match'), ', ' order by place)
        from jsonb_array_elements(find_places('testland', words, most) -> kind -> 'found') with ordinality f (f, place) $$;

select pg_temp.become('alice');
select is(pg_temp.names('华谊'), '华谊化工仓库 by name, 上海华谊（集团）公司 by name', 'two characters find both sites, the one that begins with them first');
select is(pg_temp.names('华谊(集团)'), '上海华谊（集团）公司 by name', 'plain brackets find full-width ones');
select is(pg_temp.names('华'), null, 'one character alone looks for nothing');
select is(pg_temp.names('集团 常德'), '上海华谊（集团）公司 by address', 'all words must be there, wherever they stand');
select is(pg_temp.names('集团 金桥'), null, 'words of two different sites find neither');
select is(pg_temp.names('91310000132262168g'), '上海华谊（集团）公司 by code', 'a credit code in small letters');
select is(pg_temp.names('zh-2'), '华谊化工仓库 by code', 'the source''s number');
select is(pg_temp.names('常德路'), '上海华谊（集团）公司 by address', 'an address');
select is(pg_temp.names('0%号'), '华谊化工仓库 by address', 'a percent sign is itself');
select is(pg_temp.names('9%号'), null, 'and no joker');
select is(pg_temp.names('in_n1'), null, 'nor is an underscore');
select is(pg_temp.names('WORKS OF N1'), 'Works of n1 by name', 'Latin letters in any case');
select is(pg_temp.names('ＷＯＲＫＳ　ｏｆ　ｎ２'), 'Works of n2 by name', 'and as an input method writes them');
select is(pg_temp.names('works', 'enterprises', 2), 'Works at sea by name, Works of n1 by name', 'as many as asked for');
select is(find_places('testland', 'works', 2) -> 'enterprises' ->> 'more', 'true', 'and said that there are more');
select is(find_places('testland', 'works', 4) -> 'enterprises' ->> 'more', 'false', 'or that there are not');
select is(pg_temp.names('北区', 'zones'), '北区 by name', 'a zone by its Chinese name');
select is(pg_temp.names('north', 'zones'), '北区 by name', 'and by its English one');
select is(find_places('testland', 'n2', 8) -> 'zones' -> 'found' -> 0 -> 'bounds', '[10.5, 50.5, 11, 51]'::jsonb, 'with where it lies');
select is(pg_temp.names('西气', 'pipelines'), 'North line by owner', 'a pipeline by its owner');
select is(find_places('testland', '91310000132262168G', 8) -> 'enterprises' -> 'found' -> 0 -> 'lng', '10.26'::jsonb, 'a site with its position');
select is(find_places('testland', null, null) -> 'zones' -> 'found', '[]'::jsonb, 'nothing asked, nothing found');

select pg_temp.become('bob');
select is(pg_temp.names('华谊'), '上海华谊（集团）公司 by name', 'bob finds what lies in his grid');
select is(find_places('otherland', '华谊', 8) -> 'enterprises' -> 'found', '[]'::jsonb, 'and nothing of another region');
select pg_temp.become('owner');
select is(
  pg_temp.seen($$select jsonb_array_elements(find_places('testland', 'works', 50) -> 'enterprises' -> 'found')$$),
  'alice 4, bob 1, carol 4, dana 4, erin 0, frank 0, gina 1, hugo 4, nobody refused', 'each finds his own');
select is(
  pg_temp.seen($$select jsonb_array_elements(find_places('testland', 'north', 50) -> 'pipelines' -> 'found')$$),
  'alice 1, bob 0, carol 1, dana 1, erin 0, frank 0, gina 0, hugo 0, nobody refused', 'of pipelines too');
select is(
  pg_temp.seen($$select unnest(private.enterprises_by_words('testland', '{works}', 50))$$),
  'alice 4, bob 1, carol 4, dana 4, erin 0, frank 0, gina 1, hugo 4, nobody refused', 'and the index gives away no more');

select * from finish();
rollback;
