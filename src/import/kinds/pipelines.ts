/** Pipeline routes out of Global Energy Monitor's gas and oil infrastructure trackers. */
import { readLines } from '../geometry';
import { readDiameter, readYear } from '../number';
import type { FieldReader } from '../record';
import type { PipelineRow } from '../rows';
import type { Kind } from './kind';

const STATUS: Record<string, PipelineRow['status']> = {
  operating: 'operating',
  proposed: 'proposed',
  construction: 'construction',
  shelved: 'shelved',
  cancelled: 'cancelled',
  retired: 'retired',
};
const GEM_MEDIA = { 'gas-pipelines': 'natural_gas', 'liquid-pipelines': 'liquid' } as const;
const GOIT_MEDIA = { oil_pipelines: 'crude_oil', ngl_pipelines: 'ngl' } as const;

export const gemPipelines: Kind<PipelineRow> = {
  id: 'gem_pipelines',
  subject: 'pipeline',
  format: 'geojson',
  key: 'gem_id',
  known: [['gem_id'], ['kind'], ['status'], ['diameter_mm']],
  read: (fields, { bounds }, geometry) => {
    const sourceId = fields.required('gem_id');
    return {
      sourceId,
      name: joined(fields.optional('name'), fields.optional('segment')),
      owner: fields.optional('owner') ?? fields.optional('parent'),
      medium: fields.word('kind', GEM_MEDIA),
      status: readStatus(fields, sourceId),
      diameterMillimeters: diameter(fields, sourceId),
      capacity: fields.optional('capacity'),
      startYear: readYear(fields.text('start_year')),
      url: fields.optional('gem_url'),
      lines: readLines(geometry, { bounds, repairs: fields.repairs, name: sourceId }),
    };
  },
};

export const goitPipelines: Kind<PipelineRow> = {
  id: 'goit_pipelines',
  subject: 'pipeline',
  format: 'geojson',
  key: 'project',
  known: [['project'], ['unit'], ['type'], ['status']],
  read: (fields, { bounds }, geometry) => {
    const project = fields.required('project');
    const unit = fields.optional('unit');
    const medium = fields.word('type', GOIT_MEDIA);
    const sourceId = `${project}/${unit ?? ''}/${fields.text('type')}`;
    return {
      sourceId,
      name: joined(project, unit),
      owner: fields.optional('owner') ?? fields.optional('parent'),
      medium,
      status: readStatus(fields, sourceId),
      diameterMillimeters: null,
      capacity: fields.optional('capacity'),
      startYear: readYear(fields.text('start_year')),
      url: fields.optional('url'),
      lines: readLines(geometry, { bounds, repairs: fields.repairs, name: sourceId }),
    };
  },
};

function joined(name: string | null, part: string | null): string | null {
  return name !== null && part !== null ? `${name} – ${part}` : (name ?? part);
}

/** The status in our words; one that is missing or outside them is `unknown`, and counted. */
function readStatus(fields: FieldReader, name: string): PipelineRow['status'] {
  const text = fields.text('status').toLowerCase();
  const status = Object.hasOwn(STATUS, text) ? STATUS[text] : undefined;
  if (status === undefined) fields.repairs.add('status_unknown', text === '' ? name : `${name} «${text}»`);
  return status ?? 'unknown';
}

function diameter(fields: FieldReader, name: string): number | null {
  const text = fields.text('diameter_mm');
  if (text === '') return null;
  const read = readDiameter(text);
  if (read.millimeters === null) fields.repairs.add(read.fault, `${name} diameter_mm «${text}»`);
  else if (read.inches) fields.repairs.add('inches_converted', `${name} «${text}»`);
  return read.millimeters;
}
