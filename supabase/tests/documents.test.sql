-- Documents: attached by who may write their subject, seen by who acts there and by the site; the bytes lie in storage, by the same rights.
\ir personas.psql
select plan(40);

insert into hidden_danger (region_id, enterprise_id, kind, found_on, geom)
select region_id, id, 'other', '2024-12-31', geom from enterprise where source_id in ('in-n1', 'in-n2');
create temporary table thing as
  select e.source_id as site, d.id from hidden_danger d join enterprise e on e.id = d.enterprise_id;
grant select on thing to authenticated;
create function pg_temp.attach(site text, documents text default '[{"kind": "photo", "name": "door"}]') returns text language sql
  as $$ select attach_documents('hidden_danger', (select t.id from thing t where t.site = $1), documents::jsonb) ->> 'attached' $$;

select pg_temp.become('bob');
select is(pg_temp.attach('in-n1'), '1', 'bob attaches a photo to a danger of his grid');
select throws_ok($$select pg_temp.attach('in-n2')$$, 'GW022', 'gridwatch.not_found', 'not to one of another grid');
select pg_temp.become('gina');
select is(pg_temp.attach('in-n1', '[{"kind": "plan", "name": "plan"}, {"kind": "photo", "name": "after"}]'), '2', 'gina attaches two to a danger of her own site');
select throws_ok($$select pg_temp.attach('in-n2')$$, 'GW022', 'gridwatch.not_found', 'none to one of another site');
select pg_temp.become('alice');
select is(pg_temp.attach('in-n2'), '1', 'alice attaches in her region');
select pg_temp.become('carol');
select throws_ok($$select pg_temp.attach('in-n1')$$, 'GW030', 'gridwatch.not_permitted', 'the leader attaches nothing');
select pg_temp.become('hugo');
select throws_ok($$select pg_temp.attach('in-n1')$$, 'GW030', 'gridwatch.not_permitted', 'nor does a display');
select pg_temp.become('erin');
select throws_ok($$select pg_temp.attach('in-n1')$$, 'GW022', 'gridwatch.not_found', 'nor another region');
select pg_temp.become('frank');
select throws_ok($$select pg_temp.attach('in-n1')$$, 'GW022', 'gridwatch.not_found', 'nor who has no membership');
select pg_temp.become('nobody');
select throws_ok($$select attach_documents('hidden_danger', 1, '[]')$$, '42501', null, 'a visitor may not even ask');
select pg_temp.become('owner');
select is(pg_temp.seen('select id from document'),
  'alice 4, bob 3, carol 4, dana 4, erin 0, frank 0, gina 3, hugo 0, nobody refused', 'documents: those who act or lead, and the site its own; no display');

select pg_temp.become('bob');
select throws_ok($$insert into document (region_id, subject, subject_id, kind, name, zone_path) values ('testland', 'hidden_danger', 1, 'photo', 'x', 'testland')$$, '42501', null, 'nobody adds one past the function');
select throws_ok($$update document set storage_path = 'x'$$, '42501', null, 'nor points one at other bytes');
select throws_ok('delete from document', '42501', null, 'nor takes one away');
select throws_ok($$select attach_documents('event', 1, '[]')$$, 'GW040', 'gridwatch.not_writable', 'nothing is attached to the log');
select throws_ok($$select attach_documents('membership', 1, '[]')$$, 'GW040', 'gridwatch.not_writable', 'nor to a membership');
select throws_ok($$select attach_documents('zone; drop table zone', 1, '[]')$$, 'GW040', 'gridwatch.not_writable', 'nor to what is no table');
select throws_ok($$select pg_temp.attach('in-n1', '{"kind": "photo"}')$$, 'GW025', 'gridwatch.invalid_document', 'documents are a list');
select throws_ok($$select pg_temp.attach('in-n1', '[{"kind": "photo", "name": ""}]')$$, 'GW025', 'gridwatch.invalid_document', 'each has a name');
select throws_ok($$select pg_temp.attach('in-n1', '[{"kind": "film", "name": "x"}]')$$, 'GW025', 'gridwatch.invalid_document', 'and a kind that there is');
select throws_ok($$select pg_temp.attach('in-n1', '[{"kind": "photo", "name": "ok"}, {"kind": "photo", "name": "x", "sha256": "0"}]')$$,
  'GW025', 'gridwatch.invalid_document', 'a hash is a hash');
