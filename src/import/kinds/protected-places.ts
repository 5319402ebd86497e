/** Protected places as a bureau lists them: columns with a point each, or a map of points and areas; headings and types in English or Chinese. */
import { PLACE_KINDS, type PlaceKind } from '../../model/point-words';
import { isRecord } from '../geojson';
import { readPoint, readPolygons } from '../geometry';
import type { FieldReader } from '../record';
import type { ProtectedPlaceRow } from '../rows';
import type { Kind } from './kind';

const ID = ['place_id', '防护目标编号'] as const;
const NAME = ['name', '名称'] as const;
const KIND = ['kind', '类型'] as const;
const PEOPLE = ['people', '人数'] as const;
const SOURCE = ['source', '来源'] as const;
const LATITUDE = ['lat', '纬度'] as const;
const LONGITUDE = ['lng', 'lon', '经度'] as const;

/** Article 19's words for the types, and those that registers write for them. */
const CHINESE: Readonly<Record<PlaceKind, readonly string[]>> = {
  residential: ['居住区', '居民区'],
  commercial_centre: ['商业中心', '商场', '市场'],
  park: ['公园'],
  school: ['学校', '幼儿园', '托儿所'],
  hospital: ['医院'],
  care_home: ['养老院', '福利院'],
  theatre: ['影剧院'],
  stadium: ['体育场', '体育馆', '体育场馆'],
  water_source: ['饮用水源', '水厂', '水源保护区'],
  station: ['车站', '地铁站'],
  pier: ['码头'],
  airport: ['机场'],
  traffic_line: ['交通干线', '铁路线路'],
  telecommunications: ['通信干线', '通信枢纽'],
  farmland: ['基本农田', '养殖场'],
  waters: ['河流', '湖泊'],
  nature_reserve: ['自然保护区', '风景名胜区'],
  military: ['军事禁区', '军事管理区'],
  other: ['其他'],
};

const WORDS: Readonly<Record<string, PlaceKind>> = Object.fromEntries(
  PLACE_KINDS.flatMap((kind) => [kind, ...CHINESE[kind]].map((word) => [word, kind])),
);

function told(fields: FieldReader): Omit<ProtectedPlaceRow, 'line' | 'shape'> {
  const people = fields.present(...PEOPLE);
  return {
    sourceId: fields.required(fields.present(...ID)),
    name: fields.required(fields.present(...NAME)),
    kind: fields.word(fields.present(...KIND), WORDS),
    // Nothing written is not known, which is not nobody.
    people: fields.text(people) === '' ? null : fields.count(people),
    source: fields.optional(fields.present(...SOURCE)),
  };
}

const known = [ID, NAME, KIND, PEOPLE];

export const protectedPlaces: Kind<ProtectedPlaceRow> = {
  id: 'protected_places',
  subject: 'protected_place',
  format: 'csv',
  key: ID[0],
  known: [...known, LATITUDE, LONGITUDE],
  read: (fields, { bounds }) => {
    const place = told(fields);
    const { lng, lat } = fields.position(fields.present(...LATITUDE), fields.present(...LONGITUDE), {
      bounds,
    });
    return { ...place, shape: { type: 'Point', coordinates: [lng, lat] } };
  },
};

export const protectedPlaceShapes: Kind<ProtectedPlaceRow> = {
  id: 'protected_place_shapes',
  subject: 'protected_place',
  format: 'geojson',
  key: ID[0],
  known,
  read: (fields, { bounds }, geometry) => {
    const place = told(fields);
    const context = { bounds, repairs: fields.repairs, name: place.sourceId };
    const isPoint = isRecord(geometry) && ['Point', 'MultiPoint'].includes(String(geometry.type));
    return {
      ...place,
      shape: isPoint
        ? { type: 'Point', coordinates: readPoint(geometry, context) }
        : { type: 'MultiPolygon', coordinates: readPolygons(geometry, context) },
    };
  },
};
