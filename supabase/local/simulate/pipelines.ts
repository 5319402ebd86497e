/** Works near pipelines and occupations of them: each is laid beside the pipeline nearest to its anchor. */
import { dayOf } from './days';
import { INDUSTRIES } from './industries';
import { random, sampler } from './random';
import { AS_OF } from './totals';
import type { Units } from './units';

export const WORK_KINDS = [
  'excavation',
  'drilling',
  'road',
  'building',
  'cable',
  'power_line',
  'planting',
] as const;
export const WORK_STATES = ['reported', 'applied', 'permitted', 'under_way', 'stopped', 'finished'] as const;
export const OCCUPATION_KINDS = ['building', 'shed', 'pond', 'planting', 'pile'] as const;

export interface PipelineWorks {
  count: number;
  /** Index of a unit of construction, which does it; the pipeline is the one nearest to it. */
  unit: Uint32Array;
  kind: Uint8Array;
  state: Uint8Array;
  /** Metres from the line, to the north and to the east. */
  north: Int16Array;
  east: Int16Array;
  beginsOn: Uint16Array;
  lasts: Uint8Array;
  /** 1 where it has a permit. */
  permitted: Uint8Array;
}

const WORKS = 70;

export function makePipelineWorks(units: Units): PipelineWorks {
  const from = random('pipeline works');
  const drawUnit = sampler(
    Array.from(units.industry, (chosen) => (INDUSTRIES[chosen]?.group === 'construction' ? 1 : 0)),
  );
  const drawKind = sampler([30, 12, 18, 10, 14, 8, 8]);
  const drawState = sampler([18, 14, 20, 30, 6, 12]);
  const rows = Array.from({ length: WORKS }, () => ({
    unit: drawUnit(from),
    kind: drawKind(from),
    state: drawState(from),
    north: from.between(-190, 190),
    east: from.between(-190, 190),
    beginsOn: dayOf(AS_OF) - from.between(-20, 90),
    lasts: from.between(10, 180),
    permitted: from.next(),
  }));
  return {
    count: rows.length,
    unit: Uint32Array.from(rows, ({ unit }) => unit),
    kind: Uint8Array.from(rows, ({ kind }) => kind),
    state: Uint8Array.from(rows, ({ state }) => state),
    north: Int16Array.from(rows, ({ north }) => north),
    east: Int16Array.from(rows, ({ east }) => east),
    beginsOn: Uint16Array.from(rows, ({ beginsOn }) => beginsOn),
    lasts: Uint8Array.from(rows, ({ lasts }) => lasts),
    permitted: Uint8Array.from(rows, ({ state, permitted }) => {
      const word = WORK_STATES[state];
      return word === 'permitted' || ((word === 'under_way' || word === 'finished') && permitted < 0.85)
        ? 1
        : 0;
    }),
  };
}

export interface Occupations {
  count: number;
  /** Index of a unit nearby; -1 where it lies on the stretch along Daye Highway. */
  unit: Int32Array;
  kind: Uint8Array;
  foundOn: Uint16Array;
  /** 0 where it is still there. */
  clearedOn: Uint16Array;
}

/** Found on the stretch along Daye Highway, and elsewhere. */
const LISTED = 11;
const OTHERS = 34;

export function makeOccupations(units: Units): Occupations {
  const from = random('occupations');
  const today = dayOf(AS_OF);
  const drawKind = sampler([30, 34, 8, 18, 10]);
  const rows = Array.from({ length: LISTED + OTHERS }, (_, index) => {
    const listed = index < LISTED;
    const foundOn = listed ? dayOf('2013-11-18') + from.below(40) : dayOf('2013-12-10') + from.below(150);
    const cleared = foundOn + from.between(20, 120);
    return {
      unit: listed ? -1 : from.below(units.count),
      kind: drawKind(from),
      foundOn,
      // The listed stretch stands at 45 %: five of its eleven are cleared.
      clearedOn: listed ? (index < 5 ? today - from.between(4, 70) : 0) : cleared < today ? cleared : 0,
    };
  });
  return {
    count: rows.length,
    unit: Int32Array.from(rows, ({ unit }) => unit),
    kind: Uint8Array.from(rows, ({ kind }) => kind),
    foundOn: Uint16Array.from(rows, ({ foundOn }) => foundOn),
    clearedOn: Uint16Array.from(rows, ({ clearedOn }) => clearedOn),
  };
}
