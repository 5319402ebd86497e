/** The view as an address and back: which word of the address holds which part of the view, and what was wrong with it. */

import { DEFAULT_VIEW, type Filters, NO_FILTERS, type View } from '../model/view';
import { ADDRESS, type AddressWord } from './address-words';
import type { Codec } from './codecs';

type ValueOf<C> = C extends Codec<infer T> ? T : never;

/** The values of the address, null where the address says nothing usable. */
export type AddressValues = { [Word in AddressWord]: ValueOf<(typeof ADDRESS)[Word]> | null };

/** A part of the address that was ignored; `value` is what stood there. */
export type AddressProblem = {
  word: string;
  value: string;
  code: 'not_understood' | 'unknown_word' | 'window_reversed' | 'unknown_zone';
};

export type ViewPatch = Partial<Omit<View, 'filters' | 'wall'>> & {
  filters?: Partial<Filters>;
  wall?: Partial<View['wall']>;
};

/** Words that belong to the sign-in page and are no part of the view. */
const OTHER_WORDS = ['return', 'reason'];

/** Builds the view from the values of an address; a window that ends before it begins is left open. */
export function viewOf(values: AddressValues): View {
  const reversed = values.from !== null && values.to !== null && values.from > values.to;
  return {
    region: values.region,
    zone: values.zone,
    compare: values.compare,
    dividing: values.divide ?? DEFAULT_VIEW.dividing,
    from: reversed ? null : values.from,
    to: reversed ? null : values.to,
    layers: values.layers ?? DEFAULT_VIEW.layers,
    heat: values.heat ?? DEFAULT_VIEW.heat,
    coloring: values.coloring ?? DEFAULT_VIEW.coloring,
    zoneFill: values.zones ?? DEFAULT_VIEW.zoneFill,
    zoneFigure: values.figure,
    filters: {
      hazardClass: values.hazard ?? NO_FILTERS.hazardClass,
      hazardLevel: values.level ?? NO_FILTERS.hazardLevel,
      medium: values.medium ?? NO_FILTERS.medium,
      pipelineStatus: values.pipeline ?? NO_FILTERS.pipelineStatus,
      accidentKind: values.accident ?? NO_FILTERS.accidentKind,
      grade: values.grade ?? NO_FILTERS.grade,
      fatalOnly: values.fatal ?? NO_FILTERS.fatalOnly,
      enterpriseStatus: values.enterprise ?? NO_FILTERS.enterpriseStatus,
      risk: values.risk ?? NO_FILTERS.risk,
      standardization: values.standard ?? NO_FILTERS.standardization,
      enterpriseKind: values.kind ?? NO_FILTERS.enterpriseKind,
      dangerLevel: values.danger ?? NO_FILTERS.dangerLevel,
      overdueOnly: values.overdue ?? NO_FILTERS.overdueOnly,
      orphansOnly: values.orphans ?? NO_FILTERS.orphansOnly,
      openDangers: values.dangers,
      people: values.people,
      hazardR: values.r,
      dangerDays: values.deadline,
      equipmentDays: values.inspection,
      accidentAge: values.age,
      workKind: values.work_kind ?? NO_FILTERS.workKind,
      workScale: values.work_scale ?? NO_FILTERS.workScale,
      workPhase: values.work_phase ?? NO_FILTERS.workPhase,
      workFault: values.work_fault ?? NO_FILTERS.workFault,
      equipmentKind: values.equipment_kind ?? NO_FILTERS.equipmentKind,
      equipmentFault: values.equipment_fault ?? NO_FILTERS.equipmentFault,
      inspectionKind: values.inspection_kind ?? NO_FILTERS.inspectionKind,
      bandStanding: values.standing ?? NO_FILTERS.bandStanding,
      inspectionResult: values.inspection_result ?? NO_FILTERS.inspectionResult,
      resourceKind: values.resource_kind ?? NO_FILTERS.resourceKind,
      placeKind: values.place_kind ?? NO_FILTERS.placeKind,
    },
    search: values.search ?? DEFAULT_VIEW.search,
    area: values.area,
    measure: values.measure,
    list: values.list ?? DEFAULT_VIEW.list,
    selected: values.site,
    circles: values.circles,
    pipeline: values.line,
    record: values.record,
    place: values.place,
    pin: values.pin,
    camera: values.at,
    display: values.display ?? DEFAULT_VIEW.display,
    language: values.lang,
    theme: values.theme,
    basemap: values.base,
    wall: {
      scenes: values.scenes ?? DEFAULT_VIEW.wall.scenes,
      intervalSeconds: values.interval ?? DEFAULT_VIEW.wall.intervalSeconds,
      scale: values.scale ?? DEFAULT_VIEW.wall.scale,
    },
  };
}

