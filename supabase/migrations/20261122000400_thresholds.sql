-- GB 18218-2018 as reference tables: thresholds by chemical and by class, correction factors; copies of data/reference.

create table public.threshold_class (
  symbol text primary key,
  class_zh text not null,
  class_en text not null,
  description_en text not null,
  threshold_tonnes numeric not null check (threshold_tonnes > 0),
  beta numeric not null check (beta > 0),
  source text not null,
  confidence text not null check (confidence in ('S', 'C', 'G', 'U')),
  confidence_note text not null
);
comment on table public.threshold_class is 'GB 18218-2018, tables 2 and 4: threshold in tonnes and correction factor β of each hazard class.';

create table public.threshold_chemical (
  row_number smallint primary key check (row_number between 1 and 85),
  name_zh text not null unique,
  name_en text not null unique,
  cas text[] not null,
  threshold_tonnes numeric not null check (threshold_tonnes > 0),
  usual_class text references public.threshold_class (symbol),
  source text not null,
  confidence text not null check (confidence in ('S', 'C', 'G', 'U')),
  confidence_note text not null
);
comment on table public.threshold_chemical is 'GB 18218-2018, table 1: thresholds of the 85 named chemicals in tonnes.';
comment on column public.threshold_chemical.cas is 'CAS numbers; several forms of one substance may share one, and mixtures have none.';
comment on column public.threshold_chemical.usual_class is 'The class that the chemical usually has (confidence G), for β where neither table 3 nor the user says one; table 1 itself gives no class.';
create index threshold_chemical_cas_idx on public.threshold_chemical using gin (cas);
create index threshold_chemical_usual_class_idx on public.threshold_chemical (usual_class);

create table public.toxic_gas_beta (
  cas text primary key,
  name_zh text not null unique,
  name_en text not null unique,
  beta numeric not null check (beta > 0),
  source text not null,
  confidence text not null check (confidence in ('S', 'C', 'G', 'U')),
  confidence_note text not null
);
comment on table public.toxic_gas_beta is 'GB 18218-2018, table 3: correction factor β of 14 named toxic gases; it goes before the class.';

alter table public.threshold_class enable row level security;
create policy "members see all classes" on public.threshold_class
  for select to authenticated using (cardinality(array(select region_id from private.my_regions)) > 0);
alter table public.threshold_chemical enable row level security;
create policy "members see all thresholds" on public.threshold_chemical
  for select to authenticated using (cardinality(array(select region_id from private.my_regions)) > 0);
alter table public.toxic_gas_beta enable row level security;
create policy "members see all correction factors" on public.toxic_gas_beta
  for select to authenticated using (cardinality(array(select region_id from private.my_regions)) > 0);
revoke all on public.threshold_class, public.threshold_chemical, public.toxic_gas_beta from anon, authenticated;
grant select on public.threshold_class, public.threshold_chemical, public.toxic_gas_beta to authenticated;
grant all on public.threshold_class, public.threshold_chemical, public.toxic_gas_beta to service_role;

