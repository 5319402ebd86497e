// Random questions about a set: which words, numbers, zones, names and places, counted by what, seen in which frame.
import fc from 'fast-check';
import type { Bands, Counted, Frame, Question, Test } from '../../../src/lens/question';
import { regionQuestions, type Subject } from '../../../src/lens/region-questions';
import type { Columns } from '../../../src/model/columns';
import { mercatorX, mercatorY } from '../../../src/model/mercator';
import {
  EQUIPMENT_FAULTS,
  EQUIPMENT_KINDS,
  HAZARD_LEVELS,
  RESOURCE_KINDS,
  WORK_FAULTS,
  WORK_SCALES,
} from '../../../src/model/point-words';
import { barsOf, RANGE_FILTERS, RANGES, rangeOfBars } from '../../../src/model/ranges';
import {
  ACCIDENT_GRADES,
  ACCIDENT_KINDS,
  COLORINGS,
  DANGER_LEVELS,
  DEFAULT_VIEW,
  ENTERPRISE_KINDS,
  ENTERPRISE_STATUSES,
  type Filters,
  HAZARD_CLASSES,
  NO_FILTERS,
  RISKS,
  STANDARDIZATIONS,
  type View,
} from '../../../src/model/view';

export type Asked = { question: Question; frame: Frame | null };

const given = (values: Iterable<number>) => [...new Set(values)].filter((value) => !Number.isNaN(value));

/** One of many; `constantFrom` takes them as arguments, of which a large set would be too many. */
const oneOf = <T>(all: readonly T[]): fc.Arbitrary<T> =>
  fc.integer({ min: 0, max: all.length - 1 }).map((at) => all[at] as T);

/** Questions about a set that its values can answer with something: words, numbers, zones, names and places that occur in it. */
function asked(columns: Columns, days: readonly string[]): fc.Arbitrary<Asked> {
  const categories = Object.entries(columns.categories);
  const numbers = Object.entries(columns.numbers).map(([name, values]) => [name, given(values)] as const);
  const filled = numbers.filter(([, values]) => values.length > 0);
  const names = (columns.texts.name ?? []).filter((name): name is string => name !== null && name !== '');
  const placed = Array.from({ length: columns.count }, (_, row) => row).filter(
    (row) => !Number.isNaN(columns.positions[row * 2]),
  );
  const position = fc
    .record({
      row: oneOf(placed),
      east: fc.integer({ min: -1000, max: 1000 }),
      north: fc.integer({ min: -1000, max: 1000 }),
    })
    // Never on a record itself: on a border it may fall either way.
    .map(({ row, east, north }) => [
      (columns.positions[row * 2] ?? 0) + (east + 0.317) / 9973,
      (columns.positions[row * 2 + 1] ?? 0) + (north + 0.271) / 9973,
    ]);

  const words = fc
    .constantFrom(...categories)
    .chain(([category, { values }]) =>
      fc
        .record({ allowed: fc.subarray([...values, 'elsewhere'], { minLength: 1 }), but: fc.boolean() })
        .map(({ allowed, but }): Test => ({ kind: 'words', category, allowed, ...(but ? { but } : {}) })),
    );
  const between = fc.constantFrom(...(filled.length > 0 ? filled : numbers)).chain(([number, values]) => {
    const end = fc.option(oneOf(values.length > 0 ? values : [0]));
    return fc.record({ low: end, high: end }).map((ends): Test => ({ kind: 'between', number, ...ends }));
  });
  const zones = fc
    .record({ ids: fc.subarray([...columns.zones.ids]), but: fc.boolean() })
    .map(({ ids, but }): Test => ({ kind: 'zones', ids, ...(but ? { but } : {}) }));
  const text = fc.record({ name: oneOf(names), from: fc.nat(6), length: fc.integer({ min: 1, max: 5 }) }).map(
    ({ name, from, length }): Test => ({
      kind: 'text',
      text: 'name',
      search: name.slice(from, from + length).toUpperCase(),
    }),
  );
  const inside = fc
    .array(position, { minLength: 2, maxLength: 7 })
    .map((corners): Test => ({ kind: 'inside', ring: corners.flat() }));
  const test = fc.oneof(
    { weight: 4, arbitrary: words },
    { weight: 4, arbitrary: between },
    { weight: 2, arbitrary: zones },
    { weight: 2, arbitrary: text },
    { weight: 2, arbitrary: inside },
    { weight: 1, arbitrary: fc.constant<Test>({ kind: 'nothing' }) },
  );

  const bands = fc.constantFrom(...(filled.length > 0 ? filled : numbers)).chain(([number, values]) =>
    fc
      .record({
        ends: fc.uniqueArray(oneOf(values.length > 0 ? values : [0]), {
          minLength: 1,
          maxLength: 4,
        }),
        open: fc.boolean(),
        drawn: fc.boolean(),
      })
      .map(({ ends, open, drawn }): Bands => {
        const upTo = [...ends.sort((one, other) => one - other), ...(open ? [null] : [])];
        return {
          name: 'band',
          number,
          bands: upTo.map((end, index) => ({ word: `band ${index}`, upTo: end })),
          ...(drawn ? { drawn } : {}),
        };
      }),
  );
  const counted = fc
    .record({
      some: fc.subarray(categories.map(([name]) => name)),
      bands: fc.option(bands),
      months: fc.boolean(),
      zones: fc.boolean(),
      zonesWhere: fc.option(fc.constantFrom(...(filled.length > 0 ? filled : numbers))),
    })
    .map(({ some, bands, months, zones, zonesWhere }): Counted[] => [
      ...some,
      ...(bands ? [bands] : []),
      ...(months ? days.map((day) => ({ name: `month of ${day}`, monthsOf: day })) : []),
      ...(zones ? [{ name: 'zone', zonesWhere: null }] : []),
      ...(zonesWhere
        ? [{ name: 'zone of some', zonesWhere: { number: zonesWhere[0], low: zonesWhere[1][0] ?? 0 } }]
        : []),
    ]);

  const frame = fc
    .record({
      corner: position,
      other: position,
      cell: fc.constantFrom(2 ** -9, 2 ** -12, 2 ** -14, 0.00011),
    })
    .map(
      ({ corner: [lng = 0, lat = 0], other: [lng2 = 0, lat2 = 0], cell }): Frame => ({
        west: mercatorX(Math.min(lng, lng2)),
        east: mercatorX(Math.max(lng, lng2)),
        north: mercatorY(Math.max(lat, lat2)),
        south: mercatorY(Math.min(lat, lat2)),
        cell,
      }),
    );

  return fc
    .record({
      tests: fc.array(test, { maxLength: 4 }),
      countBy: counted,
      sums: fc.subarray(numbers.map(([name]) => name).filter((name) => !days.includes(name))),
      state: fc.nat(),
      frame: fc.option(frame, { freq: 6 }),
    })
    .map(({ tests, countBy, sums, state, frame }) => {
      const by = countBy[state % (countBy.length + 1)];
      const stateBy = by === undefined ? null : typeof by === 'string' ? by : by.name;
      return { question: { tests, countBy, sums, stateBy }, frame };
    });
}

