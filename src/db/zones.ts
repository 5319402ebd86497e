/** Supervision zones of a region. */

import type { Geometry } from 'geojson';
import type { Zone, ZoneLevel, Zones } from '../model/zone';
import { type Answer, arrayOf } from './columns';
import { regionQuery } from './region-query';

function toZones(answer: Answer): Zones {
  const ids = arrayOf<number>(answer, 'id');
  const parentIds = arrayOf<number | null>(answer, 'parent_id');
  const codes = arrayOf<string>(answer, 'code');
  const levels = arrayOf<ZoneLevel>(answer, 'level');
  const namesEn = arrayOf<string>(answer, 'name_en');
  const namesZh = arrayOf<string>(answer, 'name_zh');
  const paths = arrayOf<string>(answer, 'path');
  const outlines = arrayOf<Geometry>(answer, 'geojson');
  const list = ids.map(
    (id, row): Zone => ({
      id,
      parentId: parentIds[row] ?? null,
      code: codes[row] ?? '',
      level: levels[row] ?? 'grid',
      nameEn: namesEn[row] ?? '',
      nameZh: namesZh[row] ?? '',
      path: paths[row] ?? '',
      outline: outlines[row] ?? { type: 'GeometryCollection', geometries: [] },
    }),
  );
  const orphans = answer.orphans as { enterprise: number; accident: number; hidden_danger: number };
  return {
    list,
    byId: new Map(list.map((zone) => [zone.id, zone])),
    orphans: {
      enterprises: orphans.enterprise,
      accidents: orphans.accident,
      hiddenDangers: orphans.hidden_danger,
    },
  };
}

/** The zones that the user may see, by path, with thinned outlines. */
export function zonesQuery(region: string) {
  return regionQuery('zone_columns', region, toZones);
}
