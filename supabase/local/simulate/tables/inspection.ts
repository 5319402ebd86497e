/** Inspections as rows, each with the campaign that it is part of. */
import { campaignOf } from '../campaigns';
import { textOf } from '../days';
import { INDUSTRIES } from '../industries';
import { INSPECTION_KINDS, type Inspections } from '../inspections';
import { ENTERPRISE, type Part, type SimulatedTable, serial } from './table';

type Word = (typeof INSPECTION_KINDS)[number];
const KINDS: Readonly<Record<Word, 'routine' | 'special' | 'unannounced'>> = {
  routine: 'routine',
  special: 'special',
  key_period: 'special',
  recheck: 'routine',
  report: 'unannounced',
};
const NOTES: Readonly<Record<Word, string | null>> = {
  routine: null,
  special: null,
  key_period: '重点时段检查',
  recheck: '复查',
  report: '举报核查',
};
const OFFICERS = 900;

/** The source id of an inspection. */
export const inspectionId = ({ year }: { year: number }, index: number) => serial(`${year}-I`, index);

/** Numbers in place of names: who inspected was never published. */
const officers = (inspections: Inspections, index: number): string[] =>
  Array.from(
    { length: inspections.inspectors[index] ?? 1 },
    (_, number) => `执法员${String((index * 7 + number) % OFFICERS).padStart(3, '0')}`,
  );

function* rows({ simulation: { units, periods }, hasUnit }: Part) {
  for (const { inspections, dangers } of periods) {
    const found = new Set(dangers.inspection);
    for (let index = 0; index < inspections.count; index += 1) {
      const unit = inspections.unit[index] ?? 0;
      if (!hasUnit(unit)) continue;
      const word = INSPECTION_KINDS[inspections.kind[index] ?? 0] ?? 'routine';
      yield {
        id: inspectionId(inspections, index),
        unit: units.sourceId[unit],
        kind: KINDS[word],
        note: NOTES[word],
        campaign: campaignOf(
          word,
          inspections.day[index] ?? 0,
          INDUSTRIES[units.industry[unit] ?? 0]?.group === 'chemical',
        ),
        day: textOf(inspections.day[index] ?? 0),
        officers: officers(inspections, index),
        result: found.has(index) ? 'dangers_found' : 'no_danger',
      };
    }
  }
}

export const inspectionTable: SimulatedTable = {
  name: 'inspection',
  needs: [
    'inspection.dataset_id',
    'inspection.inspected_on',
    'inspection.result',
    'inspection.campaign_id',
    'inspection.inspectors',
  ],
  kinds: ['routine', 'special', 'unannounced'],
  targets: [
    {
      table: 'inspection',
      from: `json_to_recordset($3::json) as x(id text, unit text, kind text, note text, day date, officers json,
          result text, campaign text) ${ENTERPRISE}
        left join public.campaign g on g.dataset_id = $1 || '/simulated/campaign' and g.source_id = x.campaign`,
      columns: {
        source_id: 'x.id',
        enterprise_id: 'e.id',
        kind: 'x.kind',
        inspected_on: 'x.day',
        inspectors: 'array(select json_array_elements_text(x.officers))',
        result: 'x.result',
        campaign_id: 'g.id',
        note: 'x.note',
        simulated: 'true',
        zone_path: 'e.zone_path',
      },
      rows,
    },
  ],
};