/**
 * Questions about a set, the same ones for the same set and seed.
 * @param days names of its numbers that are days
 */
export function randomQuestions(
  columns: Columns,
  days: readonly string[],
  count: number,
  seed: number,
): Asked[] {
  return fc.sample(asked(columns, days), { numRuns: count, seed });
}

/** Everything in a view of some hundred metres around the first record that has a position. */
export function nearTo({ positions }: Columns): Asked {
  const first = positions.findIndex((degrees) => !Number.isNaN(degrees));
  const [x, y] = [mercatorX(positions[first] ?? 0), mercatorY(positions[first + 1] ?? 0)];
  const reach = 2 ** -18;
  const frame = { west: x - reach, north: y - reach, east: x + reach, south: y + reach, cell: 2 ** -20 };
  return { question: { tests: [], countBy: [], stateBy: null }, frame };
}

const some = <T>(words: readonly T[]) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.subarray([...words]) });
const now = fc.boolean();
const brushed = Object.fromEntries(
  RANGE_FILTERS.map((filter) => {
    const bars = barsOf(RANGES[filter]);
    const bar = fc.nat(bars.length - 1);
    const range = fc.tuple(bar, bar).map((ends) => rangeOfBars(bars, [Math.min(...ends), Math.max(...ends)]));
    return [filter, fc.option(range, { freq: 1 })];
  }),
);

/** Views as a person may make them: words, brushed numbers and months, colourings, switches. */
const views: fc.Arbitrary<View> = fc
  .record({
    months: fc.option(fc.tuple(fc.integer({ min: 0, max: 239 }), fc.integer({ min: 0, max: 239 }))),
    coloring: fc.constantFrom(...COLORINGS),
    search: fc.constantFrom('', '', '', 'a', 'Energy'),
    filters: fc.record({
      ...brushed,
      enterpriseStatus: some(ENTERPRISE_STATUSES),
      risk: some(RISKS),
      standardization: some(STANDARDIZATIONS),
      enterpriseKind: some(ENTERPRISE_KINDS),
      hazardClass: some(HAZARD_CLASSES),
      hazardLevel: some(HAZARD_LEVELS),
      dangerLevel: some(DANGER_LEVELS),
      accidentKind: some(ACCIDENT_KINDS),
      grade: some(ACCIDENT_GRADES),
      equipmentKind: some(EQUIPMENT_KINDS),
      equipmentFault: some(EQUIPMENT_FAULTS),
      workScale: some(WORK_SCALES),
      workFault: some(WORK_FAULTS),
      resourceKind: some(RESOURCE_KINDS),
      fatalOnly: now,
      overdueOnly: now,
    }) as fc.Arbitrary<Partial<Filters>>,
  })
  .map(({ months, coloring, search, filters }): View => {
    const month = (since: number) =>
      `${2000 + Math.floor(since / 12)}-${String((since % 12) + 1).padStart(2, '0')}`;
    const [from, to] = months ? [month(Math.min(...months)), month(Math.max(...months))] : [null, null];
    return { ...DEFAULT_VIEW, from, to, coloring, search, filters: { ...NO_FILTERS, ...filters } };
  });

/**
 * The questions that random views ask of a subject, the same ones for the same seed.
 * @param today the region's current day, days since 1970-01-01
 */
export function questionsOfViews(subject: Subject, today: number, count: number, seed: number): Asked[] {
  return fc.sample(views, { numRuns: count, seed }).map((view) => {
    const question = regionQuestions([subject], undefined, view, today)[subject];
    if (!question) throw new Error(`no question of ${subject}`);
    return { question, frame: null };
  });
}
