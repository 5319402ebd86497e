/** Protected places as rows, each at a place of its own. */
import { POINT } from '../../load-upsert';
import { PLACE_KINDS } from '../protected-places';
import { type Part, type SimulatedTable, serial } from './table';

const NAMES = {
  residential: ['小区', '新村', '花园'],
  school: ['小学', '中学', '幼儿园'],
  hospital: ['医院', '社区卫生服务中心'],
  commercial_centre: ['购物中心', '商业广场'],
  park: ['公园'],
  theatre: ['影剧院'],
  stadium: ['体育场', '体育馆'],
  station: ['地铁站', '公交枢纽站'],
} as const;

function* rows({ simulation: { protectedPlaces: made, districts }, hasDistrict }: Part) {
  for (let index = 0; index < made.count; index += 1) {
    const district = made.district[index] ?? 0;
    if (!hasDistrict(district)) continue;
    const [kind] = PLACE_KINDS[made.kind[index] ?? 0] ?? PLACE_KINDS[0];
    const words = NAMES[kind];
    yield {
      id: serial('F', index),
      kind,
      name: `${districts[district]?.nameZh}模拟${words[index % words.length]}${index + 1}`,
      people: made.people[index] || null,
      lng: (made.lng[index] ?? 0) / 1e6,
      lat: (made.lat[index] ?? 0) / 1e6,
    };
  }
}

export const protectedPlaceTable: SimulatedTable = {
  name: 'protected_place',
  needs: ['protected_place.dataset_id'],
  targets: [
    {
      table: 'protected_place',
      from: `json_to_recordset($3::json) as x(id text, kind text, name text, people int, lng float8, lat float8)`,
      columns: { source_id: 'x.id', kind: 'x.kind', name: 'x.name', people: 'x.people', geom: POINT },
      rows,
    },
  ],
};
