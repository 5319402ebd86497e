/** The «3 + 1» major items of 2014 under municipal supervision: three listed, one coordinated between departments. */

export interface Listing {
  sourceId: string;
  kind: 'listed' | 'coordinated';
  year: number;
  district: string;
  titleZh: string;
  titleEn: string;
  supervisor: string;
  responsible: string;
  listedOn: string;
  deadlineOn: string;
  /** Per cent done on the day of the register's clock. */
  progress: number;
  /** Degrees, WGS 84: one position for a place, more for a line. */
  line: readonly (readonly [lng: number, lat: number])[];
}

const SUPERVISOR = '上海市安全生产委员会办公室';

/** The stretch of the open gas route P6563 that runs along Daye Highway, as its source draws it. */
export const DAYE_PIPELINE = 'P6563';
const DAYE = [
  [121.51578, 30.96744],
  [121.52162, 30.96744],
  [121.53511, 30.96859],
] as const;

/**
 * Only the fourth is named by the source, and only its subject and road: Daye Highway (大叶公路) runs through the south
 * of the city. Which pipeline it is was not published: the open route that follows the road there stands for it. All
 * else about the four is invented.
 */
export const LISTINGS: readonly Listing[] = [
  {
    sourceId: '2014-1',
    kind: 'listed',
    year: 2014,
    district: '310113',
    titleZh: '老旧仓储区消防通道堵塞、违规存放危险化学品',
    titleEn: 'Old warehouse quarter: blocked fire lanes, hazardous chemicals stored against the rules',
    supervisor: SUPERVISOR,
    responsible: '宝山区人民政府',
    listedOn: '2014-03-10',
    deadlineOn: '2014-11-30',
    progress: 35,
    line: [[121.388, 31.337]],
  },
  {
    sourceId: '2014-2',
    kind: 'listed',
    year: 2014,
    district: '310112',
    titleZh: '“三合一”场所集中的服装加工市场',
    titleEn: 'Garment market with lodging, workshop and storage under one roof',
    supervisor: SUPERVISOR,
    responsible: '闵行区人民政府',
    listedOn: '2014-03-10',
    deadlineOn: '2014-09-30',
    progress: 60,
    line: [[121.398, 31.062]],
  },
  {
    sourceId: '2014-3',
    kind: 'listed',
    year: 2014,
    district: '310116',
    titleZh: '化学品储罐区与居民点安全距离不足',
    titleEn: 'Chemical tank farm too close to homes',
    supervisor: SUPERVISOR,
    responsible: '金山区人民政府',
    listedOn: '2014-03-10',
    deadlineOn: '2014-12-31',
    progress: 20,
    line: [[121.3, 30.728]],
  },
  {
    sourceId: '2014-4',
    kind: 'coordinated',
    year: 2014,
    district: '310120',
    titleZh: '大叶公路沿线长输管道违法占压整治',
    titleEn: 'Illegal occupation of the long-distance pipeline along Daye Highway',
    supervisor: SUPERVISOR,
    responsible: '奉贤区人民政府',
    listedOn: '2014-02-20',
    deadlineOn: '2014-10-31',
    progress: 45,
    line: DAYE,
  },
];
