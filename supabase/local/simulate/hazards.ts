/** Major hazard sources of the chemical units, with design quantities that reach the thresholds of GB 18218-2018. */
import { INDUSTRIES } from './industries';
import { random, sampler } from './random';
import type { Units } from './units';

/**
 * Chinese and English name, CAS number, threshold in tonnes (GB 18218-2018, table 1), toxic or flammable, how common it is, hazard class
 * (table 2; gases of table 3 need none).
 */
export const CHEMICALS = [
  ['氨', 'Ammonia', '7664-41-7', 10, 'toxic', 9, ''],
  ['氯', 'Chlorine', '7782-50-5', 5, 'toxic', 5, ''],
  ['二氧化硫', 'Sulfur dioxide', '7446-09-5', 20, 'toxic', 2, ''],
  ['环氧乙烷', 'Ethylene oxide', '75-21-8', 10, 'toxic', 4, ''],
  ['氟化氢', 'Hydrogen fluoride', '7664-39-3', 1, 'toxic', 1, ''],
  ['甲苯二异氰酸酯', 'Toluene diisocyanate (TDI)', '26471-62-5', 100, 'toxic', 3, 'J5'],
  ['氯乙烯', 'Vinyl chloride', '75-01-4', 50, 'flammable', 2, 'W2'],
  ['氢', 'Hydrogen', '1333-74-0', 5, 'flammable', 4, 'W2'],
  ['液化石油气', 'Liquefied petroleum gas', '68476-85-7', 50, 'flammable', 12, 'W2'],
  ['乙炔', 'Acetylene', '74-86-2', 1, 'flammable', 5, 'W2'],
  ['乙烯', 'Ethylene', '74-85-1', 50, 'flammable', 3, 'W2'],
  ['苯', 'Benzene', '71-43-2', 50, 'flammable', 5, 'W5.3'],
  ['苯乙烯', 'Styrene', '100-42-5', 500, 'flammable', 4, 'W5.4'],
  ['丙酮', 'Acetone', '67-64-1', 500, 'flammable', 5, 'W5.3'],
  ['甲苯', 'Toluene', '108-88-3', 500, 'flammable', 8, 'W5.3'],
  ['甲醇', 'Methanol', '67-56-1', 500, 'flammable', 8, 'W5.3'],
  ['汽油', 'Gasoline', '86290-81-5', 200, 'flammable', 9, 'W5.3'],
  ['乙醇', 'Ethanol', '64-17-5', 500, 'flammable', 6, 'W5.3'],
] as const;

export const HAZARD_SOURCES = 460;

export interface HazardSources {
  count: number;
  unit: Uint32Array;
  /** Where each source's chemicals begin in the lists below; one more entry than sources. */
  start: Uint32Array;
  /** Index into `CHEMICALS`. */
  chemical: Uint8Array;
  tonnes: Float32Array;
}

export function makeHazardSources(units: Units): HazardSources {
  const from = random('hazard sources');
  const drawUnit = sampler(
    Array.from(units.industry, (chosen, index) => {
      const group = INDUSTRIES[chosen]?.group;
      const storage = INDUSTRIES[chosen]?.division === '59';
      const bySize = [12, 8, 3, 0][units.size[index] ?? 3] ?? 0;
      return group === 'chemical' ? bySize : storage ? bySize * 0.1 : 0;
    }),
  );
  const drawChemical = sampler(CHEMICALS.map(([, , , , , weight]) => weight));
  const owners = new Set<number>();
  while (owners.size < HAZARD_SOURCES) owners.add(drawUnit(from));
  const unit = Uint32Array.from(owners).sort();
  const start = [0];
  const chemical: number[] = [];
  const tonnes: number[] = [];
  for (const _ of unit) {
    const held = new Set<number>();
    const wanted = from.between(1, 4);
    while (held.size < wanted) held.add(drawChemical(from));
    let first = true;
    for (const index of held) {
      const [, , , threshold] = CHEMICALS[index] ?? CHEMICALS[0];
      // The first alone reaches its threshold; a few are tens of times above it.
      const times = (first ? 1.05 : 0.05) + 1.6 * from.next() + (from.next() < 0.12 ? 24 * from.next() : 0);
      chemical.push(index);
      tonnes.push(Math.round(threshold * times * 10) / 10);
      first = false;
    }
    start.push(chemical.length);
  }
  return {
    count: unit.length,
    unit,
    start: Uint32Array.from(start),
    chemical: Uint8Array.from(chemical),
    tonnes: Float32Array.from(tonnes),
  };
}
