/** Columns of a small made-up region, and what makes them: the first record of each set has no position. */
import type { RegionColumns } from '../../src/model/columns';
import { dayOf } from '../../src/model/day';

const category = (...words: (string | null)[]) => {
  const values = ['', ...new Set(words.filter((word): word is string => word !== null))];
  return { codes: Uint16Array.from(words, (word) => (word === null ? 0 : values.indexOf(word))), values };
};
const numbers = (...values: number[]) => Float64Array.from(values);
const base = (count: number) => ({
  count,
  ids: Float64Array.from({ length: count }, (_, row) => row + 1),
  positions: Float64Array.from({ length: count * 2 }, (_, place) =>
    place === 0 || place === 1 ? Number.NaN : 29,
  ),
  zones: {
    codes: Uint16Array.from({ length: count }, (_, row) => (row % 2 === 0 ? 1 : 0)),
    ids: Float64Array.of(0, 2),
  },
});

const pointColumns: RegionColumns = {
  band_records: {
    ...base(6),
    categories: {
      record: category('work', 'work', 'occupation', 'occupation', 'work', 'occupation'),
      kind: category(
        'work_blasting',
        'work_road',
        'occupation_shed',
        'occupation_pond',
        'work_other',
        'occupation_pile',
      ),
      state: category('reported', 'permitted', 'open', 'open', 'applied', 'cleared'),
      standing: category('breach', 'permitted', 'listed', 'occupied', 'uncertain', 'cleared'),
      article: category('35_3', '35_2', '30', 'order_43_21', 'gb_55009_control', null),
    },
    numbers: {
      pipelineId: numbers(1, 1, 1, 2, 2, NaN),
      foundDay: numbers(1, 2, 3, 4, 5, 6),
      distanceMeters: numbers(150, 30, 2, 0, 480, NaN),
      accuracyMeters: numbers(0, 0, 2, 2, 500, NaN),
      gravity: numbers(0, 4, 1, 2, 3, 5),
    },
    texts: { name: ['a', 'b', null, null, 'e', null], pipeline: ['x', 'x', 'x', null, 'y', null] },
  },
  dangerous_works: {
    ...base(4),
    categories: {
      kind: category('pit', 'formwork', 'demolition', 'underground'),
      phase: category('under_way', 'stopped', 'planned', 'under_way'),
      scale: category('beyond_scale', 'greater_danger', 'below', 'beyond_scale'),
      fault: category('begun_without_review', 'begun_without_plan', 'none', 'beyond_its_term'),
    },
    numbers: {
      enterpriseId: numbers(1, 2, 3, 1),
      beginDay: numbers(1, 2, 3, 4),
      endDay: numbers(NaN, 4, 5, 6),
    },
    texts: { name: ['a', 'b', 'c', 'd'] },
  },
  equipment_due: {
    ...base(4),
    categories: {
      kind: category('elevator', 'boiler', 'cylinder', 'farm_machine'),
      fault: category('inspection_due', 'not_to_be_used', 'inspection_overdue', 'unregistered'),
    },
    numbers: {
      enterpriseId: numbers(1, 2, 3, NaN),
      inspectionDay: numbers(1, 2, 3, NaN),
      daysOverdue: numbers(-3, 0, 9, NaN),
    },
    texts: { name: ['a', 'b', 'c', null], code: ['x', null, 'y', 'z'] },
  },
  inspections: {
    ...base(5),
    categories: {
      kind: category('routine', 'special', 'unannounced', 'self_check', 'routine'),
      result: category('no_danger', 'dangers_found', 'no_danger', 'no_danger', 'dangers_found'),
    },
    numbers: {
      enterpriseId: numbers(1, 2, 3, 1, 2),
      day: numbers(
        dayOf('2024-12-31'),
        dayOf('2024-10-03'),
        dayOf('2024-10-02'),
        dayOf('2024-06-01'),
        dayOf('2025-01-01'),
      ),
    },
    texts: { name: ['a', 'b', 'c', 'a', 'b'] },
  },
  resources: {
    ...base(5),
    categories: { kind: category('team', 'supplies', 'shelter', 'hospital', 'fire_station') },
    numbers: { quantity: numbers(12, 3.5, NaN, 200, NaN) },
    texts: {
      name: ['a', 'b', 'c', 'd', 'e'],
      speciality: ['x', null, null, null, null],
      unit: ['p', 't', null, null, null],
      contact: ['1', null, null, null, null],
    },
  },
  protected_places: {
    ...base(4),
    categories: {
      kind: category('residential', 'school', 'hospital', 'waters'),
      articleItem: category('1', '2', '2', '6'),
    },
    numbers: { people: numbers(1200, 800, NaN, NaN) },
    texts: { name: ['a', 'b', 'c', 'd'] },
  },
};

