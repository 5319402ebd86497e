/** The districts of Shanghai as the maps of Apache ECharts draw them: Chinese names, no codes. */
import { Refused } from '../codes';
import { readPolygons } from '../geometry';
import type { ZoneRow } from '../rows';
import type { Kind } from './kind';

// Codes of GB/T 2260 and the official English names. The file shows the sixteen districts since 2016: in 2014 Zhabei
// (310108) still stood beside Jing'an, and Chongming was a county (310230).
const DISTRICTS: Readonly<Record<string, readonly [code: string, nameEn: string]>> = {
  黄浦区: ['310101', 'Huangpu District'],
  徐汇区: ['310104', 'Xuhui District'],
  长宁区: ['310105', 'Changning District'],
  静安区: ['310106', "Jing'an District"],
  普陀区: ['310107', 'Putuo District'],
  虹口区: ['310109', 'Hongkou District'],
  杨浦区: ['310110', 'Yangpu District'],
  闵行区: ['310112', 'Minhang District'],
  宝山区: ['310113', 'Baoshan District'],
  嘉定区: ['310114', 'Jiading District'],
  浦东新区: ['310115', 'Pudong New Area'],
  金山区: ['310116', 'Jinshan District'],
  松江区: ['310117', 'Songjiang District'],
  青浦区: ['310118', 'Qingpu District'],
  奉贤区: ['310120', 'Fengxian District'],
  崇明区: ['310151', 'Chongming District'],
};

export const districts: Kind<ZoneRow> = {
  id: 'districts',
  subject: 'zone',
  format: 'geojson',
  key: 'name',
  known: [['name'], ['cp'], ['childnum']],
  read: (fields, { bounds }, geometry) => {
    const name = fields.required('name');
    const known = Object.hasOwn(DISTRICTS, name) ? DISTRICTS[name] : undefined;
    if (!known) throw new Refused('unknown_value', 'name', name);
    const [code, nameEn] = known;
    return {
      sourceId: code,
      code,
      level: 'district',
      nameEn,
      nameZh: name,
      polygons: readPolygons(geometry, { bounds, repairs: fields.repairs, name: code }),
    };
  },
};
