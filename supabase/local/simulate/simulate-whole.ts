/** The whole simulated register, from the bundled districts, for its tests. */
import { readFileSync } from 'node:fs';
import { readDistricts } from './read-districts';
import { type Simulation, simulate } from './simulate';

const BOUNDS = { west: 120.8, south: 30.5, east: 122.3, north: 32 };
const FILE = new URL('../../../data/shanghai/districts-gcj02.geojson', import.meta.url);

export function simulateWhole(): Simulation {
  return simulate(readDistricts(readFileSync(FILE), { bounds: BOUNDS, coordinates: 'GCJ-02' }));
}
