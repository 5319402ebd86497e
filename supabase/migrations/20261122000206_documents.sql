-- Documents and photos: how they are attached to a row, and where their bytes lie.

create function private.attach_documents(p_subject text, p_row jsonb, p_documents jsonb) returns integer
  language plpgsql set search_path = ''
as $$
declare
  attached integer;
begin
  if jsonb_typeof(p_documents) is distinct from 'array' then
    perform private.fail('GW025', 'invalid_document', jsonb_build_object('given', jsonb_typeof(p_documents)));
  end if;
  -- Whoever sees a document may read its bytes: nobody names those that another has stored.
  if exists (
    select from jsonb_array_elements(p_documents) d
    where d ->> 'storage_path' is not null and not private.is_system()
      and (split_part(d ->> 'storage_path', '/', 1) = auth.uid()::text) is not true) then
    perform private.fail('GW025', 'invalid_document', jsonb_build_object('field', 'storage_path'));
  end if;
  insert into public.document (region_id, subject, subject_id, kind, name, number, media_type, sha256, storage_path, issued_on, enterprise_id, zone_path)
  select p_row ->> 'region_id', p_subject, (p_row ->> 'id')::bigint, d.kind, d.name, d.number, d.media_type, d.sha256,
    d.storage_path, d.issued_on, (p_row ->> 'enterprise_id')::bigint, (p_row ->> 'zone_path')::extensions.ltree
  from jsonb_to_recordset(p_documents) as d (kind text, name text, number text, media_type text, sha256 text, storage_path text, issued_on date);
  get diagnostics attached = row_count;
  return attached;
exception
  when integrity_constraint_violation or data_exception then
    perform private.fail('GW025', 'invalid_document', jsonb_build_object('reason', sqlerrm));
end;
$$;
comment on function private.attach_documents(text, jsonb, jsonb) is 'Attaches documents, given as an array of {kind, name, …}, to a row; answers how many.';

create function private.attach_to(p_subject text, p_id bigint, p_documents jsonb) returns integer
  language plpgsql security definer set search_path = ''
as $$
declare
  subject regclass := case when p_subject ~ '^[a-z_]+$' then to_regclass('public.' || p_subject) end;
  content jsonb;
  place extensions.ltree;
  site bigint;
begin
  if subject is null or p_subject in ('event', 'change', 'document')
    or not (private.has_column(subject, 'id') and private.has_column(subject, 'region_id') and private.has_column(subject, 'zone_path')) then
    perform private.fail('GW040', 'not_writable', jsonb_build_object('table', p_subject));
  end if;
  execute format('select to_jsonb(t) from public.%I t where t.id = $1', p_subject) into content using p_id;
  place := (content ->> 'zone_path')::extensions.ltree;
  site := case when p_subject = 'enterprise' then p_id else (content ->> 'enterprise_id')::bigint end;
  if content is null or not private.may_see(place, site) then
    perform private.fail('GW022', 'not_found', jsonb_build_object('subject', p_subject, 'id', p_id));
  elsif not private.may('{grid,command,admin,enterprise}', place, site) then
    perform private.fail('GW030', 'not_permitted', jsonb_build_object('act', 'attach', 'subject', p_subject));
  end if;
  return private.attach_documents(p_subject, content || jsonb_build_object('enterprise_id', site), p_documents);
end;
$$;
create function public.attach_documents(p_subject text, p_id bigint, p_documents jsonb) returns jsonb
  language sql volatile set search_path = ''
as $$
  select jsonb_build_object('attached', private.attach_to(p_subject, p_id, p_documents));
$$;
comment on function public.attach_documents(text, bigint, jsonb) is
  'Attaches documents [{kind, name, number, media_type, sha256, storage_path, issued_on}] to a row that is there already; staff of its zone and its own enterprise. A storage_path begins with the id of who stored the bytes.';

-- the bytes ------------------------------------------------------------------------------------

create function private.may_store() returns boolean
  language sql stable set search_path = ''
as $$
  select cardinality(array(select scope from private.my_scopes where role = any ('{admin,command,grid}'))) > 0 or cardinality(array(select enterprise_id from private.my_enterprises)) > 0;
$$;
comment on function private.may_store() is 'Whether the signed-in user is one who attaches documents.';

create function private.open_storage() returns boolean
  language plpgsql set search_path = ''
as $$
begin
  if to_regclass('storage.buckets') is null or to_regclass('storage.objects') is null then
    return false;
  end if;
  insert into storage.buckets (id, name, public, file_size_limit, allowed_mime_types)
  values ('documents', 'documents', false, 10485760, '{image/jpeg,image/png,image/webp,image/heic,application/pdf}')
  on conflict (id) do nothing;
  drop policy if exists "users store documents under their own id" on storage.objects;
  drop policy if exists "users read what they stored and what is attached to what they see" on storage.objects;
  create policy "users store documents under their own id" on storage.objects
    for insert to authenticated with check (
      bucket_id = 'documents' and split_part(name, '/', 1) = (select auth.uid())::text and (select private.may_store()));
  create policy "users read what they stored and what is attached to what they see" on storage.objects
    for select to authenticated using (
      bucket_id = 'documents' and (split_part(name, '/', 1) = (select auth.uid())::text
        or exists (select from public.document d where d.storage_path = objects.name)));
  return true;
exception when insufficient_privilege then
  -- Storage without policies lets nobody in: the migration goes on, and its owner opens it later.
  raise warning 'The bucket documents was not opened: %', sqlerrm;
  return false;
end;
$$;
comment on function private.open_storage() is
  'Makes the bucket and its policies where a schema storage is, as on Supabase; false on a bare PostgreSQL, and where storage belongs to somebody else. Run again when storage is added later.';
select private.open_storage();

revoke execute on all functions in schema private, public from public, anon;
grant execute on function private.may_store(), private.attach_to(text, bigint, jsonb), public.attach_documents(text, bigint, jsonb)
  to authenticated, service_role;
