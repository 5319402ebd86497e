/** The simulated register: the same on every run, whole in itself, and adding up to the published totals exactly. */
import { beforeAll, describe, expect, it } from 'vitest';
import { creditCheck, organisationCheck } from './check-digits';
import { DANGER_STATES } from './dangers';
import { dayOf, textOf } from './days';
import { CHEMICALS } from './hazards';
import { areaWithin, boxOf, insideOf } from './shapes';
import { fingerprintOf, type Simulation } from './simulate';
import { simulateWhole } from './simulate-whole';
import { TOTALS_2013, TOTALS_2014 } from './totals';
import { SIMULATION } from './version';

let made: Simulation;
beforeAll(() => {
  made = simulateWhole();
}, 60_000);

const sum = (values: Iterable<number>) => [...values].reduce((one, other) => one + other, 0);
const where = (values: ArrayLike<number>, test: (value: number) => boolean) =>
  Array.from(values).filter(test).length;

it('is the same on every run, and the make that its version says', () => {
  const hash = fingerprintOf(made);
  expect(fingerprintOf(simulateWhole())).toBe(hash);
  // Rows of another make do not mix with those in a database: a new hash goes into version.ts.
  expect(hash).toBe(SIMULATION);
});

describe.each([TOTALS_2013, TOTALS_2014])('January to May $year', (totals) => {
  const period = () => made.periods.find((one) => one.totals === totals) as Simulation['periods'][number];
  const from = dayOf(totals.from);
  const to = dayOf(totals.to);

  it('has the inspections, of as many different units', () => {
    const { inspections } = period();
    expect(inspections.count).toBe(totals.inspections);
    expect(inspections.unit).toHaveLength(totals.inspections);
    expect(new Set(inspections.unit).size).toBe(totals.unitsInspected);
    expect(where(inspections.day, (day) => day < from || day > to)).toBe(0);
  });

  it('has the hidden dangers, as many of them rectified by the end', () => {
    const { dangers, inspections } = period();
    expect(dangers.inspection).toHaveLength(totals.dangers);
    expect(where(dangers.closedOn, (day) => day > 0 && day <= to)).toBe(totals.rectified);
    const wrong = Array.from(dangers.inspection).filter((inspection, index) => {
      const [found = 0, closed = 0] = [dangers.foundOn[index], dangers.closedOn[index]];
      const state = DANGER_STATES[dangers.state[index] ?? 0];
      return (
        inspections.unit[inspection] !== dangers.unit[index] ||
        inspections.day[inspection] !== found ||
        (dangers.deadlineOn[index] ?? 0) <= found ||
        (closed > 0 && closed < found) ||
        (state === 'closed') !== closed > 0
      );
    });
    expect(wrong).toEqual([]);
  });

  it('has the penalties, with fines of exactly the sum', () => {
    const { penalties } = period();
    expect(penalties.amount).toHaveLength(totals.penalties);
    expect(where(penalties.kind, (kind) => kind === 0)).toBe(totals.fines);
    expect(where(penalties.amount, (yuan) => yuan > 0)).toBe(totals.fines);
    expect(sum(penalties.amount)).toBe(totals.fineYuan);
    expect(Math.max(...penalties.amount)).toBeLessThanOrEqual(200_000);
    expect(where(penalties.day, (day) => day < from || day > to)).toBe(0);
  });

  it('has the accidents handled and closed, and who answered for them', () => {
    const { accidents, accountability } = period();
    expect(accidents.unit).toHaveLength(totals.accidentsHandled);
    expect(where(accidents.closedOn, (day) => day > 0)).toBe(totals.accidentsClosed);
    expect(where(accidents.closedOn, (day) => day > 0 && (day < from || day > to))).toBe(0);
    expect(sum(accountability.amount)).toBe(totals.accidentFineYuan);
    const of = (wanted: string) => accountability.kind.filter((kind) => kind === wanted).length;
    expect([of('party_discipline'), of('criminal_transfer')]).toEqual([
      totals.disciplined,
      totals.transferred,
    ]);
    // Nobody answers before the case is closed.
    expect(where(accountability.accident, (index) => accidents.closedOn[index] === 0)).toBe(0);
  });

  it('has the training', () => {
    const { trainings } = period();
    expect(trainings.day).toHaveLength(totals.trainings);
    expect(sum(trainings.attended)).toBe(totals.trainees);
    expect(where(trainings.day, (day) => day < from || day > dayOf(totals.trainingsTo))).toBe(0);
    expect(
      Array.from(trainings.passed).filter((count, index) => count > (trainings.attended[index] ?? 0)),
    ).toEqual([]);
  });
});

