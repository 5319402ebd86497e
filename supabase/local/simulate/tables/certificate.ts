/** Standardization, licences and certificates of operators as rows. */
import { CERTIFICATE_KINDS } from '../certificates';
import { textOf } from '../days';
import { OPERATIONS } from '../people';
import { personId } from './person';
import { ENTERPRISE, type Part, type SimulatedTable, serial } from './table';

const LABELS = ['一级', '二级', '三级'] as const;
const TITLES: Readonly<Record<string, string>> = {
  standardization: '安全生产标准化证书',
  hazardous_chemicals: '危险化学品安全生产(经营)许可证',
  work_safety_licence: '建筑施工企业安全生产许可证',
  safety_manager: '安全生产管理人员考核合格证',
};

function* rows({ simulation: { certificates, units, people }, hasUnit }: Part) {
  for (let index = 0; index < certificates.count; index += 1) {
    const unit = certificates.unit[index] ?? 0;
    if (!hasUnit(unit)) continue;
    const kind = CERTIFICATE_KINDS[certificates.kind[index] ?? 0] ?? 'standardization';
    const person = certificates.person[index] ?? -1;
    const score = (certificates.score[index] ?? 0) / 10;
    const grade = score >= 90 ? 1 : score >= 75 ? 2 : score > 0 ? 3 : null;
    yield {
      id: serial('Z', index),
      unit: units.sourceId[unit],
      person: person >= 0 ? personId(person) : null,
      kind,
      title: TITLES[kind] ?? OPERATIONS[people.operation[person] ?? 0],
      score: score || null,
      grade,
      label: grade && LABELS[grade - 1],
      valid: textOf(certificates.validTo[index] ?? 0),
    };
  }
}

export const certificateTable: SimulatedTable = {
  name: 'certificate',
  needs: ['certificate.dataset_id', 'person.dataset_id'],
  targets: [
    {
      table: 'certificate',
      from: `json_to_recordset($3::json) as x(id text, unit text, person text, kind text, title text, score numeric,
          grade smallint, label text, valid date) ${ENTERPRISE}
        left join public.person p on p.dataset_id = $1 || '/simulated/person' and p.source_id = x.person`,
      columns: {
        source_id: 'x.id',
        enterprise_id: 'e.id',
        zone_path: 'e.zone_path',
        person_id: 'p.id',
        kind: 'x.kind',
        number: `'MN-' || x.id`,
        title: 'x.title',
        grade_label: 'x.label',
        grade: 'x.grade',
        score: 'x.score',
        issued_on: `(x.valid - interval '3 years')::date`,
        valid_to: 'x.valid',
      },
      rows,
    },
  ],
};
