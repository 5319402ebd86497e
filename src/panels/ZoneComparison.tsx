/** Two zones side by side in a table: every figure of each, what lies between them, and the lists behind them. */

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useRegionData } from '../db/use-region';
import { comparisonQuery } from '../db/zone-comparison';
import { coveragePeriod } from '../db/zone-fill';
import { useFormat } from '../i18n/format';
import { useNameOf } from '../i18n/names';
import { useWords } from '../i18n/words';
import { asGridwatchError } from '../model/errors';
import { daysOf, type Period, periodOf } from '../model/period';
import type { Region } from '../model/region';
import {
  COMPARED_FIGURES,
  COMPARED_LETTERS,
  type ComparedFigure,
  type ComparedZone,
  HAZARD_LEVELS,
  type HazardLevel,
} from '../model/zone-comparison';
import { useView } from '../state/use-view';
import { Button } from '../ui/Button';
import { ErrorNote } from '../ui/ErrorNote';
import { RiskMark } from '../ui/RiskMark';
import { Skeleton } from '../ui/Skeleton';
import { Table, tableStyles } from '../ui/Table';
import { type FigureId, useFigureLink } from './figure-links';
import { SidePanel } from './SidePanel';
import styles from './zones.module.css';

const NONE = '–';

type RowId = ComparedFigure | HazardLevel;

/** Hazard sources are told by level right below their sum. */
const ROWS: readonly RowId[] = COMPARED_FIGURES.flatMap((figure): RowId[] =>
  figure === 'hazard_sources' ? [figure, ...HAZARD_LEVELS] : [figure],
);
const LISTS: Partial<Record<RowId, FigureId>> = {
  enterprises: 'enterprises',
  hazard_sources: 'hazardSources',
  dangers_open: 'openDangers',
  overdue: 'overdueDangers',
  accidents: 'accidents',
};
const isLevel = (row: RowId): row is HazardLevel => (HAZARD_LEVELS as readonly string[]).includes(row);
const isShare = (row: RowId) => row.endsWith('_rate');
const figureOf = (zone: ComparedZone, row: RowId) => (isLevel(row) ? zone.hazards[row] : zone.figures[row]);

/** The difference of two figures as a reader reads it, with its sign. */
function useDifference(): (row: RowId, one: number | null, other: number | null) => string {
  const { t } = useTranslation('zones');
  const format = useFormat();
  return (row, one, other) => {
    if (one === null || other === null) return NONE;
    const difference = other - one;
    const size = format.decimal(Math.abs(difference));
    if (size === format.decimal(0)) return isShare(row) && difference !== 0 ? t('compare.nearly') : '0';
    const signed = `${difference > 0 ? '+' : '−'}${size}`;
    return isShare(row) ? t('compare.points', { points: signed }) : signed;
  };
}

function Rows({ zones, names, period }: { zones: readonly ComparedZone[]; names: string[]; period: Period }) {
  const { t } = useTranslation('zones');
  const word = useWords();
  const format = useFormat();
  const link = useFigureLink();
  const difference = useDifference();
  const said = (row: RowId, value: number | null) =>
    value === null ? NONE : isShare(row) ? format.percent(value / 100) : format.number(value);
  const [one, other] = zones;
  // A register that levels its sources has none without; one that cannot has them all there.
  const rows = ROWS.filter((row) => row !== 'no_level' || zones.some((zone) => zone.hazards.no_level > 0));
  return (
    <tbody>
      {rows.map((row) => {
        const list = LISTS[row];
        return (
          <tr key={row} data-compared={row}>
            <th scope="row">
              <span className={isLevel(row) ? styles.within : undefined}>{word(`zones:figure.${row}`)}</span>
            </th>
            {zones.map((zone, index) => {
              const value = said(row, figureOf(zone, row));
              return (
                <td key={zone.id} className={tableStyles.numeric}>
                  {list ? (
                    <Link
                      className={styles.number}
                      to={link(list, zone, period)}
                      aria-label={t('compare.open_list', {
                        figure: word(`zones:figure.${row}`),
                        zone: names[index],
                        value,
                      })}
                    >
                      {value}
                    </Link>
                  ) : (
                    value
                  )}
                </td>
              );
            })}
            <td className={tableStyles.numeric}>
              {one && other ? difference(row, figureOf(one, row), figureOf(other, row)) : NONE}
            </td>
          </tr>
        );
      })}
      <tr data-compared="risk">
        <th scope="row">{t('figure.risk')}</th>
        {zones.map(({ id, colour }) => (
          <td key={id} className={tableStyles.numeric}>
            {colour === 1 || colour === 2 || colour === 3 || colour === 4 ? (
              <span className={styles.risk}>
                <RiskMark risk={colour} /> {word(`terms:risk.${colour}`)}
              </span>
            ) : (
              t('compare.no_site')
            )}
          </td>
        ))}
        <td className={tableStyles.numeric}>{NONE}</td>
      </tr>
    </tbody>
  );
}

export function ZoneComparison({ region }: { region: Region }) {
  const { t } = useTranslation(['zones', 'errors', 'common']);
  const format = useFormat();
  const nameOf = useNameOf();
  const [view, setView] = useView();
  const { zones } = useRegionData(region.id);
  const window = periodOf(view.from, view.to, region.today);
  const { from, to } = window ? daysOf(window) : coveragePeriod(region);
  const { data, failureReason, refetch, isPlaceholderData } = useQuery(
    comparisonQuery(region.id, [view.zone, view.compare], from, to),
  );
  const close = () => setView({ compare: null });
  const nameOfId = (id: number | null) => {
    const zone = id === null ? region : zones?.byId.get(id);
    return zone ? nameOf(zone) : String(id);
  };
  const names = [nameOfId(view.zone), nameOfId(view.compare)];
  const period = { from: from.slice(0, 7), to: to.slice(0, 7) };
  return (
    <SidePanel title={t('compare.title')} closeLabel={t('compare.close')} onClose={close}>
      {failureReason ? (
        <ErrorNote action={<Button onClick={() => void refetch()}>{t('common:retry')}</Button>}>
          {t(`errors:${asGridwatchError(failureReason).code}`)}
        </ErrorNote>
      ) : null}
      {data && data.zones.length === 2 ? (
        <>
          <p className={styles.method}>
            {t('compare.method', { from: format.date(data.from), to: format.date(data.to) })}
          </p>
          <div aria-busy={isPlaceholderData}>
            <Table caption={t('compare.caption', { one: names[0], other: names[1] })} captionHidden>
              <thead>
                <tr>
                  <th scope="col">{t('compare.figure')}</th>
                  {names.map((name, index) => (
                    <th key={name} scope="col" className={tableStyles.numeric}>
                      <span className={index === 0 ? styles.chosen : styles.compared}>
                        <span className={styles.letter}>{COMPARED_LETTERS[index]}</span> {name}
                      </span>
                    </th>
                  ))}
                  <th scope="col" className={tableStyles.numeric}>
                    {t('compare.difference')}
                  </th>
                </tr>
              </thead>
              <Rows zones={data.zones} names={names} period={period} />
            </Table>
          </div>
        </>
      ) : data ? (
        <p className={styles.method}>{t('compare.not_seen')}</p>
      ) : failureReason ? null : (
        <Skeleton lines={14} />
      )}
    </SidePanel>
  );
}