it('comes out at the published figures', () => {
  const { inspections, unitsInspected, penalties, fines, fineYuan, dangers, rectified } = TOTALS_2014;
  expect((inspections / unitsInspected).toFixed(4)).toBe('1.3638');
  expect(((penalties / inspections) * 1000).toFixed(3)).toBe('2.263');
  expect(((fines / penalties) * 100).toFixed(2)).toBe('89.79');
  expect((fineYuan / fines).toFixed(2)).toBe('41313.73');
  expect(((rectified / dangers) * 100).toFixed(2)).toBe('94.78');
  expect(((TOTALS_2014.accidentsClosed / TOTALS_2014.accidentsHandled) * 100).toFixed(2)).toBe('75.90');
  expect((TOTALS_2014.trainees / TOTALS_2014.trainings).toFixed(2)).toBe('112.14');
});

it('has the seasons of inspectors: Spring Festival is quiet', () => {
  const days = made.periods[1]?.inspections.day ?? [];
  const on = (from: string, to: string) => where(days, (day) => day >= dayOf(from) && day <= dayOf(to));
  expect(on('2014-01-31', '2014-02-06')).toBeLessThan(on('2014-01-20', '2014-01-26') / 10);
  expect(on('2014-02-01', '2014-02-28')).toBeLessThan(on('2014-01-01', '2014-01-31') * 0.6);
});

it('has the «3 + 1» major items, the fourth along Daye Highway in Fengxian', () => {
  expect(made.listings.map(({ kind }) => kind)).toEqual(['listed', 'listed', 'listed', 'coordinated']);
  const daye = made.listings.find(({ titleZh }) => titleZh.includes('大叶公路'));
  expect(daye?.district).toBe('310120');
  for (const { district, line } of made.listings) {
    const { polygons = [] } = made.districts.find(({ code }) => code === district) ?? {};
    expect(line.every(([lng, lat]) => insideOf(polygons)(lng, lat))).toBe(true);
  }
});

describe('the units', () => {
  it('have codes of their own with right check characters, and names of their own', () => {
    const { units } = made;
    for (const list of [units.organisationCode, units.creditCode, units.name, units.sourceId]) {
      expect(new Set(list).size).toBe(units.count);
    }
    expect(units.organisationCode.filter((code) => organisationCheck(code.slice(0, 8)) !== code[8])).toEqual(
      [],
    );
    expect(units.creditCode.filter((code) => creditCheck(code.slice(0, 17)) !== code[17])).toEqual([]);
  });

  it('lie in their district and in no other, and in the box of their grid', () => {
    const { units, districts, zones } = made;
    const tests = districts.map(({ polygons }) => insideOf(polygons));
    const wrong: string[] = [];
    for (let index = 0; index < units.count; index += 1) {
      const [lng, lat] = [(units.lng[index] ?? 0) / 1e6, (units.lat[index] ?? 0) / 1e6];
      const box = zones.box[zones.gridOfUnit[index] ?? 0];
      const inBox = box && lng > box.west && lng < box.east && lat > box.south && lat < box.north;
      if (!inBox || !tests[units.district[index] ?? 0]?.(lng, lat)) wrong.push(units.sourceId[index] ?? '');
    }
    expect(wrong).toEqual([]);
  });

  it('gather: a tenth of the grids’ land holds most of them', () => {
    const { zones, units, districts } = made;
    const grids = new Float64Array(zones.count);
    for (const grid of zones.gridOfUnit) grids[grid] = (grids[grid] ?? 0) + 1;
    const cells = zones.level
      .map((level, index) => ({ level, units: grids[index] ?? 0, index }))
      .filter(({ level }) => level === 'grid')
      .map(({ units: held, index }) => {
        const { polygons = [] } = districts[zones.district[index] ?? 0] ?? {};
        return { held, area: areaWithin(polygons, zones.box[index] ?? boxOf(polygons)) };
      })
      .sort((one, other) => other.held / other.area - one.held / one.area);
    const land = sum(cells.map(({ area }) => area));
    let [area, held] = [0, 0];
    for (const cell of cells) {
      area += cell.area;
      if (area > land / 10) break;
      held += cell.held;
    }
    expect(held / units.count).toBeGreaterThan(0.5);
  });
});