/** The values that put a view into an address. */
export function valuesOf(view: View): AddressValues {
  const { filters, wall } = view;
  return {
    region: view.region,
    zone: view.zone,
    compare: view.compare,
    divide: view.dividing,
    from: view.from,
    to: view.to,
    layers: view.layers,
    heat: view.heat,
    coloring: view.coloring,
    zones: view.zoneFill,
    figure: view.zoneFigure,
    hazard: filters.hazardClass,
    level: filters.hazardLevel,
    medium: filters.medium,
    pipeline: filters.pipelineStatus,
    accident: filters.accidentKind,
    grade: filters.grade,
    fatal: filters.fatalOnly,
    enterprise: filters.enterpriseStatus,
    risk: filters.risk,
    standard: filters.standardization,
    kind: filters.enterpriseKind,
    danger: filters.dangerLevel,
    overdue: filters.overdueOnly,
    orphans: filters.orphansOnly,
    dangers: filters.openDangers,
    people: filters.people,
    r: filters.hazardR,
    deadline: filters.dangerDays,
    inspection: filters.equipmentDays,
    age: filters.accidentAge,
    work_kind: filters.workKind,
    work_scale: filters.workScale,
    work_phase: filters.workPhase,
    work_fault: filters.workFault,
    equipment_kind: filters.equipmentKind,
    equipment_fault: filters.equipmentFault,
    inspection_kind: filters.inspectionKind,
    standing: filters.bandStanding,
    inspection_result: filters.inspectionResult,
    resource_kind: filters.resourceKind,
    place_kind: filters.placeKind,
    search: view.search,
    area: view.area,
    measure: view.measure,
    list: view.list,
    site: view.selected,
    circles: view.circles,
    line: view.pipeline,
    record: view.record,
    place: view.place,
    pin: view.pin,
    at: view.camera,
    display: view.display,
    lang: view.language,
    theme: view.theme,
    base: view.basemap,
    scenes: wall.scenes,
    interval: wall.intervalSeconds,
    scale: wall.scale,
  };
}

/** A view with part of it changed; filters and wall settings not named keep their values. */
export function patched(view: View, patch: ViewPatch): View {
  return {
    ...view,
    ...patch,
    filters: { ...view.filters, ...patch.filters },
    wall: { ...view.wall, ...patch.wall },
  };
}

const ADDRESS_WORDS = Object.keys(ADDRESS) as AddressWord[];

function codecOf(word: AddressWord): Codec<unknown> {
  return ADDRESS[word] as unknown as Codec<unknown>;
}

function encoded(word: AddressWord, value: unknown): string | null {
  return value === null ? null : codecOf(word).encode(value);
}

const DEFAULT_WORDS = new Map(
  ADDRESS_WORDS.map((word) => [word, encoded(word, valuesOf(DEFAULT_VIEW)[word])]),
);

/** The address words of a view that differ from the default; null takes the word out of the address. */
export function addressOf(view: View): Record<AddressWord, string | null> {
  const values = valuesOf(view);
  const entries = ADDRESS_WORDS.map((word) => {
    const text = encoded(word, values[word]);
    return [word, text === DEFAULT_WORDS.get(word) ? null : text] as const;
  });
  return Object.fromEntries(entries) as Record<AddressWord, string | null>;
}

/** Only the address words that a change of the view changes; null takes the word out. */
export function changedWords(before: View, after: View): Partial<Record<AddressWord, string | null>> {
  const old = addressOf(before);
  const entries = Object.entries(addressOf(after)).filter(
    ([word, text]) => old[word as AddressWord] !== text,
  );
  return Object.fromEntries(entries);
}

/** The query string of a view, with its question mark, or empty for the default view. */
export function searchOf(view: View): string {
  const parameters = Object.entries(addressOf(view)).flatMap(([word, text]) =>
    text === null ? [] : [`${word}=${encodeURIComponent(text).replaceAll('%2C', ',')}`],
  );
  return parameters.length > 0 ? `?${parameters.join('&')}` : '';
}

/** Reads a view out of an address; what cannot be read is ignored and told as a problem. Never throws. */
export function readAddress(search: URLSearchParams): { view: View; problems: AddressProblem[] } {
  const problems: AddressProblem[] = [];
  const values: Record<string, unknown> = {};
  for (const word of ADDRESS_WORDS) {
    const raw = search.get(word);
    const { value, bad } = raw === null ? { value: null, bad: [] } : codecOf(word).decode(raw);
    values[word] = value;
    for (const part of bad) problems.push({ word, value: part, code: 'not_understood' });
  }
  for (const word of new Set(search.keys())) {
    if (Object.hasOwn(ADDRESS, word) || OTHER_WORDS.includes(word)) continue;
    problems.push({ word, value: search.get(word) ?? '', code: 'unknown_word' });
  }
  const read = values as AddressValues;
  if (read.from !== null && read.to !== null && read.from > read.to) {
    problems.push({ word: 'from', value: `${read.from} – ${read.to}`, code: 'window_reversed' });
  }
  return { view: viewOf(read), problems };
}
