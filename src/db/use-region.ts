/** Everything of a region that map and lists draw from, as it arrives. */

import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FarFailures, FarSets } from '../lens/protocol';
import type { RegionPass } from '../lens/region-questions';
import type { RegionColumns } from '../model/columns';
import { asGridwatchError, type GridwatchError } from '../model/errors';
import { OPTIONAL_SETS, type OptionalSet } from '../model/optional-sets';
import type { PipelineBand } from '../model/pipeline-bands';
import type { Warning } from '../model/warning';
import type { Zones } from '../model/zone';
import { accidentsQuery } from './accidents';
import { dangerousWorksQuery } from './dangerous-works';
import { enterpriseNamesQuery, enterprisesQuery, withNames } from './enterprises';
import { equipmentDueQuery } from './equipment-due';
import { farSets, isFarSubject, useFar } from './far';
import { hazardSourcesQuery } from './hazard-sources';
import { hiddenDangersQuery } from './hidden-dangers';
import { inspectionsQuery, withUnitNames } from './inspections';
import { bandRecordsQuery, pipelineBandsQuery } from './pipeline-bands';
import { pipelinesQuery } from './pipelines';
import { protectedPlacesQuery } from './protected-places';
import { resourcesQuery } from './resources';
import { warningsQuery } from './warnings';
import { zonesQuery } from './zones';

export type SetName = keyof RegionColumns | 'zones' | 'warnings' | 'pipeline_bands';
/** `idle` is a set that nobody wants to see now, so that it is not asked for. */
export type SetState = 'idle' | 'loading' | 'ready' | 'failed';

export type RegionData = {
  columns: RegionColumns;
  /** The sets that are too large to travel. */
  far: FarSets | undefined;
  zones: Zones | undefined;
  warnings: readonly Warning[] | undefined;
  bands: readonly PipelineBand[] | undefined;
  states: Readonly<Record<SetName, SetState>>;
  errors: Readonly<Partial<Record<SetName, GridwatchError>>>;
  /** When the oldest of the answers shown came, milliseconds since 1970; 0 while nothing has come. */
  answeredAt: number;
  retry: () => void;
  /** Has the database answer anew for the sets that did not travel. */
  askAgain: () => void;
};

const SETS = [
  'zones',
  'enterprises',
  'hazard_sources',
  'accidents',
  'hidden_dangers',
  'pipelines',
  'pipeline_bands',
  'band_records',
  'dangerous_works',
  'equipment_due',
  'inspections',
  'resources',
  'protected_places',
  'warnings',
] as const;

/**
 * The sets of a region; each keeps its last good answer when asking again fails.
 * @param optional the sets that are asked for only when somebody wants to see them
 */