insert into public.threshold_class (symbol, class_zh, class_en, description_en, threshold_tonnes, beta, source, confidence, confidence_note) values
  ('J1', '急性毒性', 'Acute toxicity', 'Category 1, all routes, gas', 5, 4, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions'),
  ('J2', '急性毒性', 'Acute toxicity', 'Category 1, all routes, solid or liquid', 50, 1, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions'),
  ('J3', '急性毒性', 'Acute toxicity', 'Category 2 and 3, all routes, gas', 50, 2, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions'),
  ('J4', '急性毒性', 'Acute toxicity', 'Category 2 and 3, inhalation, liquid with boiling point ≤35 °C', 50, 2, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions'),
  ('J5', '急性毒性', 'Acute toxicity', 'Category 2, all routes, liquid other than J4, solid', 500, 1, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions'),
  ('W1.1', '爆炸物', 'Explosives', 'Unstable explosives; division 1.1', 1, 2, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions'),
  ('W1.2', '爆炸物', 'Explosives', 'Divisions 1.2, 1.3, 1.5, 1.6', 10, 2, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions'),
  ('W1.3', '爆炸物', 'Explosives', 'Division 1.4', 50, 2, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions'),
  ('W2', '易燃气体', 'Flammable gas', 'Category 1 and 2', 10, 1.5, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions'),
  ('W3', '气溶胶', 'Aerosol', 'Category 1 and 2 (net mass)', 150, 1, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions'),
  ('W4', '氧化性气体', 'Oxidizing gas', 'Category 1', 50, 1, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions'),
  ('W5.1', '易燃液体', 'Flammable liquid', 'Category 1; category 2 and 3 worked above boiling point', 10, 1.5, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions'),
  ('W5.2', '易燃液体', 'Flammable liquid', 'Category 2 and 3 in special process conditions (hazardous process, in or near explosive range, pressure >1.6 MPa, ...)', 50, 1, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions'),
  ('W5.3', '易燃液体', 'Flammable liquid', 'Other category 2', 1000, 1, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions'),
  ('W5.4', '易燃液体', 'Flammable liquid', 'Other category 3', 5000, 1, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions'),
  ('W6.1', '自反应物质和混合物', 'Self-reactive', 'Types A and B', 10, 1.5, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions'),
  ('W6.2', '自反应物质和混合物', 'Self-reactive', 'Types C, D, E', 50, 1, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions'),
  ('W7.1', '有机过氧化物', 'Organic peroxide', 'Types A and B', 10, 1.5, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions'),
  ('W7.2', '有机过氧化物', 'Organic peroxide', 'Types C, D, E, F', 50, 1, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions'),
  ('W8', '自燃液体和自燃固体', 'Pyrophoric liquid/solid', 'Category 1', 50, 1, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions'),
  ('W9.1', '氧化性固体和液体', 'Oxidizing solid/liquid', 'Category 1', 50, 1, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions'),
  ('W9.2', '氧化性固体和液体', 'Oxidizing solid/liquid', 'Category 2 and 3', 200, 1, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions'),
  ('W10', '易燃固体', 'Flammable solid', 'Category 1', 200, 1, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions'),
  ('W11', '遇水放出易燃气体的物质和混合物', 'Emits flammable gas with water', 'Category 1 and 2', 200, 1, 'A+B (tables 2 and 4)', 'S', 'high: seen in two transcriptions');

insert into public.threshold_chemical (row_number, name_zh, name_en, cas, threshold_tonnes, usual_class, source, confidence, confidence_note) values
  (1, '氨', 'Ammonia', '{7664-41-7}', 10, null, 'A+B (GB 18218-2018 table 1, row 1)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (2, '二氟化氧', 'Oxygen difluoride', '{7783-41-7}', 1, null, 'A+B (GB 18218-2018 table 1, row 2)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (3, '二氧化氮', 'Nitrogen dioxide', '{10102-44-0}', 1, null, 'A+B (GB 18218-2018 table 1, row 3)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (4, '二氧化硫', 'Sulfur dioxide', '{7446-09-5}', 20, null, 'A+B (GB 18218-2018 table 1, row 4)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (5, '氟', 'Fluorine', '{7782-41-4}', 1, null, 'A+B (GB 18218-2018 table 1, row 5)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (6, '碳酰氯(光气)', 'Carbonyl chloride (phosgene)', '{75-44-5}', 0.3, null, 'A+B (GB 18218-2018 table 1, row 6)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (7, '环氧乙烷', 'Ethylene oxide', '{75-21-8}', 10, null, 'A+B (GB 18218-2018 table 1, row 7)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (8, '甲醛(含量>90%)', 'Formaldehyde (content >90%)', '{50-00-0}', 5, null, 'A+B (GB 18218-2018 table 1, row 8)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (9, '磷化氢', 'Phosphine', '{7803-51-2}', 1, null, 'A+B (GB 18218-2018 table 1, row 9)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (10, '硫化氢', 'Hydrogen sulfide', '{7783-06-4}', 5, null, 'A+B (GB 18218-2018 table 1, row 10)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (11, '氯化氢(无水)', 'Hydrogen chloride (anhydrous)', '{7647-01-0}', 20, null, 'A+B (GB 18218-2018 table 1, row 11)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (12, '氯', 'Chlorine', '{7782-50-5}', 5, null, 'A+B (GB 18218-2018 table 1, row 12)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (13, '煤气(CO,CO和H2、CH4的混合物等)', 'Coal gas / town gas (CO, or mixtures of CO with H2, CH4)', '{}', 20, null, 'A+B (GB 18218-2018 table 1, row 13)', 'S', 'high: seen in two transcriptions, no CAS in the standard'),
  (14, '砷化氢', 'Arsine', '{7784-42-1}', 1, null, 'A+B (GB 18218-2018 table 1, row 14)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (15, '锑化氢', 'Stibine', '{7803-52-3}', 1, null, 'A+B (GB 18218-2018 table 1, row 15)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (16, '硒化氢', 'Hydrogen selenide', '{7783-07-5}', 1, null, 'A+B (GB 18218-2018 table 1, row 16)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (17, '溴甲烷', 'Bromomethane (methyl bromide)', '{74-83-9}', 10, null, 'A+B (GB 18218-2018 table 1, row 17)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (18, '丙酮氰醇', 'Acetone cyanohydrin', '{75-86-5}', 20, null, 'A+B (GB 18218-2018 table 1, row 18)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (19, '丙烯醛', 'Acrolein', '{107-02-8}', 20, null, 'A+B (GB 18218-2018 table 1, row 19)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (20, '氟化氢', 'Hydrogen fluoride', '{7664-39-3}', 1, null, 'A+B (GB 18218-2018 table 1, row 20)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (21, '1-氯-2,3-环氧丙烷(环氧氯丙烷)', '1-Chloro-2,3-epoxypropane (epichlorohydrin)', '{106-89-8}', 20, null, 'A+B (GB 18218-2018 table 1, row 21)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (22, '3-溴-1,2-环氧丙烷(环氧溴丙烷)', '3-Bromo-1,2-epoxypropane (epibromohydrin)', '{3132-64-7}', 20, null, 'A+B (GB 18218-2018 table 1, row 22)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (23, '甲苯二异氰酸酯', 'Toluene diisocyanate (TDI)', '{26471-62-5}', 100, null, 'A+B (GB 18218-2018 table 1, row 23)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (24, '一氯化硫', 'Sulfur monochloride', '{10025-67-9}', 1, null, 'A+B (GB 18218-2018 table 1, row 24)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (25, '氰化氢', 'Hydrogen cyanide', '{74-90-8}', 1, null, 'A+B (GB 18218-2018 table 1, row 25)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (26, '三氧化硫', 'Sulfur trioxide', '{7446-11-9}', 75, null, 'A+B (GB 18218-2018 table 1, row 26)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (27, '3-氨基丙烯(烯丙胺)', '3-Aminopropene (allylamine)', '{107-11-9}', 20, null, 'A+B (GB 18218-2018 table 1, row 27)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (28, '溴', 'Bromine', '{7726-95-6}', 20, null, 'A+B (GB 18218-2018 table 1, row 28)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (29, '乙撑亚胺', 'Ethyleneimine (aziridine)', '{151-56-4}', 20, null, 'A+B (GB 18218-2018 table 1, row 29)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (30, '异氰酸甲酯', 'Methyl isocyanate', '{624-83-9}', 0.75, null, 'A+B (GB 18218-2018 table 1, row 30)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (31, '叠氮化钡', 'Barium azide', '{18810-58-7}', 0.5, 'W1.1', 'A+B (GB 18218-2018 table 1, row 31)', 'S', 'high: threshold in A and B; CAS 18810-58-7 in A and in an unrelated Vietnamese chemical list; B prints 13810-58-7 (both pass the CAS check digit, so the digit alone cannot decide)'),
  (32, '叠氮化铅', 'Lead azide', '{13424-46-9}', 0.5, 'W1.1', 'A+B (GB 18218-2018 table 1, row 32)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (33, '雷汞', 'Mercury fulminate', '{628-86-4}', 0.5, 'W1.1', 'A+B (GB 18218-2018 table 1, row 33)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (34, '三硝基苯甲醚', 'Trinitroanisole', '{28653-16-9}', 5, 'W1.1', 'A+B (GB 18218-2018 table 1, row 34)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (35, '2,4,6-三硝基甲苯', '2,4,6-Trinitrotoluene (TNT)', '{118-96-7}', 5, 'W1.1', 'A+B (GB 18218-2018 table 1, row 35)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (36, '硝化甘油', 'Nitroglycerin', '{55-63-0}', 1, 'W1.1', 'A+B (GB 18218-2018 table 1, row 36)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (37, '硝化纤维素[干的或含水(或乙醇)<25%]', 'Nitrocellulose [dry, or wetted with <25% water (or ethanol)]', '{9004-70-0}', 1, 'W1.1', 'A+B (GB 18218-2018 table 1, row 37)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (38, '硝化纤维素(未改型的,或增塑的,含增塑剂<18%)', 'Nitrocellulose (unmodified, or plasticized with <18% plasticizer)', '{9004-70-0}', 1, 'W1.1', 'A+B (GB 18218-2018 table 1, row 38)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (39, '硝化纤维素(含乙醇≥25%)', 'Nitrocellulose (ethanol ≥25%)', '{9004-70-0}', 10, null, 'A+B (GB 18218-2018 table 1, row 39)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (40, '硝化纤维素(含氮≤12.6%)', 'Nitrocellulose (nitrogen ≤12.6%)', '{9004-70-0}', 50, null, 'A+B (GB 18218-2018 table 1, row 40)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (41, '硝化纤维素(含水≥25%)', 'Nitrocellulose (water ≥25%)', '{9004-70-0}', 50, null, 'A+B (GB 18218-2018 table 1, row 41)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (42, '硝化纤维素溶液(含氮量≤12.6%,含硝化纤维素≤55%)', 'Nitrocellulose solution (nitrogen ≤12.6%, nitrocellulose ≤55%)', '{9004-70-0}', 50, null, 'A+B (GB 18218-2018 table 1, row 42)', 'S', 'high for 50 t (A+B+C); one web page prints 25% instead of 55% in the name'),
  (43, '硝酸铵(含可燃物>0.2%,含以碳计的任何有机物,不含其他添加剂)', 'Ammonium nitrate (combustibles >0.2%)', '{6484-52-2}', 5, null, 'A+B (GB 18218-2018 table 1, row 43); C siyuancloud.com/90.html', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (44, '硝酸铵(含可燃物≤0.2%)', 'Ammonium nitrate (combustibles ≤0.2%)', '{6484-52-2}', 50, null, 'A+B (GB 18218-2018 table 1, row 44); C siyuancloud.com/90.html', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (45, '硝酸铵肥料(含可燃物≤0.4%)', 'Ammonium nitrate fertilizer (combustibles ≤0.4%)', '{}', 200, null, 'A+B (GB 18218-2018 table 1, row 45); C siyuancloud.com/90.html', 'S', 'high: seen in two transcriptions, no CAS in the standard'),
  (46, '硝酸钾', 'Potassium nitrate', '{7757-79-1}', 1000, null, 'A+B (GB 18218-2018 table 1, row 46)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (47, '1,3-丁二烯', '1,3-Butadiene', '{106-99-0}', 5, 'W2', 'A+B (GB 18218-2018 table 1, row 47)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (48, '二甲醚', 'Dimethyl ether', '{115-10-6}', 50, 'W2', 'A+B (GB 18218-2018 table 1, row 48)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (49, '甲烷,天然气', 'Methane; natural gas', '{74-82-8,8006-14-2}', 50, 'W2', 'A+B (GB 18218-2018 table 1, row 49)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (50, '氯乙烯', 'Vinyl chloride', '{75-01-4}', 50, 'W2', 'A+B (GB 18218-2018 table 1, row 50)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (51, '氢', 'Hydrogen', '{1333-74-0}', 5, 'W2', 'A+B (GB 18218-2018 table 1, row 51)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (52, '液化石油气(含丙烷、丁烷及其混合物)', 'Liquefied petroleum gas (incl. propane, butane and mixtures)', '{68476-85-7,74-98-6,106-97-8}', 50, 'W2', 'A+B (GB 18218-2018 table 1, row 52)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (53, '一甲胺', 'Methylamine', '{74-89-5}', 5, 'W2', 'A+B (GB 18218-2018 table 1, row 53)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (54, '乙炔', 'Acetylene', '{74-86-2}', 1, 'W2', 'A+B (GB 18218-2018 table 1, row 54)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (55, '乙烯', 'Ethylene', '{74-85-1}', 50, 'W2', 'A+B (GB 18218-2018 table 1, row 55)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (56, '氧(压缩的或液化的)', 'Oxygen (compressed or liquefied)', '{7782-44-7}', 200, null, 'A+B (GB 18218-2018 table 1, row 56); C siyuancloud.com/90.html', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (57, '苯', 'Benzene', '{71-43-2}', 50, null, 'A+B (GB 18218-2018 table 1, row 57)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (58, '苯乙烯', 'Styrene', '{100-42-5}', 500, null, 'A+B (GB 18218-2018 table 1, row 58)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (59, '丙酮', 'Acetone', '{67-64-1}', 500, null, 'A+B (GB 18218-2018 table 1, row 59)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (60, '2-丙烯腈', 'Acrylonitrile', '{107-13-1}', 50, null, 'A+B (GB 18218-2018 table 1, row 60)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (61, '二硫化碳', 'Carbon disulfide', '{75-15-0}', 50, null, 'A+B (GB 18218-2018 table 1, row 61)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (62, '环己烷', 'Cyclohexane', '{110-82-7}', 500, null, 'A+B (GB 18218-2018 table 1, row 62)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (63, '1,2-环氧丙烷', '1,2-Epoxypropane (propylene oxide)', '{75-56-9}', 10, null, 'A+B (GB 18218-2018 table 1, row 63)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (64, '甲苯', 'Toluene', '{108-88-3}', 500, null, 'A+B (GB 18218-2018 table 1, row 64)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (65, '甲醇', 'Methanol', '{67-56-1}', 500, null, 'A+B (GB 18218-2018 table 1, row 65)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (66, '汽油(乙醇汽油、甲醇汽油)', 'Gasoline (incl. ethanol and methanol blends)', '{86290-81-5}', 200, null, 'A+B (GB 18218-2018 table 1, row 66)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (67, '乙醇', 'Ethanol', '{64-17-5}', 500, null, 'A+B (GB 18218-2018 table 1, row 67)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (68, '乙醚', 'Diethyl ether', '{60-29-7}', 10, null, 'A+B (GB 18218-2018 table 1, row 68)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (69, '乙酸乙酯', 'Ethyl acetate', '{141-78-6}', 500, null, 'A+B (GB 18218-2018 table 1, row 69)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (70, '正己烷', 'n-Hexane', '{110-54-3}', 500, null, 'A+B (GB 18218-2018 table 1, row 70)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (71, '过乙酸', 'Peracetic acid', '{79-21-0}', 10, null, 'A+B (GB 18218-2018 table 1, row 71)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (72, '过氧化甲基乙基酮(10%<有效氧含量≤10.7%,含A型稀释剂≥48%)', 'Methyl ethyl ketone peroxide (10% < available oxygen ≤10.7%, type A diluent ≥48%)', '{1338-23-4}', 10, null, 'A+B (GB 18218-2018 table 1, row 72)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (73, '白磷', 'White (yellow) phosphorus', '{12185-10-3}', 50, null, 'A+B (GB 18218-2018 table 1, row 73)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (74, '烷基铝', 'Alkyl aluminium (trialkylaluminium)', '{}', 1, null, 'A+B (GB 18218-2018 table 1, row 74)', 'S', 'high: seen in two transcriptions, no CAS in the standard'),
  (75, '戊硼烷', 'Pentaborane', '{19624-22-7}', 1, null, 'A+B (GB 18218-2018 table 1, row 75)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (76, '过氧化钾', 'Potassium peroxide', '{17014-71-0}', 20, null, 'A+B (GB 18218-2018 table 1, row 76)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (77, '过氧化钠', 'Sodium peroxide', '{1313-60-6}', 20, null, 'A+B (GB 18218-2018 table 1, row 77)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (78, '氯酸钾', 'Potassium chlorate', '{3811-04-9}', 100, null, 'A+B (GB 18218-2018 table 1, row 78)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (79, '氯酸钠', 'Sodium chlorate', '{7775-09-9}', 100, null, 'A+B (GB 18218-2018 table 1, row 79)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (80, '发烟硝酸', 'Fuming nitric acid', '{52583-42-3}', 20, null, 'A+B (GB 18218-2018 table 1, row 80)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (81, '硝酸(发红烟的除外,含硝酸>70%)', 'Nitric acid (not red fuming, >70%)', '{7697-37-2}', 100, null, 'A+B (GB 18218-2018 table 1, row 81)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (82, '硝酸胍', 'Guanidine nitrate', '{506-93-4}', 50, null, 'A+B (GB 18218-2018 table 1, row 82); C siyuancloud.com/90.html', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (83, '碳化钙', 'Calcium carbide', '{75-20-7}', 100, null, 'A+B (GB 18218-2018 table 1, row 83)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (84, '钾', 'Potassium', '{7440-09-7}', 1, null, 'A+B (GB 18218-2018 table 1, row 84)', 'S', 'high: seen in two transcriptions, CAS check digit valid'),
  (85, '钠', 'Sodium', '{7440-23-5}', 10, null, 'A+B (GB 18218-2018 table 1, row 85)', 'S', 'high: seen in two transcriptions, CAS check digit valid');

insert into public.toxic_gas_beta (name_zh, name_en, cas, beta, source, confidence, confidence_note) values
  ('一氧化碳', 'Carbon monoxide', '630-08-0', 2, 'A (table 3); CAS added from table 1 or general knowledge for CO', 'S', 'high: B has the same 14 numbers, four of its names are OCR-damaged'),
  ('二氧化硫', 'Sulfur dioxide', '7446-09-5', 2, 'A (table 3); CAS added from table 1 or general knowledge for CO', 'S', 'high: B has the same 14 numbers, four of its names are OCR-damaged'),
  ('氨', 'Ammonia', '7664-41-7', 2, 'A (table 3); CAS added from table 1 or general knowledge for CO', 'S', 'high: B has the same 14 numbers, four of its names are OCR-damaged'),
  ('环氧乙烷', 'Ethylene oxide', '75-21-8', 2, 'A (table 3); CAS added from table 1 or general knowledge for CO', 'S', 'high: B has the same 14 numbers, four of its names are OCR-damaged'),
  ('氯化氢', 'Hydrogen chloride', '7647-01-0', 3, 'A (table 3); CAS added from table 1 or general knowledge for CO', 'S', 'high: B has the same 14 numbers, four of its names are OCR-damaged'),
  ('溴甲烷', 'Bromomethane', '74-83-9', 3, 'A (table 3); CAS added from table 1 or general knowledge for CO', 'S', 'high: B has the same 14 numbers, four of its names are OCR-damaged'),
  ('氯', 'Chlorine', '7782-50-5', 4, 'A (table 3); CAS added from table 1 or general knowledge for CO', 'S', 'high: B has the same 14 numbers, four of its names are OCR-damaged'),
  ('硫化氢', 'Hydrogen sulfide', '7783-06-4', 5, 'A (table 3); CAS added from table 1 or general knowledge for CO', 'S', 'high: B has the same 14 numbers, four of its names are OCR-damaged'),
  ('氟化氢', 'Hydrogen fluoride', '7664-39-3', 5, 'A (table 3); CAS added from table 1 or general knowledge for CO', 'S', 'high: B has the same 14 numbers, four of its names are OCR-damaged'),
  ('二氧化氮', 'Nitrogen dioxide', '10102-44-0', 10, 'A (table 3); CAS added from table 1 or general knowledge for CO', 'S', 'high: B has the same 14 numbers, four of its names are OCR-damaged'),
  ('氰化氢', 'Hydrogen cyanide', '74-90-8', 10, 'A (table 3); CAS added from table 1 or general knowledge for CO', 'S', 'high: B has the same 14 numbers, four of its names are OCR-damaged'),
  ('碳酰氯', 'Phosgene', '75-44-5', 20, 'A (table 3); CAS added from table 1 or general knowledge for CO', 'S', 'high: B has the same 14 numbers, four of its names are OCR-damaged'),
  ('磷化氢', 'Phosphine', '7803-51-2', 20, 'A (table 3); CAS added from table 1 or general knowledge for CO', 'S', 'high: B has the same 14 numbers, four of its names are OCR-damaged'),
  ('异氰酸甲酯', 'Methyl isocyanate', '624-83-9', 20, 'A (table 3); CAS added from table 1 or general knowledge for CO', 'S', 'high: B has the same 14 numbers, four of its names are OCR-damaged');
