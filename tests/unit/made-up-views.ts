/** Views at random, for tests: any that the address can hold. */

import fc from 'fast-check';
import type { Area } from '../../src/model/area';
import { MEASURES } from '../../src/model/measure';
import { STANDINGS } from '../../src/model/pipeline-bands';
import {
  EQUIPMENT_FAULTS,
  EQUIPMENT_KINDS,
  HAZARD_LEVELS,
  INSPECTION_KINDS,
  INSPECTION_RESULTS,
  PLACE_KINDS,
  RESOURCE_KINDS,
  WORK_FAULTS,
  WORK_KINDS,
  WORK_PHASES,
  WORK_SCALES,
} from '../../src/model/point-words';
import {
  ACCIDENT_GRADES,
  ACCIDENT_KINDS,
  COLORINGS,
  DANGER_LEVELS,
  ENTERPRISE_KINDS,
  ENTERPRISE_STATUSES,
  HAZARD_CLASSES,
  HEATS,
  LANGUAGES,
  LAYER_IDS,
  LIST_SUBJECTS,
  MEDIA,
  PIPELINE_STATUSES,
  PLACE_SYSTEMS,
  RISKS,
  SCENE_IDS,
  STANDARDIZATIONS,
  THEMES,
  type View,
  ZONE_FILLS,
} from '../../src/model/view';
import { CLASS_METHODS } from '../../src/model/zone-figure';

const subset = <T>(words: readonly T[]) => fc.subarray([...words]);
const orNull = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const months = fc
  .tuple(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);
const ids = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });
const windows = fc.tuple(orNull(months), orNull(months)).map(([one, other]) => {
  const ends = [one, other];
  return one !== null && other !== null && one > other ? [other, one] : ends;
});
const days = fc.integer({ min: -9_999_999, max: 9_999_999 });
const ranges = fc
  .tuple(orNull(days), orNull(days))
  .filter(([one, other]) => one !== null || other !== null)
  .map(([one, other]) =>
    one !== null && other !== null && one > other ? { low: other, high: one } : { low: one, high: other },
  );
const hundredths = fc.tuple(fc.nat(999_999_000), fc.nat(99)).map(([low, above]) => ({
  low: low / 100,
  high: (low + above) / 100,
}));
const cameras = fc.record({
  lng: fc.integer({ min: -18_000_000, max: 18_000_000 }).map((value) => value / 100_000),
  lat: fc.integer({ min: -8_500_000, max: 8_500_000 }).map((value) => value / 100_000),
  zoom: fc.integer({ min: 0, max: 2400 }).map((value) => value / 100),
});

const degrees = (most: number) =>
  fc.integer({ min: -most * 100_000, max: most * 100_000 }).map((value) => value / 100_000);
const step = fc.integer({ min: 1, max: 5_000_000 });
/** Triangles and rectangles, which cannot cross themselves. */
const areas = fc
  .tuple(degrees(90), degrees(30), step, step, fc.boolean())
  .map(([west, south, width, height, whole]): Area => {
    const east = Math.round(west * 100_000 + width) / 100_000;
    const north = Math.round(south * 100_000 + height) / 100_000;
    return [[west, south], [east, south], [east, north], ...(whole ? [[west, north] as const] : [])];
  });

export const views: fc.Arbitrary<View> = fc
  .record({
    region: orNull(fc.stringMatching(/^[a-z0-9_]{1,20}$/)),
    zone: orNull(ids),
    measure: orNull(
      fc.record({
        kind: fc.constantFrom(...MEASURES),
        points: fc.array(fc.tuple(degrees(180), degrees(85)), { maxLength: 60 }),
        meters: fc.integer({ min: 1, max: 100_000 }),
      }),
    ),
    record: orNull(
      fc.oneof(
        ids,
        ids.map((id) => -id),
      ),
    ),
    place: orNull(ids),
    compare: orNull(ids),
    dividing: fc.boolean(),
    window: windows,
    layers: subset(LAYER_IDS),
    heat: fc.constantFrom(...HEATS),
    coloring: fc.constantFrom(...COLORINGS),
    zoneFill: fc.constantFrom(...ZONE_FILLS),
    zoneFigure: orNull(
      fc.record({
        code: fc.stringMatching(/^[a-z][a-z0-9_]{0,20}$/),
        classes: fc.constantFrom(...CLASS_METHODS),
      }),
    ),
    filters: fc.record({
      hazardClass: subset(HAZARD_CLASSES),
      hazardLevel: subset(HAZARD_LEVELS),
      medium: subset(MEDIA),
      pipelineStatus: subset(PIPELINE_STATUSES),
      accidentKind: subset(ACCIDENT_KINDS),
      grade: subset(ACCIDENT_GRADES),
      fatalOnly: fc.boolean(),
      enterpriseStatus: subset(ENTERPRISE_STATUSES),
      risk: subset(RISKS),
      standardization: subset(STANDARDIZATIONS),
      enterpriseKind: subset(ENTERPRISE_KINDS),
      dangerLevel: subset(DANGER_LEVELS),
      overdueOnly: fc.boolean(),
      orphansOnly: fc.boolean(),
      openDangers: orNull(ranges),
      people: orNull(ranges),
      hazardR: orNull(hundredths),
      dangerDays: orNull(ranges),
      equipmentDays: orNull(ranges),
      accidentAge: orNull(ranges),
      workKind: subset(WORK_KINDS),
      workScale: subset(WORK_SCALES),
      workPhase: subset(WORK_PHASES),
      workFault: subset(WORK_FAULTS),
      equipmentKind: subset(EQUIPMENT_KINDS),
      equipmentFault: subset(EQUIPMENT_FAULTS),
      inspectionKind: subset(INSPECTION_KINDS),
      bandStanding: subset(STANDINGS),
      inspectionResult: subset(INSPECTION_RESULTS),
      resourceKind: subset(RESOURCE_KINDS),
      placeKind: subset(PLACE_KINDS),
    }),
    search: fc.string({ unit: 'grapheme', maxLength: 40 }),
    circles: orNull(ids),
    area: orNull(areas),
    list: fc.constantFrom(...LIST_SUBJECTS),
    selected: orNull(ids),
    pipeline: orNull(ids),
    pin: orNull(
      fc.record({ lng: degrees(180), lat: degrees(85), system: fc.constantFrom(...PLACE_SYSTEMS) }),
    ),
    camera: orNull(cameras),
    display: fc.constantFrom('map' as const, 'table' as const),
    language: orNull(fc.constantFrom(...LANGUAGES)),
    theme: orNull(fc.constantFrom(...THEMES)),
    basemap: orNull(fc.stringMatching(/^[a-z0-9-]{1,40}$/)),
    wall: fc.record({
      scenes: fc.shuffledSubarray([...SCENE_IDS], { minLength: 1 }),
      intervalSeconds: fc.integer({ min: 5, max: 3600 }),
      scale: fc.integer({ min: 50, max: 400 }).map((value) => value / 100),
    }),
  })
  .map(({ window: [from, to], ...rest }) => ({ ...rest, from: from ?? null, to: to ?? null }));
