/** Classes of zones: what a class and a classed zone are, the steps of a scale, and how values are cut into them. */

import type { Zone } from '../model/zone';
import type { ClassMethod } from '../model/zone-figure';
import type { PaletteName, Said } from './define';
import type { Pattern } from './patterns';

export type ZoneClass = {
  /** Full key of its words, and the values in them. */
  label: string;
  values?: Record<string, number>;
  color: PaletteName;
  pattern: Pattern;
};

export type ClassedZone = {
  zone: Zone;
  /** Which of the classes; every zone falls in one. */
  place: number;
  /** Written into the zone where there is room; empty for a zone without a value. */
  short: string;
  /** By which the list is sorted, the largest first. */
  rank: number;
  lines: readonly { label: string; value: Said }[];
};

export type Choropleth = { classes: readonly ZoneClass[]; zones: readonly ClassedZone[] };

export const STEPS = [
  { color: 'sequence-3', pattern: 'dots' },
  { color: 'sequence-4', pattern: 'lines' },
  { color: 'sequence-5', pattern: 'bars' },
  { color: 'sequence-6', pattern: 'cross' },
  { color: 'sequence-7', pattern: 'full' },
] as const satisfies readonly { color: PaletteName; pattern: Pattern }[];

type Rated = Omit<ClassedZone, 'zone'>;

export function classed(
  shown: readonly Zone[],
  classes: ZoneClass[],
  rate: (zone: Zone) => Rated,
): Choropleth {
  return { classes, zones: shown.map((zone) => ({ zone, ...rate(zone) })) };
}

type Band = { from: number; to: number };

/** At most five classes of about equally many different values above 0, each from its least to its greatest. */
export function bandsOf(counts: readonly number[]): Band[] {
  const sorted = [...new Set(counts.filter((count) => count > 0))].sort((one, other) => one - other);
  const steps = Math.min(STEPS.length, sorted.length);
  const edge = (step: number) => Math.ceil((step * sorted.length) / steps);
  return Array.from({ length: steps }, (_, step) => ({
    from: sorted[edge(step)] ?? 0,
    to: sorted[edge(step + 1) - 1] ?? 0,
  }));
}

/** Three decimals are what a legend writes. */
const written = (value: number) => Math.round(value * 1000) / 1000;

/** Five classes of equal width from the least value above 0 to the greatest; one where all are the same. */
function equalBands(values: readonly number[]): Band[] {
  const above = values.filter((value) => value > 0);
  if (above.length === 0) return [];
  const [least, greatest] = [Math.min(...above), Math.max(...above)];
  if (least === greatest) return [{ from: least, to: greatest }];
  const edge = (step: number) =>
    step === STEPS.length ? greatest : written(least + ((greatest - least) * step) / STEPS.length);
  return STEPS.map((_, step) => ({ from: edge(step), to: edge(step + 1) }));
}

/** Values above 0 cut into classes; a value lies in the first class whose `to` it does not exceed. */
export function bandsBy(method: ClassMethod, values: readonly number[]): Band[] {
  return method === 'equal' ? equalBands(values) : bandsOf(values);
}

/** The classes of bands; few of them take the strong end of the scale, so that the most is always the strongest. */
export function bandClasses(bands: readonly Band[]): ZoneClass[] {
  return bands.map(({ from, to }, index): ZoneClass => {
    const { color, pattern } = STEPS[index + STEPS.length - bands.length] ?? STEPS[0];
    return from === to
      ? { label: 'map:zones.exactly', values: { to }, color, pattern }
      : { label: 'map:zones.between', values: { from, to }, color, pattern };
  });
}
