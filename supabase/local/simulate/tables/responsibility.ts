/** Letters of responsibility and monthly self-checks as rows. */
import { textOf } from '../days';
import { LETTER_YEAR, RETURN_MONTHS } from '../responsibility';
import { codeOf, ENTERPRISE, hasZone, type Part, type SimulatedTable, serial, ZONE } from './table';

function* letters(part: Part) {
  const { letters: made, units, districts, zones } = part.simulation;
  for (let index = 0; index < made.count; index += 1) {
    const [unit = -1, zone = -1] = [made.unit[index], made.zone[index]];
    if (!(unit >= 0 ? part.hasUnit(unit) : hasZone(part, zone))) continue;
    const district =
      districts[unit >= 0 ? (units.district[unit] ?? 0) : (zones.district[zone] ?? zone - zones.count)];
    const isDistrict = unit < 0 && zone >= zones.count;
    const signed = made.signedOn[index] ?? 0;
    yield {
      id: serial(`${LETTER_YEAR}-L`, index),
      unit: unit >= 0 ? units.sourceId[unit] : null,
      zone: unit >= 0 ? null : codeOf(part, zone),
      from: isDistrict ? '上海市人民政府' : `${district?.nameZh}人民政府`,
      to: unit >= 0 ? units.name[unit] : isDistrict ? `${district?.nameZh}人民政府` : zones.nameZh[zone],
      signed: signed > 0 ? textOf(signed) : null,
    };
  }
}

function* returns({ simulation: { returns: made, units }, hasUnit }: Part) {
  for (let index = 0; index < made.count; index += 1) {
    const unit = made.unit[index] ?? 0;
    if (!hasUnit(unit)) continue;
    yield {
      id: serial('S', index),
      unit: units.sourceId[unit],
      month: RETURN_MONTHS[made.month[index] ?? 0],
      submitted: textOf(made.submittedOn[index] ?? 0),
      found: made.found[index],
      rectified: made.rectified[index],
    };
  }
}

export const responsibilityLetterTable: SimulatedTable = {
  name: 'responsibility_letter',
  needs: ['responsibility_letter.dataset_id'],
  targets: [
    {
      table: 'responsibility_letter',
      from: `json_to_recordset($3::json) as x(id text, unit text, zone text, "from" text, "to" text, signed date)
        left ${ENTERPRISE} left join ${ZONE}`,
      columns: {
        source_id: 'x.id',
        enterprise_id: 'e.id',
        zone_id: 'z.id',
        zone_path: 'coalesce(e.zone_path, z.path)',
        year: String(LETTER_YEAR),
        from_party: 'x."from"',
        to_party: 'x."to"',
        signed_on: 'x.signed',
      },
      rows: letters,
    },
  ],
};

export const siteReturnTable: SimulatedTable = {
  name: 'site_return',
  needs: ['site_return.dataset_id'],
  targets: [
    {
      table: 'site_return',
      from: `json_to_recordset($3::json) as x(id text, unit text, month date, submitted date, found int, rectified int)
        ${ENTERPRISE}`,
      columns: {
        source_id: 'x.id',
        enterprise_id: 'e.id',
        zone_path: 'e.zone_path',
        kind: `'self_check'`,
        period: 'x.month',
        submitted_on: 'x.submitted',
        found: 'x.found',
        rectified: 'x.rectified',
      },
      rows: returns,
    },
  ],
};