describe('the grids', () => {
  it('have codes of 15 digits below streets of 9 below districts of 6', () => {
    const { zones, districts } = made;
    expect(new Set(zones.code).size).toBe(zones.count);
    const known = new Set([...zones.code, ...districts.map(({ code }) => code)]);
    zones.code.forEach((code, index) => {
      const parent = zones.parentCode[index] ?? '';
      expect(code).toMatch(zones.level[index] === 'grid' ? /^\d{15}$/ : /^\d{9}$/);
      expect(code.startsWith(parent) && known.has(parent)).toBe(true);
    });
    expect(zones.level.filter((level) => level === 'grid')).toHaveLength(4000);
  });

  it('cover each district without gap or overlap, and so do the streets', () => {
    const { zones, districts } = made;
    districts.forEach(({ polygons }, district) => {
      const whole = areaWithin(polygons, boxOf(polygons));
      for (const level of ['street', 'grid'] as const) {
        const areas = zones.box
          .filter((_, index) => zones.district[index] === district && zones.level[index] === level)
          .map((box) => areaWithin(polygons, box));
        expect(Math.abs(sum(areas) / whole - 1)).toBeLessThan(1e-8);
        expect(Math.min(...areas)).toBeGreaterThan(0);
      }
    });
  });

  it('are numbered from north to south and from west to east', () => {
    const { zones, districts } = made;
    for (const { code } of districts) {
      const streets = zones.box.filter(
        (_, index) => zones.level[index] === 'street' && zones.parentCode[index] === code,
      );
      const [first, last] = [streets[0], streets.at(-1)];
      expect((first?.north ?? 0) > (last?.south ?? 0)).toBe(true);
      expect((first?.north ?? 0) >= (last?.north ?? 0)).toBe(true);
    }
  });
});

it('has hazard sources that reach their thresholds, at units of their own', () => {
  const { hazardSources: sources } = made;
  expect(new Set(sources.unit).size).toBe(sources.count);
  for (let source = 0; source < sources.count; source += 1) {
    let ratio = 0;
    for (let index = sources.start[source] ?? 0; index < (sources.start[source + 1] ?? 0); index += 1) {
      ratio += (sources.tonnes[index] ?? 0) / (CHEMICALS[sources.chemical[index] ?? 0]?.[3] ?? 1);
    }
    expect(ratio).toBeGreaterThanOrEqual(1);
  }
});

it('fits into little memory', () => {
  const bytes = (value: unknown): number => {
    if (ArrayBuffer.isView(value)) return value.byteLength;
    if (typeof value === 'string') return value.length * 2;
    return typeof value === 'object' && value !== null ? sum(Object.values(value).map(bytes)) : 8;
  };
  expect(bytes({ ...made, districts: [] })).toBeLessThan(60e6);
});

it('has equipment of which a few are overdue on the day of the clock', () => {
  const { equipment } = made;
  const overdue = where(equipment.nextOn, (day) => textOf(day) < TOTALS_2014.to);
  expect(overdue / equipment.count).toBeGreaterThan(0.02);
  expect(overdue / equipment.count).toBeLessThan(0.04);
  expect(
    Array.from(equipment.nextOn).filter((day, index) => day <= (equipment.inspectedOn[index] ?? 0)),
  ).toEqual([]);
});
