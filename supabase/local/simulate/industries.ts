/** The industries of the register: sections and divisions of GB/T 4754-2011, the classification in force in 2014. */
import type { HubKind } from './districts';

export type Group = 'manufacture' | 'chemical' | 'logistics' | 'service' | 'construction';

export interface Industry {
  /** Letter of the section. */
  section: string;
  /** Two digits of the division. */
  division: string;
  nameZh: string;
  group: Group;
  /** How many of the register's units, relative to the others. */
  weight: number;
  /** How often it is inspected and how much is found, 1 being the mean. */
  risk: number;
  /** Words for what a unit does, as its name says it. */
  words: readonly [string, ...string[]];
}

const industry = (
  section: string,
  division: string,
  nameZh: string,
  group: Group,
  weight: number,
  risk: number,
  words: string,
): Industry => {
  const [first = nameZh, ...rest] = words.split(' ');
  return { section, division, nameZh, group, weight, risk, words: [first, ...rest] };
};

export const INDUSTRIES: readonly Industry[] = [
  industry('A', '01', '农业', 'manufacture', 6, 0.6, '蔬果种植 农业科技 花卉园艺'),
  industry('C', '13', '农副食品加工业', 'manufacture', 12, 1.3, '粮油加工 水产加工 肉类加工'),
  industry('C', '14', '食品制造业', 'manufacture', 14, 1.2, '食品 调味品 乳品 糕点'),
  industry('C', '17', '纺织业', 'manufacture', 18, 1.1, '纺织 印染 针织 毛纺'),
  industry('C', '18', '纺织服装、服饰业', 'manufacture', 34, 1.1, '服装 服饰 制衣 羽绒制品'),
  industry('C', '21', '家具制造业', 'manufacture', 14, 1.5, '家具 木业 办公家具'),
  industry('C', '22', '造纸和纸制品业', 'manufacture', 14, 1.2, '纸业 纸制品 包装材料'),
  industry('C', '23', '印刷和记录媒介复制业', 'manufacture', 18, 1, '印刷 彩印 印务 包装印刷'),
  industry('C', '26', '化学原料和化学制品制造业', 'chemical', 26, 2.6, '化工 化学 涂料 精细化工 助剂 树脂'),
  industry('C', '27', '医药制造业', 'chemical', 8, 1.6, '制药 医药 生物制药'),
  industry('C', '29', '橡胶和塑料制品业', 'manufacture', 44, 1.4, '塑料制品 橡胶制品 塑胶 注塑'),
  industry('C', '30', '非金属矿物制品业', 'manufacture', 20, 1.4, '建材 混凝土 玻璃制品 石材'),
  industry('C', '31', '黑色金属冶炼和压延加工业', 'manufacture', 6, 2.2, '钢管 特钢 轧钢 金属铸造'),
  industry('C', '33', '金属制品业', 'manufacture', 74, 1.6, '金属制品 五金制品 紧固件 电镀 钣金'),
  industry('C', '34', '通用设备制造业', 'manufacture', 76, 1.3, '机械 泵阀 轴承 机电设备 压缩机'),
  industry('C', '35', '专用设备制造业', 'manufacture', 44, 1.2, '专用设备 模具 包装机械 医疗器械'),
  industry('C', '36', '汽车制造业', 'manufacture', 24, 1.3, '汽车零部件 汽车配件 车身部件'),
  industry(
    'C',
    '37',
    '铁路、船舶、航空航天和其他运输设备制造业',
    'manufacture',
    8,
    2,
    '船舶修造 船用配套 轨道设备',
  ),
  industry('C', '38', '电气机械和器材制造业', 'manufacture', 50, 1.2, '电气 电器 电线电缆 照明电器 变压器'),
  industry('C', '39', '计算机、通信和其他电子设备制造业', 'manufacture', 28, 1, '电子 电子元件 通信设备'),
  industry('C', '43', '金属制品、机械和设备修理业', 'manufacture', 10, 1.4, '机械修理 设备维修'),
  industry('D', '44', '电力、热力生产和供应业', 'manufacture', 2, 1.8, '热力供应 热电'),
  industry('D', '45', '燃气生产和供应业', 'chemical', 4, 2.4, '燃气 液化气供应'),
  industry('E', '47', '房屋建筑业', 'construction', 18, 2.2, '建筑工程 建设工程'),
  industry('E', '48', '土木工程建筑业', 'construction', 14, 2.2, '市政工程 道路工程 管道工程'),
  industry('E', '49', '建筑安装业', 'construction', 16, 1.8, '设备安装 机电安装 消防工程'),
  industry('E', '50', '建筑装饰和其他建筑业', 'construction', 24, 1.4, '装饰工程 建筑装潢'),
  industry('F', '51', '批发业', 'service', 84, 0.7, '贸易 物资 建材经营 化工贸易'),
  industry('F', '52', '零售业', 'service', 130, 0.6, '超市 商行 百货 加油站'),
  industry('G', '54', '道路运输业', 'logistics', 34, 1.5, '货物运输 物流 汽车运输'),
  industry('G', '55', '水上运输业', 'logistics', 4, 1.6, '航运 船务'),
  industry('G', '58', '装卸搬运和运输代理业', 'logistics', 18, 1.3, '货运代理 装卸服务 集装箱服务'),
  industry('G', '59', '仓储业', 'logistics', 14, 1.8, '仓储 冷藏仓储 保税仓储'),
  industry('H', '61', '住宿业', 'service', 20, 1, '宾馆 酒店 旅馆'),
  industry('H', '62', '餐饮业', 'service', 96, 0.9, '饭店 餐饮 酒楼 面馆'),
  industry('K', '70', '房地产业', 'service', 26, 0.8, '物业管理 商务楼管理 置业'),
  industry('L', '72', '商务服务业', 'service', 40, 0.5, '企业管理 市场管理 商务服务'),
  industry('M', '74', '专业技术服务业', 'service', 16, 0.6, '检测技术 工程咨询'),
  industry('O', '80', '机动车、电子产品和日用产品修理业', 'service', 26, 1.1, '汽车修理 汽车养护'),
  industry('R', '89', '娱乐业', 'service', 14, 1.2, '娱乐 网吧 歌舞厅'),
];

/** How much each kind of place draws each group. */
export const DRAW: Readonly<Record<Group, Readonly<Record<HubKind, number>>>> = {
  manufacture: { centre: 0.1, town: 0.9, industry: 6, chemical: 0.5, port: 0.9 },
  chemical: { centre: 0.02, town: 0.15, industry: 1.6, chemical: 12, port: 0.8 },
  logistics: { centre: 0.3, town: 0.8, industry: 1.8, chemical: 0.5, port: 7 },
  service: { centre: 6, town: 2.4, industry: 0.6, chemical: 0.03, port: 0.5 },
  construction: { centre: 1.2, town: 1.8, industry: 1.4, chemical: 0.2, port: 0.6 },
};

/** How much the dense districts inside the ring roads have of each group, beside the others. */
export const INNER: Readonly<Record<Group, number>> = {
  manufacture: 0.16,
  chemical: 0.06,
  logistics: 0.4,
  service: 2,
  construction: 0.8,
};
