/** Everything of a region that map and lists draw from, as it arrives. */

import { useQueries } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { RegionColumns } from '../model/columns';
import { asGridwatchError, type GridwatchError } from '../model/errors';
import type { Warning } from '../model/warning';
import type { Zones } from '../model/zone';
import { accidentsQuery } from './accidents';
import { enterpriseNamesQuery, enterprisesQuery, withNames } from './enterprises';
import { hazardSourcesQuery } from './hazard-sources';
import { hiddenDangersQuery } from './hidden-dangers';
import { pipelinesQuery } from './pipelines';
import { warningsQuery } from './warnings';
import { zonesQuery } from './zones';

export type SetName = keyof RegionColumns | 'zones' | 'warnings';
export type SetState = 'loading' | 'ready' | 'failed';

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
  'warnings',
] as const;

/** The sets of a region; each keeps its last good answer when asking again fails. */
export function useRegionData(region: string): RegionData {
  const results = useQueries({
    queries: [
      zonesQuery(region),
      enterprisesQuery(region),
      hazardSourcesQuery(region),
      accidentsQuery(region),
      hiddenDangersQuery(region),
      pipelinesQuery(region),
      warningsQuery(region),
      enterpriseNamesQuery(region),
    ],
  });
  const [zones, enterprises, hazardSources, accidents, hiddenDangers, pipelines, warnings, names] = results;
  const named = useMemo(
    () => enterprises.data && withNames(enterprises.data, names.data),
    [enterprises.data, names.data],
  );
  const columns = useMemo(() => {
    const arrived: RegionColumns = {};
    if (named) arrived.enterprises = named;
    if (hazardSources.data) arrived.hazard_sources = hazardSources.data;
    if (accidents.data) arrived.accidents = accidents.data;
    if (hiddenDangers.data) arrived.hidden_dangers = hiddenDangers.data;
    if (pipelines.data) arrived.pipelines = pipelines.data;
    return arrived;
  }, [named, hazardSources.data, accidents.data, hiddenDangers.data, pipelines.data]);
  const times = results.filter((result) => result.data !== undefined).map((result) => result.dataUpdatedAt);
  const states = SETS.map((set, index): [SetName, SetState] => {
    const result = results[index];
    return [set, result?.failureReason ? 'failed' : result?.data === undefined ? 'loading' : 'ready'];
  });
  const errors = SETS.flatMap((set, index) => {
    const error = results[index]?.failureReason;
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
      for (const result of results) if (result.failureReason) void result.refetch();
    },
  };
}
