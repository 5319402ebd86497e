-- Which columns name persons, now that every table has all of its columns.

select private.hide_personal('enterprise', '{legal_person}');
select private.hide_personal('hidden_danger', '{person_responsible,people}');
select private.hide_personal('inspection', '{inspectors}');
select private.hide_personal('site_return', '{signed_by}');
select private.hide_personal('building', '{owner}');
select private.hide_personal('public_report', '{assigned_to}');
comment on column public.enterprise.legal_person is 'Legal representative; masked by role (persons_in).';
comment on column public.equipment.owner is 'The organisation that owns it. A natural person is a row of person, whose name is masked by role.';
