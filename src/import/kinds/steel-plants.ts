/** Steel plants out of Global Energy Monitor's iron and steel tracker. */
import type { EnterpriseRow } from '../rows';
import type { Kind } from './kind';

export const gemSteelPlants: Kind<EnterpriseRow> = {
  id: 'gem_steel_plants',
  subject: 'enterprise',
  format: 'csv',
  key: 'plant-id',
  known: [['plant-id'], ['plant-name-(english)'], ['owner'], ['lat'], ['lon']],
  read: (fields, { bounds }) => ({
    sourceId: fields.required('plant-id'),
    // The name in the plant's own language is the one on its licence.
    name: fields.optional('plant-name-(other-language)') ?? fields.required('plant-name-(english)'),
    parentCompany: fields.optional('owner'),
    address: null,
    city: null,
    postcode: null,
    districtName: fields.optional('subnational-unit-(province/state)'),
    status: 'active',
    filedOn: null,
    deregisteredOn: null,
    attributes: fields.attributes(['plant-name-(english)', 'main-production-equipment']),
    ...fields.position('lat', 'lon', { bounds }),
  }),
};
