/** Accidents: pipeline incidents reported to PHMSA, chemical accidents told in Risk Management Plans, bare positions. */
import { UNITED_STATES } from '../bounds';
import { Refused } from '../codes';
import type { FieldReader } from '../record';
import type { AccidentPositionRow, AccidentRow } from '../rows';
import type { Kind, Setting } from './kind';

const SOURCES = { phmsa: 'pipeline', 'epa rmp': 'chemical' } as const;

export const accidents: Kind<AccidentRow> = {
  id: 'accidents',
  subject: 'accident',
  format: 'csv',
  key: 'source_id',
  known: [['source'], ['source_id'], ['date'], ['lat'], ['lon'], ['deaths'], ['injuries']],
  read: (fields, setting) => {
    const kind = fields.word('source', SOURCES);
    const report = fields.required('source_id');
    const date = fields.date('date');
    const detail = fields.optional('detail');
    const told = {
      occurredOn: date.day,
      occurredAt: date.time === null ? null : `${date.day} ${date.time}`,
      datePrecision: date.precision,
      name: fields.required('name'),
      deaths: fields.count('deaths'),
      injuries: fields.count('injuries'),
      cause: sentenceCase(fields.optional('category')),
      ...fields.position('lat', 'lon', { bounds: setting.bounds, country: UNITED_STATES }),
    };
    if (kind === 'chemical') {
      return {
        ...told,
        kind,
        sourceId: `rmp/${report}`,
        enterpriseSourceId: facilityOf(report, fields, setting),
        detail,
      };
    }
    // Report numbers are given anew by each of PHMSA's reporting systems: only with the system are they a key.
    const [system = '', ...commodity] = (detail ?? '').split('/').map((part) => part.trim());
    if (system === '') throw new Refused('missing_value', 'detail', '');
    const transported = sentenceCase(commodity.join('/'));
    return {
      ...told,
      kind,
      sourceId: `${system}/${report}`,
      enterpriseSourceId: null,
      detail: transported || null,
    };
  },
};

/** The facility that a plan's accident belongs to; an accident at an unknown one is kept without it. */
function facilityOf(report: string, fields: FieldReader, { enterprises }: Setting): string | null {
  const facility = report.split('/')[0]?.trim() ?? '';
  if (!enterprises || enterprises.has(facility)) return facility;
  fields.repairs.add('reference_dropped', facility);
  return null;
}

/** One spelling for one cause: the two registers differ only in capitals. */
function sentenceCase(text: string | null): string | null {
  return text === null ? null : text.slice(0, 1).toUpperCase() + text.slice(1).toLowerCase();
}

// The systems behind the names of PHMSA's files.
const SYSTEMS: readonly (readonly [RegExp, string])[] = [
  [/^hl/i, 'hazardous_liquid'],
  [/^gtggungs/i, 'gas_transmission_gathering_ung'],
  [/^gtgg/i, 'gas_transmission_gathering'],
  [/^gd/i, 'gas_distribution'],
];

export const phmsaPositions: Kind<AccidentPositionRow> = {
  id: 'phmsa_positions',
  subject: 'accident_position',
  format: 'csv',
  key: 'report_no',
  known: [['report_no'], ['operator'], ['lat_raw', 'lat'], ['lon_raw', 'lon']],
  read: (fields, setting) => {
    const file = fields.text('src_file');
    const system = SYSTEMS.find(([pattern]) => pattern.test(file))?.[1] ?? file;
    return {
      sourceId: `${system}/${fields.required('report_no')}`,
      operator: fields.required('operator'),
      state: fields.optional('state'),
      county: fields.optional('county'),
      ...fields.position(fields.present('lat_raw', 'lat'), fields.present('lon_raw', 'lon'), {
        bounds: setting.bounds,
        country: UNITED_STATES,
      }),
    };
  },
};
