/** Protected places as rows, each at a place of its own. */
import { POINT } from '../../load-upsert';
import { PLACE_KINDS, placeSort } from '../protected-places';
import { type Part, type SimulatedTable, serial } from './table';

function* rows({ simulation: { protectedPlaces: made, districts }, hasDistrict }: Part) {
  for (let index = 0; index < made.count; index += 1) {
    const district = made.district[index] ?? 0;
    if (!hasDistrict(district)) continue;
    const [kind] = PLACE_KINDS[made.kind[index] ?? 0] ?? PLACE_KINDS[0];
    const [called] = placeSort(made.kind[index] ?? 0, index);
    yield {
      id: serial('F', index),
      kind,
      name: `${districts[district]?.nameZh}模拟${called}${index + 1}`,
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
