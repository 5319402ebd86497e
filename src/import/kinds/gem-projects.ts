/** Sites with a position out of the trackers of Global Energy Monitor: fields, plants and other projects. */
import { UNITED_STATES } from '../bounds';
import type { EnterpriseRow } from '../rows';
import type { Kind } from './kind';

// A site that has stopped for good; every other status is a site to watch.
const GONE = /^(retired|cancelled|decommissioned|abandoned)/i;
const ATTRIBUTES = [
  'unit',
  'type',
  'countries',
  'status',
  'status_tabular',
  'start_year',
  'capacity',
  'production',
  'units',
  'url',
];

export const gemProjects: Kind<EnterpriseRow> = {
  id: 'gem_projects',
  subject: 'enterprise',
  format: 'csv',
  key: 'project',
  known: [['project'], ['type'], ['owner'], ['status', 'status_tabular'], ['lat'], ['lng', 'lon']],
  read: (fields, setting) => {
    const project = fields.required('project');
    const unit = fields.optional('unit');
    const status = fields.required(fields.present('status', 'status_tabular'));
    return {
      sourceId: [project, unit ?? '', fields.required('type')].join('/'),
      name: unit === null ? project : `${project} – ${unit}`,
      parentCompany: fields.optional('owner') ?? fields.optional('parent'),
      address: null,
      city: null,
      postcode: null,
      districtName: fields.optional('countries'),
      status: GONE.test(status) ? 'deregistered' : 'active',
      filedOn: null,
      deregisteredOn: null,
      attributes: fields.attributes(ATTRIBUTES),
      ...fields.position('lat', fields.present('lng', 'lon'), {
        bounds: setting.bounds,
        country: /^united states$/i.test(fields.text('countries')) ? UNITED_STATES : undefined,
      }),
    };
  },
};
