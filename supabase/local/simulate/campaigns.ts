/** Campaigns with their tasks, and warnings, of the winter and spring of 2013 and 2014; dates of stages and warnings are invented. */
import { type Day, dayOf } from './days';
import { random } from './random';
import { AS_OF } from './totals';

export interface Campaign {
  sourceId: string;
  nameZh: string;
  nameEn: string;
  stages: readonly (readonly [nameZh: string, nameEn: string, from: string, to: string])[];
}

const STAGES = [
  ['动员部署', 'Mobilisation'],
  ['自查自纠与检查整治', 'Self-check and rectification'],
  ['总结验收', 'Summary'],
] as const;

const campaign = (
  sourceId: string,
  nameZh: string,
  nameEn: string,
  days: readonly [string, string, string, string],
): Campaign => ({
  sourceId,
  nameZh,
  nameEn,
  // Each stage ends on the day on which the next begins: such plans are written so.
  stages: STAGES.map(
    ([stageZh, stageEn], index) => [stageZh, stageEn, days[index] ?? '', days[index + 1] ?? ''] as const,
  ),
});

export const CAMPAIGNS: readonly Campaign[] = [
  campaign(
    'pipelines-2014',
    '油气输送管线等安全专项排查整治',
    'Oil and gas pipelines: special check and rectification',
    ['2013-12-10', '2013-12-31', '2014-09-30', '2014-12-31'],
  ),
  campaign('spring-2013', '春节及“两会”期间安全生产大检查', 'Spring Festival inspections 2013', [
    '2013-01-10',
    '2013-01-20',
    '2013-03-10',
    '2013-03-25',
  ]),
  campaign('spring-2014', '春节及“两会”期间安全生产大检查', 'Spring Festival inspections 2014', [
    '2014-01-06',
    '2014-01-15',
    '2014-03-15',
    '2014-03-31',
  ]),
  campaign('month-2014', '2014年“安全生产月”活动', 'Work Safety Month 2014', [
    '2014-05-15',
    '2014-06-01',
    '2014-06-30',
    '2014-07-10',
  ]),
];

export interface Task {
  campaign: string;
  /** Index of the stage. */
  stage: number;
  action: 'enforcement' | 'treatment' | 'education' | 'mechanism' | 'support' | 'team';
  titleZh: string;
  /** Index of the district that it is given to. */
  district: number;
  dueOn: Day;
  /** 0 where it is not done yet. */
  doneOn: Day;
}

/** What each district has to do in every campaign. */
const TASKS = [
  [0, 'mechanism', '制定本区实施方案并报市安委会办公室'],
  [0, 'education', '召开动员部署会议'],
  [1, 'enforcement', '开展执法检查并上报检查台账'],
  [1, 'treatment', '排查隐患逐条建档并落实整改'],
  [1, 'support', '落实专家和检测机构参与检查'],
  [2, 'team', '组织验收并上报工作总结'],
] as const;

/** Done by most in time, by some late, by a few not at all. */
export function makeTasks(districts: number): Task[] {
  const from = random('campaign tasks');
  const today = dayOf(AS_OF);
  return CAMPAIGNS.flatMap(({ sourceId, stages }) =>
    TASKS.flatMap(([stage, action, titleZh]) =>
      Array.from({ length: districts }, (_, district): Task => {
        const [, , first = '', last = ''] = stages[stage] ?? [];
        // The long stage of a campaign has a report half-way.
        const dueOn = stage === 1 ? Math.round((dayOf(first) + dayOf(last)) / 2) : dayOf(last);
        const done = dueOn - from.between(0, 12) + (from.next() < 0.12 ? from.between(5, 40) : 0);
        const doneOn = done <= today && from.next() > 0.02 ? Math.max(dayOf(first), done) : 0;
        return { campaign: sourceId, stage, action, titleZh, district, dueOn, doneOn };
      }),
    ),
  );
}

/** The campaign of which an inspection is part: by what led to it, its day and whether the unit has to do with gas or oil. */
export function campaignOf(kind: string, day: Day, isChemical: boolean): string | null {
  const wanted = kind === 'key_period' ? 'spring-' : kind === 'special' && isChemical ? 'pipelines-' : null;
  if (wanted === null) return null;
  const campaign = CAMPAIGNS.find(
    ({ sourceId, stages }) =>
      sourceId.startsWith(wanted) &&
      day >= dayOf(stages[0]?.[2] ?? '') &&
      day <= dayOf(stages.at(-1)?.[3] ?? ''),
  );
  return campaign?.sourceId ?? null;
}

export interface Warning {
  sourceId: string;
  kind: 'fog' | 'cold_wave' | 'ice' | 'rain' | 'wind';
  colour: 'blue' | 'yellow' | 'orange' | 'red';
  titleZh: string;
  /** Codes of the districts it holds for. */
  districts: readonly string[];
  /** Wall times of the city. */
  from: string;
  to: string;
}

const COAST = ['310115', '310116', '310120', '310151'];
const ALL = [
  '310101',
  '310104',
  '310105',
  '310106',
  '310107',
  '310109',
  '310110',
  '310112',
  '310113',
  '310114',
  '310115',
  '310116',
  '310117',
  '310118',
  '310120',
  '310151',
];

export const WARNINGS: readonly Warning[] = [
  {
    sourceId: '2014-1',
    kind: 'fog',
    colour: 'yellow',
    titleZh: '大雾黄色预警',
    districts: ALL,
    from: '2014-01-05 05:20',
    to: '2014-01-05 10:00',
  },
  {
    sourceId: '2014-2',
    kind: 'cold_wave',
    colour: 'blue',
    titleZh: '寒潮蓝色预警',
    districts: ALL,
    from: '2014-02-08 16:00',
    to: '2014-02-10 08:00',
  },
  {
    sourceId: '2014-3',
    kind: 'ice',
    colour: 'yellow',
    titleZh: '道路结冰黄色预警',
    districts: ['310114', '310117', '310118'],
    from: '2014-02-10 04:30',
    to: '2014-02-10 09:30',
  },
  {
    sourceId: '2014-4',
    kind: 'wind',
    colour: 'blue',
    titleZh: '大风蓝色预警',
    districts: COAST,
    from: '2014-03-20 06:00',
    to: '2014-03-20 20:00',
  },
  {
    sourceId: '2014-5',
    kind: 'fog',
    colour: 'orange',
    titleZh: '大雾橙色预警',
    districts: COAST,
    from: '2014-04-12 03:40',
    to: '2014-04-12 09:10',
  },
  {
    sourceId: '2014-6',
    kind: 'rain',
    colour: 'blue',
    titleZh: '暴雨蓝色预警',
    districts: ['310112', '310117', '310120'],
    from: '2014-05-10 14:00',
    to: '2014-05-10 21:00',
  },
  {
    sourceId: '2014-7',
    kind: 'wind',
    colour: 'yellow',
    titleZh: '雷雨大风黄色预警',
    districts: ALL,
    from: '2014-05-30 17:30',
    to: '2014-06-01 08:00',
  },
];
