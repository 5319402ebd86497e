/** Hazard sources and their chemicals with quantities. The level is the database's to find. */
import { dayOf, textOf } from '../days';
import { CHEMICALS } from '../hazards';
import { personName } from '../names';
import { random } from '../random';
import { AS_OF } from '../totals';
import { ENTERPRISE, type Part, type SimulatedTable } from './table';

function* chemicalsOf({ simulation: { hazardSources } }: Part, source: number) {
  const end = hazardSources.start[source + 1] ?? 0;
  for (let index = hazardSources.start[source] ?? 0; index < end; index += 1) {
    const [name, , cas, , hazardClass, , symbol] =
      CHEMICALS[hazardSources.chemical[index] ?? 0] ?? CHEMICALS[0];
    // Single floats print with a tail; quantities have one decimal.
    yield {
      name,
      cas,
      hazardClass,
      symbols: symbol ? [symbol] : [],
      tonnes: Math.round((hazardSources.tonnes[index] ?? 0) * 10) / 10,
    };
  }
}

function* sources(part: Part) {
  const { units, hazardSources } = part.simulation;
  for (let source = 0; source < hazardSources.count; source += 1) {
    const unit = hazardSources.unit[source] ?? 0;
    if (!part.hasUnit(unit)) continue;
    const classes = new Set([...chemicalsOf(part, source)].map(({ hazardClass }) => hazardClass));
    const hazardClass = classes.size > 1 ? 'toxic_flammable' : [...classes][0];
    yield { unit: units.sourceId[unit], hazardClass };
  }
}

function* chemicals(part: Part) {
  const { units, hazardSources } = part.simulation;
  for (let source = 0; source < hazardSources.count; source += 1) {
    const unit = hazardSources.unit[source] ?? 0;
    if (!part.hasUnit(unit)) continue;
    for (const chemical of chemicalsOf(part, source)) yield { unit: units.sourceId[unit], ...chemical };
  }
}

/** Who answers for each: in chief, technically, in operation; and its assessment within the last three years. */
function* responsible(part: Part) {
  const { units, hazardSources } = part.simulation;
  const from = random('hazard responsible');
  for (const unit of hazardSources.unit) {
    const names = [units.person[unit], personName(from), personName(from)];
    const assessedOn = dayOf(AS_OF) - from.between(40, 860);
    const filedOn = from.next() < 0.96 ? assessedOn + from.between(6, 15) : 0;
    if (!part.hasUnit(unit)) continue;
    yield {
      unit: units.sourceId[unit],
      names,
      assessed: textOf(assessedOn),
      filed: filedOn > 0 ? textOf(filedOn) : null,
    };
  }
}

const SOURCE = 'public.hazard_source h on h.dataset_id = $2 and h.source_id = x.unit';

export const hazardSourceTable: SimulatedTable = {
  name: 'hazard_source',
  needs: ['hazard_source.hazard_class', 'hazard_source_chemical.quantity_tonnes'],
  targets: [
    {
      table: 'hazard_source',
      from: `json_to_recordset($3::json) as x(unit text, "hazardClass" text) ${ENTERPRISE}`,
      columns: {
        source_id: 'x.unit',
        enterprise_id: 'e.id',
        name: 'e.name',
        hazard_class: 'x."hazardClass"',
        geom: 'e.geom',
        zone_id: 'e.zone_id',
        zone_path: 'e.zone_path',
      },
      rows: sources,
    },
    {
      table: 'hazard_source_chemical',
      hasRegion: false,
      from: `json_to_recordset($3::json) as x(unit text, name text, cas text, "hazardClass" text, symbols json,
        tonnes numeric)
        join public.hazard_source h on h.dataset_id = $2 and h.source_id = x.unit`,
      columns: {
        source_id: `x.unit || '/' || x.cas`,
        hazard_source_id: 'h.id',
        name: 'x.name',
        cas: 'x.cas',
        hazard_class: 'x."hazardClass"',
        class_symbols: 'array(select json_array_elements_text(x.symbols))',
        quantity_tonnes: 'x.tonnes',
      },
      rows: chemicals,
    },
    {
      table: 'hazard_responsible',
      from: `with told as (select $1::text)
        insert into public.hazard_responsible (hazard_source_id, duty, name)
        select h.id, d.duty, x.names ->> d.place from json_to_recordset($3::json) as x(unit text, names json)
        join ${SOURCE}
        cross join (values (0, 'principal'), (1, 'technical'), (2, 'operation')) as d (place, duty)
        on conflict (hazard_source_id, duty) do nothing`,
      rows: responsible,
    },
    {
      table: 'hazard_filing',
      from: `with told as (select $1::text)
        insert into public.hazard_filing (hazard_source_id, assessed_on, assessed_by, filed_on, number)
        select h.id, x.assessed, '安全评价机构(模拟)', x.filed, case when x.filed is not null then 'BA-' || x.unit end
        from json_to_recordset($3::json) as x(unit text, assessed date, filed date) join ${SOURCE}
        on conflict (hazard_source_id, assessed_on) do nothing`,
      rows: responsible,
    },
  ],
};
