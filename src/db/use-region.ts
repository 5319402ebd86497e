/** Everything of a region that map and lists draw from, as it arrives. */

import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RegionColumns } from '../model/columns';
import { asGridwatchError, type GridwatchError } from '../model/errors';
import { OPTIONAL_SETS, type OptionalSet } from '../model/optional-sets';
import type { Warning } from '../model/warning';
import type { Zones } from '../model/zone';
import { accidentsQuery } from './accidents';
import { dangerousWorksQuery } from './dangerous-works';
import { enterpriseNamesQuery, enterprisesQuery, withNames } from './enterprises';
import { equipmentDueQuery } from './equipment-due';
import { hazardSourcesQuery } from './hazard-sources';
import { hiddenDangersQuery } from './hidden-dangers';
import { inspectionsQuery, withUnitNames } from './inspections';
import { pipelinesQuery } from './pipelines';
import { resourcesQuery } from './resources';
import { warningsQuery } from './warnings';
import { zonesQuery } from './zones';

export type SetName = keyof RegionColumns | 'zones' | 'warnings';
/** `idle` is a set that nobody wants to see now, so that it is not asked for. */
export type SetState = 'idle' | 'loading' | 'ready' | 'failed';

export type RegionData = {
  columns: RegionColumns;
  zones: Zones | undefined;
  warnings: readonly Warning[] | undefined;
  states: Readonly<Record<SetName, SetState>>;
  errors: Readonly<Partial<Record<SetName, GridwatchError>>>;
  /** When the oldest of the answers shown came, milliseconds since 1970; 0 while nothing has come. */
  answeredAt: number;
  retry: () => void;
};

const SETS = [
  'zones',
  'enterprises',
  'hazard_sources',
  'accidents',
  'hidden_dangers',
  'pipelines',
  'dangerous_works',
  'equipment_due',
  'inspections',
  'resources',
  'warnings',
] as const;

/**
 * The sets of a region; each keeps its last good answer when asking again fails.
 * @param optional the sets that are asked for only when somebody wants to see them
 */
export function useRegionData(region: string, optional: readonly OptionalSet[] = []): RegionData {
  const wanted = (set: OptionalSet) => ({ enabled: optional.includes(set) });
  const results = useQueries({
    queries: [
      zonesQuery(region),
      enterprisesQuery(region),
      hazardSourcesQuery(region),
      accidentsQuery(region),
      hiddenDangersQuery(region),
      pipelinesQuery(region),
      { ...dangerousWorksQuery(region), ...wanted('dangerous_works') },
      { ...equipmentDueQuery(region), ...wanted('equipment_due') },
      { ...inspectionsQuery(region), ...wanted('inspections') },
      { ...resourcesQuery(region), ...wanted('resources') },
      { ...warningsQuery(region), ...wanted('warnings') },
      enterpriseNamesQuery(region),
    ],
  });
  const [
    zones,
    enterprises,
    hazardSources,
    accidents,
    hiddenDangers,
    pipelines,
    dangerousWorks,
    equipmentDue,
    inspections,
    resources,
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
  // What stays in the cache of a layer that was switched off again is not passed on.
  const asked = optional.join(',');
  const columns = useMemo(() => {
    const wants = (set: OptionalSet) => asked.split(',').includes(set);
    const arrived: RegionColumns = {};
    if (named) arrived.enterprises = named;
    if (hazardSources.data) arrived.hazard_sources = hazardSources.data;
    if (accidents.data) arrived.accidents = accidents.data;
    if (hiddenDangers.data) arrived.hidden_dangers = hiddenDangers.data;
    if (pipelines.data) arrived.pipelines = pipelines.data;
    if (dangerousWorks.data && wants('dangerous_works')) arrived.dangerous_works = dangerousWorks.data;
    if (equipmentDue.data && wants('equipment_due')) arrived.equipment_due = equipmentDue.data;
    if (namedInspections && wants('inspections')) arrived.inspections = namedInspections;
    if (resources.data && wants('resources')) arrived.resources = resources.data;
    return arrived;
  }, [
    asked,
    named,
    hazardSources.data,
    accidents.data,
    hiddenDangers.data,
    pipelines.data,
    dangerousWorks.data,
    equipmentDue.data,
    namedInspections,
    resources.data,
  ]);
  const isIdle = (set: SetName) =>
    OPTIONAL_SETS.includes(set as OptionalSet) && !optional.includes(set as OptionalSet);
  const shown = results.filter((_, index) => !isIdle(SETS[index] ?? 'zones'));
  const times = shown.filter((result) => result.data !== undefined).map((result) => result.dataUpdatedAt);
  const states = SETS.map((set, index): [SetName, SetState] => {
    const result = results[index];
    if (isIdle(set)) return [set, 'idle'];
    return [set, result?.failureReason ? 'failed' : result?.data === undefined ? 'loading' : 'ready'];
  });
  const errors = SETS.flatMap((set, index) => {
    const error = isIdle(set) ? null : results[index]?.failureReason;
    return error ? [[set, asGridwatchError(error)] as const] : [];
  });
  return {
    columns,
    zones: zones.data,
    warnings: warnings.data,
    states: Object.fromEntries(states) as Record<SetName, SetState>,
    errors: Object.fromEntries(errors) as Partial<Record<SetName, GridwatchError>>,
    answeredAt: times.length === 0 ? 0 : Math.min(...times),
    retry: () => {
      for (const result of shown) if (result.failureReason) void result.refetch();
    },
  };
}
