/** Names of units from the parts that such names are made of; any likeness to a real one is chance. */
import type { Industry } from './industries';
import type { Random } from './random';

const FIRST = [
  ...'华东申沪浦江宏鼎盛隆恒瑞泰祥兴旺荣昌裕丰永嘉安康顺达通利源润佳美新创启明光辉金银玉宝龙凤海洋天宇星云晨旭',
];
const SECOND = [
  ...'明达丰盛泰发隆祥荣华兴利和顺康源业成丽宏伟强森林峰岭川河洲湾阳辰晖曜腾飞翔跃捷锐精诚信义德仁厚博远志凌',
];
const SERVICE_FORMS = ['店', '经营部', '服务部', '有限公司'] as const;

/** Whether a unit of this industry and size is an individual business (个体工商户) rather than a company. */
export function isIndividual(industry: Industry, size: number, from: Random): boolean {
  return size === 3 && ['F', 'H', 'O', 'R'].includes(industry.section) && from.next() < 0.7;
}

/** Gives names, none of them twice. */
export function namer(from: Random): (industry: Industry, districtZh: string, individual: boolean) => string {
  const given = new Set<string>();
  return (industry, districtZh, individual) => {
    for (;;) {
      const brand = `${FIRST[from.below(FIRST.length)]}${SECOND[from.below(SECOND.length)]}`;
      const word = industry.words[from.below(industry.words.length)] ?? industry.words[0];
      const name = individual
        ? `上海市${districtZh}${brand}${word}${/[店馆楼行站吧厅]$/.test(word) ? '' : SERVICE_FORMS[from.below(3)]}`
        : `上海${brand}${word}${companyForm(industry, from)}`;
      if (given.has(name)) continue;
      given.add(name);
      return name;
    }
  };
}

function companyForm({ section }: Industry, from: Random): string {
  const draw = from.next();
  if (section === 'C' && draw < 0.16) return '厂';
  return draw > 0.985 ? '股份有限公司' : '有限公司';
}

const FAMILY = [...'王李张刘陈杨黄赵周吴徐孙朱马胡郭何高林罗顾陆沈钱金姚'];
const GIVEN = [...'伟芳敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国志文斌'];

/** A person's name. */
export function personName(from: Random): string {
  const second = from.next() < 0.55 ? (GIVEN[from.below(GIVEN.length)] ?? '') : '';
  return `${FAMILY[from.below(FAMILY.length)]}${GIVEN[from.below(GIVEN.length)]}${second}`;
}
