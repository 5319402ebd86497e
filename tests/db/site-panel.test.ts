// The site panel over answers of a database: the published worked examples stand in it, in both languages, and every word that data can make is known.
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import i18next from 'i18next';
import { NuqsTestingAdapter } from 'nuqs/adapters/testing';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { initReactI18next } from 'react-i18next';
import { MemoryRouter } from 'react-router';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { camelKeys } from '../../src/db/camel';
import { siteQuery } from '../../src/db/enterprises';
import { type SiteAnswer, toSite } from '../../src/db/site';
import {
  SCREENING_METERS,
  siteEnforcementQuery,
  siteHazardsQuery,
  siteRegisterQuery,
  siteRiskQuery,
  siteScreeningQuery,
  siteSurroundingsQuery,
  siteTimelineQuery,
} from '../../src/db/site-parts';
import { english } from '../../src/i18n/en';
import { chinese } from '../../src/i18n/zh-cn';
import { GridwatchError } from '../../src/model/errors';
import { SiteSheet } from '../../src/panels/site/SiteSheet';
import type { Database } from '../../supabase/local/database';
import { asLeader, openScratch } from './support/scratch';

/** A site with the published examples: two gradings, 22.7 m³ of LPG at 90 %, ten tonnes of TNT, a gas main of 1,016 mm at 10 MPa. */
const EXAMPLES = `
with site as (select * from public.enterprise where source_id = 'e0'), source as (
  insert into public.hazard_source (region_id, dataset_id, source_id, enterprise_id, name, hazard_class, geom, people_within_500_meters)
  select s.region_id, s.dataset_id, x.code, s.id, x.name, x.class, s.geom, x.people
  from site s, (values ('exam', 'Tank farm', 'toxic_flammable', 1), ('gas', 'Gas store', 'toxic', 102), ('yard', 'LPG yard', 'flammable', 0))
    as x (code, name, class, people)
  returning id, dataset_id, source_id
)
insert into public.hazard_source_chemical (hazard_source_id, dataset_id, source_id, name, cas, hazard_class, quantity_tonnes, class_symbols)
select s.id, s.dataset_id, s.source_id || '/' || c.name, c.name, c.cas, c.class, c.tonnes, c.symbols::text[]
from source s join (values
  ('exam', 'Methanol', '67-56-1', 'flammable', 30, '{W5.3}'), ('exam', 'Diethyl ether', '60-29-7', 'flammable', 25, '{W5.2}'),
  ('exam', 'Hydrogen fluoride', '7664-39-3', 'toxic', 2, '{}'), ('gas', 'Hydrogen sulfide', '7783-06-4', 'toxic', 2, '{}'),
  ('gas', 'Phosphine', '7803-51-2', 'toxic', 2, '{}'), ('gas', 'Chlorine', '7782-50-5', 'toxic', 1, '{}'),
  ('yard', 'LPG', '68476-85-7', 'flammable', 11.9577, '{}'), ('yard', 'TNT', '118-96-7', 'flammable', 10, '{}')
) as c (source, name, cas, class, tonnes, symbols) on c.source = s.source_id;
insert into public.pipeline (region_id, dataset_id, source_id, name, medium, status, diameter_millimeters, design_pressure_mpa,
  position_accuracy_meters, position_source, geom)
values ('scratch', 'scratch/all', 'main', 'Gas main', 'natural_gas', 'operating', 1016, 10, 5, 'survey',
  extensions.st_multi(extensions.st_geomfromtext('LINESTRING(0.502 0.4, 0.502 0.6)', 4326)));
insert into public.protected_place (region_id, dataset_id, source_id, kind, name, people, geom)
select e.region_id, e.dataset_id, x.kind, x.kind, x.name, x.people, extensions.st_project(e.geom::extensions.geography, x.meters, 0)::extensions.geometry
from public.enterprise e, (values ('school', 'East School', 640, 60), ('hospital', 'West Hospital', null, 450), ('stadium', 'Far Stadium', 9000, 940))
  as x (kind, name, people, meters) where e.source_id = 'e0';`;

let database: Database;
let site: number;