select is((select count(*)::int from document), 3, 'of a list with one fault nothing is written');
select throws_ok($$select pg_temp.attach('in-n1', '[{"kind": "photo", "name": "x", "storage_path": "00000000-0000-4000-8000-000000000010/secret.jpg"}]')$$,
  'GW025', 'gridwatch.invalid_document', 'bob cannot name bytes that gina stored, and so read them');
select throws_ok(format($$select act_on_danger(%s, 'confirm', 'reported',
    '{"description": "x", "documents": [{"kind": "photo", "name": "x", "storage_path": "00000000-0000-4000-8000-000000000010/secret.jpg"}]}')$$,
  (select id from thing where site = 'in-n1')), 'GW025', 'gridwatch.invalid_document', 'not by an act either');
select pg_temp.become('owner');

-- The smallest schema `storage` that the policies need, as Supabase has it; without it nothing is done.
select is(to_regclass('storage.objects') is null and not private.open_storage(), true, 'on a bare PostgreSQL there is nothing to open');
create schema storage;
create table storage.buckets (id text primary key, name text not null unique, public boolean default false, file_size_limit bigint, allowed_mime_types text[]);
create table storage.objects (id uuid primary key default gen_random_uuid(), bucket_id text references storage.buckets (id), name text, owner_id text);
alter table storage.objects enable row level security;
grant usage on schema storage to anon, authenticated;
grant all on storage.objects to anon, authenticated;
select ok(private.open_storage(), 'where storage is, its bucket and policies are made');
select ok(private.open_storage(), 'and again, without harm');
grant execute on function private.open_storage() to authenticated;
select pg_temp.become('bob');
select is(private.open_storage(), false, 'who does not own storage is warned, and nothing else fails');
select pg_temp.become('owner');
select results_eq('select id, public, file_size_limit from storage.buckets', $$values ('documents', false, 10485760::bigint)$$, 'one private bucket');

create function pg_temp.store(persona text, folder text) returns text language plpgsql as $$
begin
  perform pg_temp.become(persona);
  insert into storage.objects (bucket_id, name)
  values ('documents', '00000000-0000-4000-8000-' || lpad(folder, 12, '0') || '/photo.jpg');
  perform pg_temp.become('owner');
  return 'stored';
exception when insufficient_privilege then
  perform pg_temp.become('owner');
  return 'refused';
end;
$$;
select is(pg_temp.store('bob', 'b'), 'stored', 'bob stores under his own id');
select is(pg_temp.store('bob', '10'), 'refused', 'not under that of gina');
select is(pg_temp.store('gina', '10'), 'stored', 'gina stores under hers');
select is(pg_temp.store('carol', 'c'), 'refused', 'a leader stores nothing');
select is(pg_temp.store('hugo', '11'), 'refused', 'nor does a display');
select is(pg_temp.store('frank', 'f'), 'refused', 'nor who has no membership');
select is(pg_temp.store('nobody', 'b'), 'refused', 'nor a visitor');
select is(pg_temp.seen('select id from storage.objects'),
  'alice 0, bob 1, carol 0, dana 0, erin 0, frank 0, gina 1, hugo 0, nobody 0', 'bytes not yet attached are seen by who stored them');
select pg_temp.become('gina');
select is(pg_temp.attach('in-n1', '[{"kind": "photo", "name": "after", "storage_path": "00000000-0000-4000-8000-000000000010/photo.jpg"}]'), '1', 'gina attaches what she stored');
select pg_temp.become('owner');
select is(pg_temp.seen('select id from storage.objects'),
  'alice 1, bob 2, carol 1, dana 1, erin 0, frank 0, gina 1, hugo 0, nobody 0', 'then they are seen by who sees the document');
select pg_temp.become('bob');
select is_empty('delete from storage.objects returning id', 'what is stored is not taken away');
select pg_temp.become('owner');

select * from finish();
rollback;
