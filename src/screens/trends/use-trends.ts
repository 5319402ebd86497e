/** The figures of the open region for the period in force, and the area that is looked at. */

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { figuresQuery } from '../../db/figures';
import { asGridwatchError, type GridwatchError } from '../../model/errors';
import type { AreaFigures, RegionFigures } from '../../model/figures';
import { isWithin } from '../../model/zone';
import { useView } from '../../state/use-view';
import { useWorkplace } from '../frame/workplace';
import { usePasses } from '../use-passes';
import { daysOf, latestYear, type Period, periodOf, yearPeriod } from './period';

export type Trends = {
  figures: RegionFigures | undefined;
  /** The region as a whole. */
  total: AreaFigures | undefined;
  districts: readonly AreaFigures[];
  /** The chosen district, or the region. */
  area: AreaFigures | undefined;
  period: Period;
  /** Whether nobody chose the period. */
  isDefault: boolean;
  /** First and last year of the accidents on record. */
  years: readonly [number, number] | null;
  error: GridwatchError | null;
};

export function useTrends(): Trends {
  const { region } = useWorkplace();
  const [view] = useView();
  const { zones } = usePasses();
  const chosen = periodOf(view.from, view.to, region.today);
  const thisYear = yearPeriod(Number(region.today.slice(0, 4)));
  const thisYearDays = daysOf(thisYear);
  // Which years hold accidents comes with any answer; the first question is asked only where no period is chosen.
  const first = useQuery({
    ...figuresQuery(region.id, thisYearDays.from, thisYearDays.to),
    enabled: chosen === null,
  });
  const latest = latestYear(first.data?.areas.find(({ id }) => id === null));
  const { from, to } = chosen ?? (latest === null ? thisYear : yearPeriod(latest));
  // The same object while the period stays, so that the map is not drawn anew.
  const period = useMemo(() => ({ from, to }), [from, to]);
  const days = daysOf(period);
  const second = useQuery({
    ...figuresQuery(region.id, days.from, days.to),
    enabled: chosen !== null || first.data !== undefined,
  });
  const figures = second.data;
  const total = figures?.areas.find(({ id }) => id === null);
  const districts = figures?.areas.filter(({ id }) => id !== null) ?? [];
  const zone = view.zone === null ? undefined : zones?.byId.get(view.zone);
  const area = districts.find(({ id }) => {
    const district = id === null ? undefined : zones?.byId.get(id);
    return zone !== undefined && district !== undefined && isWithin(zone.path, district.path);
  });
  const known = (total?.byYear ?? []).map(({ year }) => year);
  const failure = first.error ?? second.error;
  return {
    figures,
    total,
    districts,
    area: area ?? total,
    period,
    isDefault: chosen === null,
    years: known.length === 0 ? null : [Math.min(...known), Math.max(...known)],
    error: failure ? asGridwatchError(failure) : null,
  };
}
