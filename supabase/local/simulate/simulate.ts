/** Makes the whole simulated register of Shanghai, the same on every run, as columns. */
import { createHash } from 'node:crypto';
import { type Accidents, type Accountability, makeAccidents, makeAccountability } from './accidents';
import { type Buildings, makeBuildings } from './buildings';
import { CAMPAIGNS, type Campaign, makeTasks, type Task, WARNINGS, type Warning } from './campaigns';
import { type Certificates, makeCertificates } from './certificates';
import { type DangerousWorks, makeDangerousWorks } from './dangerous-works';
import { type Dangers, makeDangers } from './dangers';
import type { District } from './districts';
import { type Drills, makeDrills, makePlans, makeResources, type Plans, type Resources } from './emergency';
import { type Equipment, makeEquipment } from './equipment';
import { cutZones, type Zones } from './grids';
import { type HazardSources, makeHazardSources } from './hazards';
import { type HotlineReports, makeHotlineReports } from './hotline';
import { type Inspections, makeInspections } from './inspections';
import { LISTINGS, type Listing } from './listings';
import { makeOtherEquipment, type OtherEquipment } from './other-equipment';
import { makePenalties, type Penalties } from './penalties';
import { makePeople, type People } from './people';
import { makeOccupations, makePipelineWorks, type Occupations, type PipelineWorks } from './pipelines';
import type { Place } from './places';
import { makeProtectedPlaces, type ProtectedPlaces } from './protected-places';
import {
  type Letters,
  makeLetters,
  makePatrols,
  makeReturns,
  type Patrols,
  type Returns,
} from './responsibility';
import { type Limit, makeLimits, makePopulation, makeStatistics, type Statistic } from './statistics';
import { GRIDS, PERIODS, type Totals, UNITS } from './totals';
import { type MigrantTraining, makeMigrantTrainings, makeTrainings, type Trainings } from './trainings';
import { makeUnits, riskOf, type Units } from './units';

/** What happened in the five months of one year. Indexes of units point into the register. */
export interface Period {
  totals: Totals;
  inspections: Inspections;
  dangers: Dangers;
  penalties: Penalties;
  accidents: Accidents;
  accountability: Accountability;
  trainings: Trainings;
  hotlineReports: HotlineReports;
}

export interface Simulation {
  /** In the order of their codes; indexes of districts point here. */
  districts: readonly District[];
  zones: Zones;
  units: Units;
  hazardSources: HazardSources;
  equipment: Equipment;
  /** 2013, then 2014. */
  periods: Period[];
  listings: readonly Listing[];
  campaigns: readonly Campaign[];
  tasks: readonly Task[];
  people: People;
  certificates: Certificates;
  otherEquipment: OtherEquipment;
  buildings: Buildings;
  dangerousWorks: DangerousWorks;
  plans: Plans;
  drills: Drills;
  resources: Resources;
  protectedPlaces: ProtectedPlaces;
  letters: Letters;
  returns: Returns;
  patrols: Patrols;
  migrantTrainings: readonly MigrantTraining[];
  /** Usual residents of each zone that is a grid. */
  population: Uint32Array;
  statistics: readonly Statistic[];
  limits: readonly Limit[];
  pipelineWorks: PipelineWorks;
  occupations: Occupations;
  warnings: readonly Warning[];
}

/** The register on the given districts. Throws where one of them is not known to the generator. */
export function simulate(given: readonly District[]): Simulation {
  const districts = [...given].sort((one, other) => (one.code < other.code ? -1 : 1));
  const units = makeUnits(districts, UNITS);
  const risk = riskOf(units);
  const zones = cutZones(districts, placesOf(units, districts.length), GRIDS);
  const people = makePeople(units, zones.count + districts.length);
  const plans = makePlans(units);
  return {
    districts,
    units,
    zones,
    hazardSources: makeHazardSources(units),
    equipment: makeEquipment(units),
    periods: PERIODS.map((totals) => makePeriod(districts, units, risk, totals)),
    listings: LISTINGS,
    campaigns: CAMPAIGNS,
    tasks: makeTasks(districts.length),
    people,
    certificates: makeCertificates(units, people),
    otherEquipment: makeOtherEquipment(
      units,
      districts.map(({ code }) => code),
    ),
    buildings: makeBuildings(units),
    dangerousWorks: makeDangerousWorks(units),
    plans,
    drills: makeDrills(plans),
    resources: makeResources(units, districts.length),
    protectedPlaces: makeProtectedPlaces(districts),
    letters: makeLetters(units, zones.count + districts.length, (zone) => zones.level[zone] !== 'grid'),
    returns: makeReturns(units),
    patrols: makePatrols(zones.level),
    migrantTrainings: makeMigrantTrainings(districts.map(({ code }) => code)),
    population: makePopulation(units, zones),
    statistics: makeStatistics(districts),
    limits: makeLimits(districts),
    pipelineWorks: makePipelineWorks(units),
    occupations: makeOccupations(units),
    warnings: WARNINGS,
  };
}

function makePeriod(
  districts: readonly District[],
  units: Units,
  risk: Float64Array,
  totals: Totals,
): Period {
  const inspections = makeInspections(risk, totals);
  const dangers = makeDangers(units, risk, inspections, totals);
  const accidents = makeAccidents(units, risk, totals);
  return {
    totals,
    inspections,
    dangers,
    penalties: makePenalties(dangers, totals),
    accidents,
    accountability: makeAccountability(accidents, totals),
    trainings: makeTrainings(
      districts.map(({ code }) => code),
      totals,
    ),
    hotlineReports: makeHotlineReports(risk, dangers, totals),
  };
}

function placesOf(units: Units, districts: number): Place[][] {
  const places: Place[][] = Array.from({ length: districts }, () => []);
  for (let index = 0; index < units.count; index += 1) {
    places[units.district[index] ?? 0]?.push({
      lng: units.lng[index] ?? 0,
      lat: units.lat[index] ?? 0,
      unit: index,
    });
  }
  return places;
}

/** SHA-256 over every value of a simulation, in a fixed order. */
export function fingerprintOf(simulation: Simulation): string {
  const hash = createHash('sha256');
  const add = (name: string, value: unknown): void => {
    hash.update(`${name}:`);
    if (ArrayBuffer.isView(value))
      hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
    else if (Array.isArray(value) && value.every((entry) => typeof entry === 'string'))
      hash.update(value.join('\n'));
    else if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) add(key, part);
    } else hash.update(String(value));
  };
  const { districts: _, ...made } = simulation;
  add('simulation', made);
  return hash.digest('hex');
}
