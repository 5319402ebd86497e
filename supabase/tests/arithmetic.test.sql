-- The arithmetic of figures against published numbers, each named; the same functions make every figure.
begin;
set client_min_messages = warning;
create extension if not exists pgtap with schema extensions;
set local search_path = public, extensions;
select plan(64);

-- inspection and enforcement, Shanghai, 28 May 2014
select is(private.rate(125519, 92039, 1, 4), 1.3638, '125,519 inspections of 92,039 units: 1.3638 a unit');
select is(private.rate(284, 125519, 1000, 3), 2.263, '284 penalties in 125,519 inspections: 2.263 ‰');
select is(private.rate(255, 284), 89.79, '255 fines of 284 penalties: 89.79 %');
select is(private.rate(10535000, 255, 1), 41313.73, '10,535,000 yuan in 255 fines: 41,313.73 each');
select is(private.rate(89204, 125519, 1, 4), 0.7107, '89,204 hidden dangers in 125,519 inspections: 0.7107');
select is(private.rate(284, 92039, 1000, 3), 3.086, '284 penalties on 92,039 units: 3.086 ‰');
select is(284 - 255, 29, '29 penalties are no fines');
select is(private.rate(89204, 92039, 1, 4), 0.9692, '89,204 hidden dangers on 92,039 units: 0.9692');
select is(89204 - 84548, 4656, '4,656 hidden dangers remain');
select is(private.rate(7672100, 83, 1), 92434.94, 'fines of 7.6721 million for accidents, 83 handled: 92,434.94 each');
select is(private.rate(7672100, 63, 1), 121779.37, '63 closed: 121,779.37 each');

-- hidden dangers
select is(private.rate(84548, 89204), 94.78, '84,548 of 89,204 rectified: 94.78 %');
select is(private.rate(84548, 89204, 100, 4), 94.7805, 'to four decimals 94.7805');
select is(private.rate(4, 5), 80.00, '4 of 5: 80 %');
select is(private.rate(53, 66), 80.30, '53 of 66: 80.30 %');
select is(private.exceeds_base(21, 7), 'numerator_exceeds_base', '21 of 7 is a warning, not 300 %');
select is(private.exceeds_base(7, 7), null, '7 of 7 is none');
select is(private.exceeds_base(0, 0), null, 'nor is 0 of 0');

-- accidents
select is(private.rate(63, 83), 75.90, '63 of 83 cases closed: 75.90 %');
select is(83 - 63, 20, 'and 20 are open');
select is(private.change_percent(347728, 347728 + 15655, 1), -4.3, '347,728 accidents, 15,655 fewer: −4.3 %');
select is(private.change_percent(347728, 363383, 4), -4.3081, 'to four decimals −4.3081');
select is(private.change_percent(75572, 75572 + 3980, 1), -5.0, '75,572 deaths, 3,980 fewer: −5.0 %');
select is(private.change_percent(75572, 79552, 4), -5.0030, 'to four decimals −5.0030');
select is(private.base_before(15308, 12.5), 13607::numeric, '15,308 reports after +12.5 %: from 13,607');
select is(private.change_percent(15308, private.base_before(15308, 12.5), 1), 12.5, 'and back again');
select is(private.change_percent(1133, private.base_before(1133, 11), 1), 11.0, '1,133 accidents reported, +11 %');
select is(private.change_percent(9656, private.base_before(9656, 19.7), 1), 19.7, '9,656 hidden dangers reported, +19.7 %');
select is(private.change_percent(0.56, 0.70, 2), -20.00, 'deaths per 100 million yuan 0.70 → 0.56 from 2005 to 2006: −20 %');
select is(private.double_decline(-12.9, -9.6), true, 'Dalian, −12.9 % cases and −9.6 % deaths: double decline');
select is(private.double_decline(-12.9, 0), false, 'equal deaths are no double decline');
select is(private.double_decline(0, -9.6), false, 'nor are equal cases');
select is(private.double_decline(-1, 1), false, 'nor one up, one down');
select is(private.double_decline(-1, null), null, 'what is not known is not said');

-- relative indicators of 2011
select is(private.change_percent(0.173, 0.201), -13.93, 'deaths per 100 million yuan 0.201 → 0.173: −13.93 %');
select is(private.change_percent(2.8, 3.2, 1), -12.5, 'deaths per 10,000 vehicles 3.2 → 2.8: −12.5 %');
select is(private.change_percent(0.564, 0.749), -24.70, 'deaths per million tonnes of coal 0.749 → 0.564: −24.70 %');
select is(private.rate(15, 9875, 1, 6), 0.001519, 'city A, 15 deaths on 987.5 billion: 0.001519');
select is(private.rate(10, 6050, 1, 6), 0.001653, 'city B, 10 deaths on 605 billion: 0.001653');
select cmp_ok(private.rate(10, 6050, 1, 6), '>', private.rate(15, 9875, 1, 6), 'B is worse, with fewer deaths');

-- other systems
select is(private.rate(9532, 85, 1), 112.14, '9,532 people in 85 sessions: 112.14 each');
select is(private.rate(5, 250), 2.00, '5 findings in 250 items: 2 %');
select is(private.rate(15, 125), 12.00, '15 of 125: 12 %');
select is(private.rate(8, 125), 6.40, '8 of 125: 6.4 %');
select is(private.rate(20, 125), 16.00, '20 of 125: 16 %');
select is(private.rate(256, 149, 1), 1.72, '256 supervisors on 149 grids: 1.72');
select is(private.points(49, 35.8), 13.2, 'the share of 12350 from 35.8 % to 49 %: +13.2 points');
select is(private.points(92, 90), 2::numeric, 'coverage from 90 % to 92 %: +2 points, not a percentage');

-- bases of 0
select is(private.rate(5, 0), null, 'a rate on nothing is none');
select is(private.rate(0, 0), null, 'not 0 and not 100 % either');
select is(private.rate(0, 5), 0.00, 'but none of five is 0 %');
select is(private.change_percent(3, 0), null, 'from 0 there is no percentage');
select is(private.change_note(3, 0), 'new', 'it is new');
select is(private.change_percent(0, 3), -100.00, 'to 0 is −100 %');
select is(private.change_note(0, 3), 'cleared', 'and is called cleared');
select is(private.change_note(0, 0), null, 'nothing from nothing is neither');
select is(private.change_note(2, 3), null, 'nor is an ordinary change');
select is(private.change_percent(-2, -4), 50.00, 'a rise from below 0 is a rise');

-- rounding and control indicators
select is(private.rate(1, 8, 1, 2), 0.13, 'a half is rounded up');
select is(private.change_percent(7, 8, 0), -13::numeric, 'and away from 0 below it');
select is(private.line_limit(365, '2014-05-31'), 151.00, 'a limit of 365: 151 are due by the 151st day');
select is(private.line_limit(73, '2014-12-31'), 73.00, 'on the last day all of it');
select is(private.line_limit(73, '2012-12-31'), 73.00, 'in a leap year too');
select is(private.rate(40, 50), 80.00, 'actual 40 of a limit of 50: 80 %');

select * from finish();
rollback;
