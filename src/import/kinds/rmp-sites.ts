/** The facilities that filed a Risk Management Plan with the United States Environmental Protection Agency. */
import { UNITED_STATES } from '../bounds';
import { Refused } from '../codes';
import { lastDayOfMonth } from '../date';
import type { FieldReader } from '../record';
import type { ChemicalRow, EnterpriseRow } from '../rows';
import type { Kind, Setting } from './kind';

const STATUS = { '': 'active', active: 'active', deregistered: 'deregistered' } as const;
const ATTRIBUTES = [
  'state',
  'submission_type',
  'receipt_month',
  'deregistered_month',
  'duns',
  'lepc',
  'osha_psm',
  'epcra_302',
  'caa_title_v',
  'plan_seq',
] as const;

export const rmpSites: Kind<EnterpriseRow> = {
  id: 'rmp_sites',
  subject: 'enterprise',
  format: 'csv',
  key: 'epa_facility_id',
  known: [['epa_facility_id'], ['facility_name'], ['receipt_month'], ['status'], ['lat'], ['lon']],
  read: (fields, setting) => ({
    sourceId: fields.required('epa_facility_id'),
    name: fields.required('facility_name'),
    parentCompany: fields.optional('parent_company'),
    address: fields.optional('address_full') ?? fields.optional('street1'),
    city: fields.optional('city'),
    postcode: fields.optional('zip'),
    districtName: fields.optional('county'),
    // An empty status is the source's way to say active.
    status: fields.text('status') === '' ? 'active' : fields.word('status', STATUS),
    filedOn: lastDayOfMonth(fields.date('receipt_month').day),
    deregisteredOn: optionalMonth(fields, 'deregistered_month'),
    attributes: fields.attributes(ATTRIBUTES),
    ...fields.position('lat', 'lon', { bounds: setting.bounds, country: UNITED_STATES }),
  }),
};

function optionalMonth(fields: FieldReader, field: string): string | null {
  return fields.text(field) === '' ? null : lastDayOfMonth(fields.date(field).day);
}

const HAZARD = { toxic: 'toxic', flammable: 'flammable' } as const;

export const rmpChemicals: Kind<ChemicalRow> = {
  id: 'rmp_chemicals',
  subject: 'chemical',
  format: 'csv',
  key: 'epa_facility_id',
  known: [['epa_facility_id'], ['chemical'], ['cas'], ['hazard'], ['program_level'], ['n_process_entries']],
  read: (fields, setting) => {
    const facility = fields.required('epa_facility_id');
    if (setting.enterprises && !setting.enterprises.has(facility)) {
      throw new Refused('unknown_reference', 'epa_facility_id', facility);
    }
    const name = fields.required('chemical');
    const cas = fields.optional('cas');
    const hazardClass = fields.word('hazard', HAZARD);
    const programLevel = readProgramLevel(fields);
    return {
      sourceId: `${facility}/${cas ?? ''}/${name}/${hazardClass}/${programLevel}`,
      enterpriseSourceId: facility,
      name,
      cas,
      hazardClass,
      programLevel,
      processCount: fields.count('n_process_entries'),
    };
  },
};

function readProgramLevel(fields: FieldReader): number {
  const text = fields.required('program_level');
  const level = /^(?:Program Level )?([123])(?: process)?$/i.exec(text)?.[1];
  if (level === undefined) throw new Refused('unknown_value', 'program_level', text);
  return Number(level);
}

/** Facilities with raw positions and nothing on their filing: enterprises of which only name and place are known. */
export const rmpPositions: Kind<EnterpriseRow> = {
  id: 'rmp_positions',
  subject: 'enterprise',
  format: 'csv',
  key: 'epa_facility_id',
  known: [['epa_facility_id'], ['facility_name'], ['lat_raw', 'lat'], ['lon_raw', 'lon']],
  read: (fields, setting: Setting) => ({
    sourceId: fields.required('epa_facility_id'),
    name: fields.required('facility_name'),
    parentCompany: null,
    address: null,
    city: fields.optional('city'),
    postcode: fields.optional('zip'),
    districtName: fields.optional('county'),
    status: 'active',
    filedOn: null,
    deregisteredOn: null,
    attributes: fields.attributes(['state']),
    ...fields.position(fields.present('lat_raw', 'lat'), fields.present('lon_raw', 'lon'), {
      bounds: setting.bounds,
      country: UNITED_STATES,
    }),
  }),
};