export function useRegionData(region: string, optional: readonly OptionalSet[] = []): RegionData {
  const { subjects: away, counts } = useFar(region);
  const isFar = (set: SetName) => isFarSubject(set) && (away?.includes(set) ?? false);
  const isIdle = (set: SetName) =>
    OPTIONAL_SETS.includes(set as OptionalSet) && !optional.includes(set as OptionalSet);
  const wanted = (set: SetName) => ({
    enabled: !isIdle(set) && (!isFarSubject(set) || (away !== undefined && !isFar(set))),
  });
  const results = useQueries({
    queries: [
      zonesQuery(region),
      { ...enterprisesQuery(region), ...wanted('enterprises') },
      { ...hazardSourcesQuery(region), ...wanted('hazard_sources') },
      { ...accidentsQuery(region), ...wanted('accidents') },
      { ...hiddenDangersQuery(region), ...wanted('hidden_dangers') },
      pipelinesQuery(region),
      { ...pipelineBandsQuery(region), ...wanted('pipeline_bands') },
      { ...bandRecordsQuery(region), ...wanted('band_records') },
      { ...dangerousWorksQuery(region), ...wanted('dangerous_works') },
      { ...equipmentDueQuery(region), ...wanted('equipment_due') },
      { ...inspectionsQuery(region), ...wanted('inspections') },
      { ...resourcesQuery(region), ...wanted('resources') },
      { ...protectedPlacesQuery(region), ...wanted('protected_places') },
      { ...warningsQuery(region), ...wanted('warnings') },
      { ...enterpriseNamesQuery(region), ...wanted('enterprises') },
    ],
  });
  const [
    zones,
    enterprises,
    hazardSources,
    accidents,
    hiddenDangers,
    pipelines,
    bands,
    bandRecords,
    dangerousWorks,
    equipmentDue,
    inspections,
    resources,
    protectedPlaces,
    warnings,
    names,
  ] = results;
  const named = useMemo(
    () => enterprises.data && withNames(enterprises.data, names.data),
    [enterprises.data, names.data],
  );
  const namedInspections = useMemo(
    () => inspections.data && withUnitNames(inspections.data, names.data),
    [inspections.data, names.data],
  );
  // What stays in the cache of a layer that was switched off again, or of a set that has grown too large, is not passed on.
  const asked = SETS.filter((set) => !isIdle(set) && !isFar(set)).join(',');
  const columns = useMemo(() => {
    const wants = (set: SetName) => asked.split(',').includes(set);
    const arrived: RegionColumns = {};
    if (named && wants('enterprises')) arrived.enterprises = named;
    if (hazardSources.data && wants('hazard_sources')) arrived.hazard_sources = hazardSources.data;
    if (accidents.data && wants('accidents')) arrived.accidents = accidents.data;
    if (hiddenDangers.data && wants('hidden_dangers')) arrived.hidden_dangers = hiddenDangers.data;
    if (pipelines.data) arrived.pipelines = pipelines.data;
    if (bandRecords.data && wants('band_records')) arrived.band_records = bandRecords.data;
    if (dangerousWorks.data && wants('dangerous_works')) arrived.dangerous_works = dangerousWorks.data;
    if (equipmentDue.data && wants('equipment_due')) arrived.equipment_due = equipmentDue.data;
    if (namedInspections && wants('inspections')) arrived.inspections = namedInspections;
    if (resources.data && wants('resources')) arrived.resources = resources.data;
    if (protectedPlaces.data && wants('protected_places')) arrived.protected_places = protectedPlaces.data;
    return arrived;
  }, [
    asked,
    named,
    hazardSources.data,
    accidents.data,
    hiddenDangers.data,
    pipelines.data,
    bandRecords.data,
    dangerousWorks.data,
    equipmentDue.data,
    namedInspections,
    resources.data,
    protectedPlaces.data,
  ]);
  const farAsked = SETS.filter((set) => isFar(set) && !isIdle(set)).join(',');
  const far = useMemo(() => {
    const subjects = farAsked.split(',').filter(isFarSubject);
    return farSets(region, subjects, counts.data, counts.dataUpdatedAt);
  }, [region, farAsked, counts.data, counts.dataUpdatedAt]);
  const shown = [counts, ...results.filter((_, index) => !isIdle(SETS[index] ?? 'zones'))];
  const times = shown.filter((result) => result.data !== undefined).map((result) => result.dataUpdatedAt);
  // Before the counts are known nobody knows whether the set will travel; when it will not, the lens says how it stands.
  const waits = (set: SetName) => isFarSubject(set) && (away === undefined || isFar(set));
  const states = SETS.map((set, index): [SetName, SetState] => {
    if (isIdle(set)) return [set, 'idle'];
    const result = waits(set) ? { ...counts, data: undefined } : results[index];
    return [set, result?.failureReason ? 'failed' : result?.data === undefined ? 'loading' : 'ready'];
  });
  const errors = SETS.flatMap((set, index) => {
    const error = isIdle(set) ? null : (waits(set) ? counts : results[index])?.failureReason;
    return error ? [[set, asGridwatchError(error)] as const] : [];
  });
  return {
    columns,
    far,
    zones: zones.data,
    warnings: warnings.data,
    bands: bands.data,
    states: Object.fromEntries(states) as Record<SetName, SetState>,
    errors: Object.fromEntries(errors) as Partial<Record<SetName, GridwatchError>>,
    answeredAt: times.length === 0 ? 0 : Math.min(...times),
    retry: () => {
      for (const result of shown) if (result.failureReason) void result.refetch();
    },
    askAgain: () => void counts.refetch(),
  };
}

/** The sets as they stand once the lens has answered: its rows count in the columns it answered from. */
export function withAnswer(
  data: RegionData,
  { columns, passes }: { columns: RegionColumns; passes: RegionPass },
  failures: FarFailures,
): RegionData {
  const stateOf = (set: SetName): SetState => {
    if (isFarSubject(set) && failures[set]) return 'failed';
    return isFarSubject(set) && passes[set]?.pages ? 'ready' : data.states[set];
  };
  const away = data.far?.subjects ?? [];
  return {
    ...data,
    columns,
    states: { ...data.states, ...Object.fromEntries(away.map((set) => [set, stateOf(set)])) },
    errors: { ...data.errors, ...failures },
    retry: () => {
      data.retry();
      if (Object.keys(failures).length > 0) data.askAgain();
    },
  };
}