export const columns: RegionColumns = {
  enterprises: {
    ...base(3),
    categories: {
      status: category('active', 'deregistered', 'active'),
      hazardClass: category('toxic', null, 'flammable'),
      kind: category('general', 'gas', 'general'),
      risk: category('1', '4', null),
      standardization: category('3', null, null),
    },
    numbers: {
      openDangers: numbers(1, 0, 2),
      overdueDangers: numbers(1, 0, 0),
      nextDeadlineDay: numbers(1, NaN, 2),
    },
    texts: { name: ['a', 'b', 'c'] },
  },
  hazard_sources: {
    ...base(3),
    categories: {
      hazardClass: category('toxic', 'flammable', 'toxic_flammable'),
      level: category(null, '2', null),
      status: category('active', 'active', 'deregistered'),
    },
    numbers: {
      enterpriseId: numbers(1, 2, 3),
      chemicals: numbers(1, 2, 3),
      people: numbers(0, NaN, 120),
      r: numbers(12.56, NaN, 85.6),
    },
    texts: { name: ['a', 'b', 'c'] },
  },
  accidents: {
    ...base(4),
    categories: {
      kind: category('pipeline', 'chemical', 'pipeline', 'pipeline'),
      grade: category('4', '3', '4', '1'),
      cause: category('x', null, null, null),
      datePrecision: category('minute', 'month', 'day', 'day'),
    },
    numbers: {
      enterpriseId: numbers(NaN, 2, NaN, NaN),
      day: numbers(dayOf('2024-06-01'), dayOf('2021-01-01'), dayOf('1999-01-01'), dayOf('2024-12-30')),
      ageDays: numbers(213, 1460, 9496, 1),
      deaths: numbers(0, 4, 0, 30),
      injuries: numbers(0, 0, 1, 0),
    },
    texts: { name: ['a', 'b', 'c', 'd'] },
  },
  hidden_dangers: {
    ...base(3),
    categories: {
      kind: category('overdue_filing', 'overdue_filing', 'overdue_filing'),
      level: category('general', 'major', 'general'),
      state: category('reported', 'reported', 'closed'),
    },
    numbers: {
      enterpriseId: numbers(1, 2, 3),
      foundDay: numbers(1, 2, 3),
      deadlineDay: numbers(1, 2, 3),
      daysOverdue: numbers(400, -3, 9),
    },
    texts: { name: ['a', 'b', 'c'] },
  },
  pipelines: {
    ...base(2),
    categories: {
      medium: category('natural_gas', 'crude_oil'),
      status: category('operating', 'proposed'),
      route: category('assumed', 'stated'),
    },
    numbers: { lengthMeters: numbers(1000, 2000), accuracyMeters: numbers(500, 2) },
    texts: { name: [null, 'b'], owner: ['o', null] },
    routes: [
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [0, 0],
            [1, 1],
          ],
          [
            [2, 2],
            [3, 3],
          ],
        ],
      },
      {
        type: 'MultiLineString',
        coordinates: [
          [
            [0, 0],
            [1, 1],
          ],
        ],
      },
    ],
    zonePaths: [['r.a.b'], ['r']],
  },
  ...pointColumns,
};
