/** The figures of the open region for the period in force, and the area that is looked at. */

import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { accidentYearsQuery } from '../../db/accidents';
import { figuresQuery } from '../../db/figures';
import { asGridwatchError, type GridwatchError } from '../../model/errors';
import type { AreaFigures, RegionFigures } from '../../model/figures';
import { daysOf, type Period, periodOf } from '../../model/period';
import { isWithin } from '../../model/zone';
import { useView } from '../../state/use-view';
import { useWorkplace } from '../frame/workplace';
import { usePasses } from '../use-passes';
import { latestWholeYear, yearPeriod } from './period';

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
  /** The year of the last accident of each kind on record. */
  lastYears: ReadonlyMap<string, number>;
  /** First and last year of the accidents on record. */
  years: readonly [number, number] | null;
  error: GridwatchError | null;
};

const NO_YEARS: ReadonlyMap<string, number> = new Map();

export function useTrends(): Trends {
  const { region } = useWorkplace();
  const [view] = useView();
  const { zones } = usePasses();
  const chosen = periodOf(view.from, view.to, region.today);
  const { data: known, isPending } = useQuery(accidentYearsQuery(region.id));
  const lastOfKind = known ?? NO_YEARS;
  const thisYear = Number(region.today.slice(0, 4));
  const { from, to } = chosen ?? yearPeriod(latestWholeYear(lastOfKind) ?? thisYear);
  // The same object while the period stays, so that the map is not drawn anew.
  const period = useMemo(() => ({ from, to }), [from, to]);
  const days = daysOf(period);
  const { data: figures, failureReason } = useQuery({
    ...figuresQuery(region.id, days.from, days.to),
    enabled: chosen !== null || !isPending,
  });
  const total = figures?.areas.find(({ id }) => id === null);
  const districts = figures?.areas.filter(({ id }) => id !== null) ?? [];
  const zone = view.zone === null ? undefined : zones?.byId.get(view.zone);
  const area = districts.find(({ id }) => {
    const district = id === null ? undefined : zones?.byId.get(id);
    return zone !== undefined && district !== undefined && isWithin(zone.path, district.path);
  });
  const reported = (total?.byYear ?? []).map(({ year }) => year);
  return {
    figures,
    total,
    districts,
    area: area ?? total,
    period,
    isDefault: chosen === null,
    lastYears: lastOfKind,
    years: reported.length === 0 ? null : [Math.min(...reported), Math.max(...reported)],
    error: failureReason ? asGridwatchError(failureReason) : null,
  };
}
