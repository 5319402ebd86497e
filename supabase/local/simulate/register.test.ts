/** What hangs on units and zones: people, certificates, plans, reports, limits, and that none of it contradicts itself. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from './days';
import { isKeyUnit, ROLES } from './people';
import { readDistricts } from './read-districts';
import { type Simulation, simulate } from './simulate';
import { PEOPLE } from './statistics';
import { AS_OF } from './totals';
import { MIGRANT_WORKERS } from './trainings';

const BOUNDS = { west: 120.8, south: 30.5, east: 122.3, north: 32 };
const FILE = new URL('../../../data/shanghai/districts-gcj02.geojson', import.meta.url);

let made: Simulation;
beforeAll(() => {
  made = simulate(readDistricts(readFileSync(FILE), { bounds: BOUNDS, coordinates: 'GCJ-02' }));
}, 60_000);

const sum = (values: Iterable<number>) => [...values].reduce((one, other) => one + other, 0);
const today = dayOf(AS_OF);

it('every zone has one head, and every key unit a head of its own name and a safety manager', () => {
  const { people, units, zones, districts } = made;
  const heads = Array.from(people.zone).filter((zone) => zone >= 0);
  expect(new Set(heads).size).toBe(heads.length);
  expect(heads).toHaveLength(zones.count + districts.length);
  const named = new Map<number, string>();
  for (let index = 0; index < people.count; index += 1) {
    if (ROLES[people.role[index] ?? 0] === 'head')
      named.set(people.unit[index] ?? -1, people.name[index] ?? '');
  }
  const key = Array.from(units.size.keys()).filter((unit) => isKeyUnit(units, unit));
  expect(key.filter((unit) => named.get(unit) !== units.person[unit])).toEqual([]);
  expect(named.size).toBe(key.length);
});

it('certificates of persons are of people of the same unit, and few have run out', () => {
  const { certificates, people } = made;
  const lapsed = Array.from(certificates.validTo).filter((day) => day < today).length;
  expect(lapsed / certificates.count).toBeGreaterThan(0.015);
  expect(lapsed / certificates.count).toBeLessThan(0.035);
  expect(certificates.validTo).not.toContain(dayOf('2016-02-29'));
  const astray = Array.from(certificates.person.keys()).filter((index) => {
    const person = certificates.person[index] ?? -1;
    return person >= 0 && people.unit[person] !== certificates.unit[index];
  });
  expect(astray).toEqual([]);
});

it('drills follow the plan that they drill, none after the day of the clock', () => {
  const { plans, drills } = made;
  const wrong = Array.from(drills.plan.keys()).filter((index) => {
    const held = drills.heldOn[index] ?? 0;
    return held <= (plans.issuedOn[drills.plan[index] ?? 0] ?? 0) || held > today;
  });
  expect(wrong).toEqual([]);
  expect(Array.from(plans.filedOn).filter((day) => day > today)).toEqual([]);
});

describe.each([0, 1])('reports to the hotline, year %i', (year) => {
  it('that proved true name a hidden danger of the same unit, found when the report was answered', () => {
    const { hotlineReports: reports, dangers } = made.periods[year] as Simulation['periods'][number];
    const wrong = Array.from(reports.danger.keys()).filter((index) => {
      const danger = reports.danger[index] ?? -1;
      const [day = 0, answered = 0] = [reports.day[index], reports.answeredOn[index]];
      if (danger < 0) return answered !== 0 && answered < day;
      return (
        dangers.unit[danger] !== reports.unit[index] || dangers.foundOn[danger] !== answered || answered < day
      );
    });
    expect(wrong).toEqual([]);
    expect(Array.from(reports.danger).filter((danger) => danger >= 0).length / reports.count).toBeCloseTo(
      0.52,
      1,
    );
  });
});

it('people, output and limits of the districts add up to the city’s', () => {
  expect(sum(made.population)).toBe(PEOPLE);
  expect(sum(made.migrantTrainings.map(({ required }) => required))).toBe(MIGRANT_WORKERS);
  expect(
    made.migrantTrainings.filter(
      ({ attended, passed, required }) => passed > attended || attended > required,
    ),
  ).toEqual([]);
  for (const city of made.statistics.filter(({ district }) => district < 0)) {
    const parts = made.statistics.filter(
      ({ district, year, quarter }) => district >= 0 && year === city.year && quarter === city.quarter,
    );
    expect([sum(parts.map(({ gdp }) => gdp)), sum(parts.map(({ workers }) => workers))]).toEqual([
      city.gdp,
      city.workers,
    ]);
  }
  for (const city of made.limits.filter(
    ({ district, kind }) => district < 0 && kind !== 'larger_accidents',
  )) {
    const parts = made.limits.filter(
      ({ district, year, kind }) => district >= 0 && year === city.year && kind === city.kind,
    );
    expect(sum(parts.map(({ limit }) => limit))).toBe(city.limit);
  }
});

it('some grids have gone silent, and tasks of campaigns that are over are mostly done', () => {
  const { patrols, tasks, zones } = made;
  const seen = new Set(
    Array.from(patrols.grid.keys())
      .filter((index) => (patrols.day[index] ?? 0) > today - 30)
      .map((index) => patrols.grid[index]),
  );
  const grids = zones.level.filter((level) => level === 'grid').length;
  expect(seen.size / grids).toBeGreaterThan(0.95);
  expect(seen.size).toBeLessThan(grids);
  const due = tasks.filter(({ dueOn }) => dueOn < today);
  expect(due.filter(({ doneOn }) => doneOn === 0).length / due.length).toBeLessThan(0.1);
});
