-- National codes of enterprises: check characters by the published numbers; a wrong one is kept and said.
\ir personas.psql
select plan(23);

select is((credit_code_check('91350100M000100Y43') ->> 'sum')::int, 1640, '91350100M000100Y4: Σ 1640');
select is((credit_code_check('91350100M000100Y43') ->> 'remainder')::int, 28, '91350100M000100Y4: mod 28');
select is(credit_code_check('91350100M000100Y43') ->> 'expected', '3', '91350100M000100Y4: check 3');
select is(credit_code_check('91350100M000100Y43') -> 'warnings', '[]', '…Y43 is valid');
select is(credit_code_check('91350100M000100Y4Z') -> 'warnings', '["form"]', '…Y4Z is not: Z is none of the 31 characters');
select is(credit_code_check('91350100M000100Y44') -> 'warnings', '["check_character"]', '…Y44 has another check character');
select is((credit_code_check('91512081MA62K0260E') ->> 'sum')::int, 1505, '91512081MA62K0260: Σ 1505, not the 1495 that the source prints');
select is((credit_code_check('91512081MA62K0260E') ->> 'remainder')::int, 17, '91512081MA62K0260: mod 17');
select is(credit_code_check('91512081MA62K0260E') -> 'warnings', '[]', '91512081MA62K0260E is valid');
select is(credit_code_check('91350211M0000XUF46') ->> 'expected', 'R', 'Fujian 91350211M0000XUF46: R expected');
select is(credit_code_check('91350100M0001TGQXM') ->> 'expected', '1', 'Fujian 91350100M0001TGQXM: 1 expected');
select is(credit_code_check(c) -> 'warnings', '["check_character"]', c || ' is warned of, and its organization code fits')
from (values ('91350211M0000XUF46'), ('91350100M0001TGQXM')) as fujian (c);
select is(private.organization_check('M000100Y'), '4', 'organization code M000100Y-4');
select is(private.organization_check('MA62K026'), '0', 'organization code MA62K026-0');
select is(credit_code_check(' 91350100m000100y43 ') -> 'warnings', '[]', 'small letters and blanks do not count');
select is(credit_code_check('12345') -> 'warnings', '["form"]', 'too short is a matter of form');
select is(credit_code_check(null) ->> 'sum', null, 'no code, no sum');

update enterprise set credit_code = '91350211M0000XUF46' where source_id = 'in-n1';
select is((select credit_code_warnings from enterprise where source_id = 'in-n1'), '{check_character}'::text[], 'a Fujian code is kept and said, not refused');
select is((select credit_code_warnings from enterprise where source_id = 'in-n2'), null, 'no code, nothing to say');
select throws_ok($$update enterprise set industry_code = 'Z1234'$$, '23514', null, 'there is no section Z');
select throws_ok($$update enterprise set workers = -1$$, '23514', null, 'nobody employs fewer than no people');
select pg_temp.become('nobody');
select throws_ok($$select credit_code_check('91350100M000100Y43')$$, '42501', null, 'a visitor may not ask');

select * from finish();
rollback;