beforeAll(async () => {
  database = await openScratch('PGlite', 'site_panel');
  await database.sql.script(EXAMPLES);
  const [row] = await database.sql.query<{ id: number }>(
    `select id from public.enterprise where source_id = 'e0'`,
  );
  site = row?.id ?? 0;
  await i18next.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: false,
    resources: { en: english, 'zh-CN': chinese },
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
});
afterAll(() => database?.close());

async function answerOf(call: string): Promise<unknown> {
  const [row] = await asLeader<{ answer: unknown }>(database.sql, `select public.${call} as answer`, [site]);
  return row?.answer;
}

/** The panel's words as the leader reads them; `broken` parts fail. */
async function panel(language: 'en' | 'zh-CN', broken: readonly string[] = []): Promise<string> {
  await i18next.changeLanguage(language);
  const client = new QueryClient({ defaultOptions: { queries: { retry: false, retryOnMount: false } } });
  client.setQueryData(siteQuery(site).queryKey, toSite((await answerOf('site($1)')) as SiteAnswer));
  for (const [call, { queryKey }] of [
    ['site_risk($1)', siteRiskQuery(site)],
    ['site_hazards($1)', siteHazardsQuery(site)],
    ['site_enforcement($1)', siteEnforcementQuery(site)],
    ['site_register($1)', siteRegisterQuery(site)],
    ['site_surroundings($1)', siteSurroundingsQuery(site)],
    ['site_screening($1)', siteScreeningQuery(site, SCREENING_METERS)],
    ['site_timeline($1)', siteTimelineQuery(site, 500)],
  ] as const) {
    if (broken.includes(call.replace('($1)', ''))) {
      const queryFn = () => Promise.reject(new GridwatchError('unknown'));
      await client.prefetchQuery({ queryKey, queryFn });
    } else client.setQueryData<unknown>(queryKey, camelKeys(await answerOf(call)));
  }
  const region = {
    id: 'scratch',
    nameEn: 'Scratch',
    nameZh: '草稿',
    timeZone: 'Asia/Shanghai',
    currency: 'CNY',
    today: '2014-05-31',
    live: false,
    bounds: [0, 0, 4, 1],
    simulated: false,
  } as const;
  const sheet = createElement(SiteSheet, { id: site, region, actions: null });
  const html = renderToStaticMarkup(
    createElement(
      MemoryRouter,
      null,
      createElement(NuqsTestingAdapter, null, createElement(QueryClientProvider, { client }, sheet)),
    ),
  );
  return html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
}

describe('the site panel', () => {
  it('works the published examples out in English', async () => {
    const words = await panel('en');
    expect(words, 'a key without words').not.toMatch(
      /\b(screening|hazards|near|register|timeline|risk|terms)\.\w/,
    );
    for (const said of [
      'R = α·Σ(β·q/Q) = 1 × 12.56 = 12.56 → Level III',
      's = Σ q/Q = 4.56',
      'α = 1: usual residents within 500 m: 1',
      'R = α·Σ(β·q/Q) = 2 × 42.8 = 85.6 → Level II',
      's = Σ q/Q = 2.6',
      'Fireball 132.6 m across for 10.3 s',
      '5.055 kPa at 500 m',
      'Potential impact radius 318.1 m; site inside: yes',
      'Screening only',
      'D = 5.8·M^(1/3)',
      'pressure 10 MPa, diameter 1,016 mm',
      'Gas store: s = 2.6, R = 85.6',
    ]) {
      expect(words).toContain(said);
    }
  });

  it('and in Chinese, without a word of the wrong language', async () => {
    const words = await panel('zh-CN');
    for (const said of [
      'R = α·Σ(β·q/Q) = 1 × 12.56 = 12.56 → 三级',
      'R = α·Σ(β·q/Q) = 2 × 42.8 = 85.6 → 二级',
      '火球直径132.6 m',
      '500 m处超压5.055 kPa',
      '潜在影响半径318.1 m；企业位于其内：是',
      '仅供筛查',
    ]) {
      expect(words).toContain(said);
    }
    expect(words).not.toMatch(/Screening|Hazard sources|on record/);
  });

  it('says of each protected place how far it is, and whether 500 m and a screening circle reach it', async () => {
    const words = await panel('en');
    expect(words).toMatch(
      /East School within 500 m 60 m School · article 19 \(2\) · 640 people · reached by the circle «Fireball» \(LPG, 66(\.3)? m\)/,
    );
    expect(words).toMatch(
      /West Hospital within 500 m 450 m Hospital · article 19 \(2\) · in no screening circle/,
    );
    expect(words).toMatch(
      /Far Stadium 940 m Stadium · article 19 \(2\) · 9,000 people · beyond 500 m · in no screening circle/,
    );
    expect(words).toContain('1 protected place');
    const chinese = await panel('zh-CN');
    expect(chinese).toContain('学校 · 第十九条第（2）项 · 640人 · 位于“火球”后果范围内');
    expect(chinese).toContain('体育场馆 · 第十九条第（2）项 · 9,000人 · 500米以外 · 不在后果范围内');
  });

  it('says where each value of a line comes from', async () => {
    const words = await panel('en');
    // Chlorine: row 12 of table 1, β of table 3; diethyl ether has a row, methanol too; β of ether by the class it was given.
    expect(words).toMatch(/Chlorine 1 5 0\.2 4 0\.8 7782-50-5 · Q: table 1, row 12 · β: table 3/);
    expect(words).toMatch(
      /Diethyl ether 25 10 2\.5 1 2\.5 60-29-7 · Q: table 1, row \d+ · β: table 4, W5\.2/,
    );
  });

  it('says of a part that failed that it failed, and leaves the others', async () => {
    const words = await panel('en', ['site_surroundings', 'site_risk']);
    expect(words.match(/This part did not come/g)).toHaveLength(2);
    expect(words).toContain('12.56 → Level III');
    expect(words).toContain('132.6 m across');
    expect(words).not.toContain('in a straight line; as far as this account');
  });
});

