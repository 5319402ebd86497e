/** Supervision zones of Houston: postal areas as the lowest grids, counties above them. */
import { Refused } from '../codes';
import { readPolygons } from '../geometry';
import type { FieldReader } from '../record';
import type { ZoneRow } from '../rows';
import type { Kind } from './kind';

export const zipZones: Kind<ZoneRow> = {
  id: 'zip_zones',
  subject: 'zone',
  format: 'geojson',
  key: 'zip_code',
  known: [['zip_code']],
  read: (fields, { bounds }, geometry) => {
    const code = readCode(fields, 'zip_code');
    return {
      sourceId: code,
      code,
      level: 'grid',
      nameEn: `ZIP ${code}`,
      nameZh: `邮区 ${code}`,
      polygons: readPolygons(geometry, { bounds, repairs: fields.repairs, name: code }),
    };
  },
};

export const counties: Kind<ZoneRow> = {
  id: 'counties',
  subject: 'zone',
  format: 'geojson',
  key: 'geoid',
  known: [['geoid'], ['name']],
  read: (fields, { bounds }, geometry) => {
    const code = readCode(fields, 'geoid');
    const name = fields.required('name');
    return {
      sourceId: code,
      code,
      level: 'district',
      nameEn: /county$/i.test(name) ? name : `${name} County`,
      nameZh: name,
      polygons: readPolygons(geometry, { bounds, repairs: fields.repairs, name: code }),
    };
  },
};

/** A code of five digits; a number has lost its leading zeros. */
function readCode(fields: FieldReader, field: string): string {
  const text = fields.required(field);
  if (!/^\d{3,5}$/.test(text)) throw new Refused('unknown_value', field, text);
  return text.padStart(5, '0');
}
