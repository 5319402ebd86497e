/** What a plan of grids leaves and loads: gaps, overlaps, sites in no grid, refused lines, and how much each grid would carry. */

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { useWords } from '../../i18n/words';
import { heaviest, type Spread, type ZonePlan } from '../../model/zone-plan';
import { useView } from '../../state/use-view';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { Table, tableStyles } from '../../ui/Table';
import styles from './divide.module.css';
import type { FileLines } from './SourceForm';

const HEAVIEST = 5;
/** A list longer than this says how many more there are. */
const MOST_LISTED = 50;
/** So near that two corners a few metres apart are told apart. */
const CROSSING_ZOOM = 15;

type ReportProps = { plan: ZonePlan; lines: FileLines | null };

/** A number of flaws that opens their list; nothing to open where there are none. */
function Flaw({
  id,
  label,
  count,
  children,
}: {
  id: string;
  label: string;
  count: number;
  children: ReactNode[];
}) {
  const { t } = useTranslation('zones');
  const format = useFormat();
  const head = (
    <>
      {label} <strong data-flaws={id}>{format.number(count)}</strong>
    </>
  );
  if (count === 0) return <p className={styles.flaw}>{head}</p>;
  return (
    <details className={styles.flaw}>
      <summary>{head}</summary>
      <ul className={styles.list}>
        {children.slice(0, MOST_LISTED)}
        {count > MOST_LISTED ? <li>{t('divide.more', { count: count - MOST_LISTED })}</li> : null}
      </ul>
    </details>
  );
}

function Refused({ plan, lines }: ReportProps) {
  const { t } = useTranslation(['zones', 'import', 'errors']);
  const word = useWords();
  const [, setView] = useView();
  const refused = plan.planned.flatMap(({ problem, code, crossing }, place) =>
    problem === null ? [] : [{ line: lines?.lines[place] ?? null, code, problem, crossing }],
  );
  const rejects = lines?.rejects ?? [];
  return (
    <>
      <Flaw id="refused" label={t('divide.refused')} count={refused.length + rejects.length}>
        {[
          ...rejects.map(({ line, field, value, code }) => (
            <li key={`${line} ${field}`}>
              {t('divide.reject', { line, field, value, reason: word(`import:reject.${code}`) })}
            </li>
          )),
          ...refused.map(({ line, code, problem, crossing }, place) => (
            <li key={`${line ?? place} ${problem}`}>
              {t(line === null ? 'divide.wrong' : 'divide.wrong_line', {
                line,
                code: code ?? '',
                reason: t(`errors:${problem}`),
              })}
              {crossing ? (
                <div>
                  <Button
                    kind="quiet"
                    onClick={() => setView({ camera: { ...crossing, zoom: CROSSING_ZOOM } })}
                  >
                    {t('divide.show_crossing', {
                      position: `${crossing.lat.toFixed(6)}, ${crossing.lng.toFixed(6)}`,
                    })}
                  </Button>
                </div>
              ) : null}
            </li>
          )),
        ]}
      </Flaw>
      {lines && lines.repairs.length > 0 ? (
        <Flaw
          id="repaired"
          label={t('divide.repaired')}
          count={lines.repairs.reduce((sum, { count }) => sum + count, 0)}
        >
          {lines.repairs.map(({ code, count, detail }) => (
            <li key={code}>
              {t('divide.repair', { times: count, reason: word(`import:repair.${code}`), detail })}
            </li>
          ))}
        </Flaw>
      ) : null}
    </>
  );
}

function Workload({ plan }: { plan: ZonePlan }) {
  const { t } = useTranslation('zones');
  const format = useFormat();
  const row = (label: string, { least, median, most }: Spread, id: string) => (
    <tr data-load={id}>
      <th scope="row">{label}</th>
      {[least, median, most].map((value, place) => (
        <td key={['least', 'median', 'most'][place]} className={tableStyles.numeric}>
          {format.decimal(value)}
        </td>
      ))}
    </tr>
  );
  const most = heaviest(plan, HEAVIEST);
  const empty = plan.planned.filter(({ problem, sites }) => problem === null && sites === 0).length;
  return (
    <>
      <Table caption={t('divide.load')}>
        <thead>
          <tr>
            <th scope="col">{t('divide.per_grid')}</th>
            <th scope="col" className={tableStyles.numeric}>
              {t('divide.least')}
            </th>
            <th scope="col" className={tableStyles.numeric}>
              {t('divide.median')}
            </th>
            <th scope="col" className={tableStyles.numeric}>
              {t('divide.most')}
            </th>
          </tr>
        </thead>
        <tbody>
          {row(t('figure.enterprises'), plan.load.sites, 'sites')}
          {row(t('figure.dangers_open'), plan.load.dangers, 'dangers')}
        </tbody>
      </Table>
      <p className={styles.hint}>{t('divide.empty', { count: empty })}</p>
      {most.length > 0 ? (
        <Table caption={t('divide.heaviest')}>
          <thead>
            <tr>
              <th scope="col">{t('divide.code')}</th>
              <th scope="col" className={tableStyles.numeric}>
                {t('figure.enterprises')}
              </th>
              <th scope="col" className={tableStyles.numeric}>
                {t('figure.dangers_open')}
              </th>
            </tr>
          </thead>
          <tbody>
            {most.map(({ code, sites, dangers }) => (
              <tr key={code}>
                <th scope="row">{code}</th>
                <td className={tableStyles.numeric}>{format.number(sites)}</td>
                <td className={tableStyles.numeric}>{format.number(dangers)}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      ) : null}
    </>
  );
}

export function PlanReport({ plan, lines }: ReportProps) {
  const { t } = useTranslation(['zones', 'errors']);
  const format = useFormat();
  const [, setView] = useView();
  const area = (squareMeters: number) => t('divide.area', { size: format.exact(squareMeters / 1e6) });
  const good = plan.planned.filter(({ problem }) => problem === null).length;
  return (
    <section className={styles.report} aria-label={t('divide.report')}>
      <p role="status" data-planned={good}>
        {t('divide.planned', { count: good, sites: format.number(plan.sites) })}
      </p>
      {plan.bar ? <ErrorNote>{t(`errors:${plan.bar}`)}</ErrorNote> : null}
      <Refused plan={plan} lines={lines} />
      <Flaw id="gaps" label={t('divide.gaps')} count={plan.gaps.length}>
        {plan.gaps.map(({ squareMeters }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: gaps have no name and keep their order
          <li key={place}>{area(squareMeters)}</li>
        ))}
      </Flaw>
      <Flaw id="overlaps" label={t('divide.overlaps')} count={plan.overlaps.length}>
        {plan.overlaps.map(({ code, otherCode, squareMeters, refused }) => (
          <li key={`${code} ${otherCode}`}>
            {t(refused ? 'divide.overlap_refused' : 'divide.overlap', {
              code,
              other: otherCode,
              area: area(squareMeters),
            })}
          </li>
        ))}
      </Flaw>
      <Flaw id="orphans" label={t('divide.orphans')} count={plan.orphans.length}>
        {plan.orphans.map(({ id, name }) => (
          <li key={id}>
            <Button kind="quiet" onClick={() => setView({ selected: id })}>
              {name}
            </Button>
          </li>
        ))}
      </Flaw>
      {plan.heldSquareMeters > 0 ? (
        <p className={styles.hint}>{t('divide.held', { area: area(plan.heldSquareMeters) })}</p>
      ) : null}
      {plan.onBorders > 0 ? (
        <p className={styles.hint}>{t('divide.on_borders', { count: plan.onBorders })}</p>
      ) : null}
      <Workload plan={plan} />
    </section>
  );
}