/** Columns whose words the panel shows, and the group of the catalogue that holds these. */
const VOCABULARIES: [table: string, column: string, group: string][] = [
  ['inspection', 'kind', 'inspection'],
  ['inspection', 'result', 'inspection_result'],
  ['work_order', 'kind', 'order'],
  ['penalty', 'kind', 'penalty'],
  ['listing', 'level', 'listing_level'],
  ['listing', 'state', 'listing_state'],
  ['certificate', 'kind', 'certificate'],
  ['equipment', 'kind', 'equipment_kind'],
  ['equipment', 'status', 'equipment_status'],
  ['person', 'role', 'person_role'],
  ['zone_member', 'role', 'member_role'],
  ['emergency_plan', 'kind', 'plan'],
  ['drill', 'form', 'drill_form'],
  ['building', 'kind', 'place'],
  ['emergency_resource', 'kind', 'resource'],
  ['protected_place', 'kind', 'terms:protected_place'],
  ['pipeline_work', 'kind', 'work'],
  ['pipeline_work', 'state', 'work_state'],
  ['pipeline_occupation', 'kind', 'occupation'],
  ['pipeline_occupation', 'state', 'occupation_state'],
  ['training', 'kind', 'training'],
  ['site_return', 'kind', 'site_return'],
  ['warning', 'colour', 'warning'],
  ['enterprise', 'kind', 'enterprise_kind'],
  ['enterprise', 'scale', 'scale'],
  ['hazard_responsible', 'duty', 'hazards.duty'],
];

describe('words that data can make', () => {
  it.each(VOCABULARIES)('%s.%s', async (table, column, group) => {
    const [row] = await database.sql.query<{ text: string }>(
      `select string_agg(pg_get_constraintdef(k.oid), ' ') as text
       from pg_constraint k join pg_attribute a on a.attrelid = k.conrelid and k.conkey = array[a.attnum]
       where k.contype = 'c' and k.conrelid = format('public.%I', $1::text)::regclass and a.attname = $2`,
      [table, column],
    );
    const words = [...(row?.text ?? '').matchAll(/'([a-z_]+)'::text/g)].map((match) => match[1]);
    expect(words.length).toBeGreaterThan(1);
    for (const word of words) {
      for (const language of ['en', 'zh-CN']) {
        const key = `${group.includes(':') ? group : `site:${group}`}.${word}`;
        expect(i18next.exists(key, { lng: language }), key).toBe(true);
      }
    }
  });
});
