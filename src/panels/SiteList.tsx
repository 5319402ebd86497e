/** The lists behind map and counts: the same rows as the marks, those without a position too. */

import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import type { Pass } from '../lens/question';
import type { Columns } from '../model/columns';
import { NOTHING_OPEN } from '../model/nothing-open';
import type { Region } from '../model/region';
import { LIST_SUBJECTS, type ListSubject } from '../model/view';
import { Button } from '../ui/Button';
import { EmptyState } from '../ui/EmptyState';
import { Skeleton } from '../ui/Skeleton';
import { FarNote } from './FarNote';
import { Gap, ListHead, ListRow } from './ListRow';
import styles from './list.module.css';
import { FIRST_SORTING, LIST_COLUMNS, type Sorting } from './list-columns';
import { type ListedRow, useListed } from './use-listed';
import { type RegionView, useRegionView } from './use-region-view';

const ROW_HEIGHT = 44;

/** More rows than this are higher than a browser can scroll: Firefox ends at 17.9 million pixels. */
const MOST_LISTED = 400_000;

type RowsProps = { subject: ListSubject; columns: Columns | undefined; pass: Pass; regionView: RegionView };

function Rows({ subject, columns, pass, regionView }: RowsProps) {
  const { t } = useTranslation(['panels', 'terms', 'errors', 'common']);
  const format = useFormat();
  const { view, setView } = regionView;
  const [sorting, setSorting] = useState<Sorting>(FIRST_SORTING[subject]);
  const shown = LIST_COLUMNS[subject];
  const column = shown.find(({ id }) => id === sorting.column) ?? shown[0];
  const order = useMemo(
    () => ({ by: column?.by ?? 'name', descending: sorting.descending }),
    [column, sorting.descending],
  );
  const count = Math.min(pass.total, MOST_LISTED);
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const listed = useListed(columns, pass, order, items[0]?.index ?? 0, items.at(-1)?.index ?? 0);

  // One row at a time is in the order of Tab, or nobody would get past a long list by keyboard.
  const [active, setActive] = useState(0);
  const reachable = items.some(({ index }) => index === active) ? active : items[0]?.index;
  const walk = (event: KeyboardEvent) => {
    const places: Record<string, number> = {
      ArrowDown: active + 1,
      ArrowUp: active - 1,
      Home: 0,
      End: count - 1,
    };
    const wanted = places[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    const next = Math.min(count - 1, Math.max(0, wanted));
    setActive(next);
    virtual.scrollToIndex(next);
    requestAnimationFrame(() =>
      scroller.current?.querySelector<HTMLElement>(`[aria-rowindex="${next + 2}"] button`)?.focus(),
    );
  };

  const siteOf = ({ columns: { ids, numbers }, row }: ListedRow) =>
    subject === 'enterprises' ? ids[row] : numbers.enterpriseId?.[row];
  const open = (found: ListedRow | null) => {
    if (found === null) return;
    const { columns, row } = found;
    const id = columns.ids[row] ?? null;
    if (subject === 'band_records') return setView({ record: id, place: null, selected: null });
    if (subject === 'protected_places') return setView({ place: id, record: null, selected: null });
    if (subject === 'pipelines') return setView({ ...NOTHING_OPEN, pipeline: id, camera: null });
    const site = siteOf(found);
    if (site !== undefined && !Number.isNaN(site)) return setView({ selected: site });
    const [lng, lat] = [
      columns.positions[row * 2] ?? Number.NaN,
      columns.positions[row * 2 + 1] ?? Number.NaN,
    ];
    if (!Number.isNaN(lng)) setView({ camera: { lng, lat, zoom: 13 }, display: 'map' });
  };
  const isChosen = (found: ListedRow | null) => {
    if (found === null) return false;
    if (subject === 'band_records') return found.columns.ids[found.row] === view.record;
    if (subject === 'protected_places') return found.columns.ids[found.row] === view.place;
    if (subject === 'pipelines') return found.columns.ids[found.row] === view.pipeline;
    return view.selected !== null && siteOf(found) === view.selected;
  };

  if (columns?.count === 0 && !pass.pages) {
    return (
      <EmptyState icon="table" title={t('no_data.title')}>
        {t('no_data.text')}
      </EmptyState>
    );
  }
  if (count === 0)
    return (
      <EmptyState icon="filter" title={t('empty.title')}>
        {t('empty.text')}
      </EmptyState>
    );
  return (
    <>
      {listed.error ? (
        <p className={styles.failed} role="alert">
          {t(`errors:${listed.error.code}`)}{' '}
          <Button kind="quiet" onClick={listed.retry}>
            {t('common:retry')}
          </Button>
        </p>
      ) : null}
      {pass.total > MOST_LISTED ? (
        <p className={styles.note}>
          {t('list_cut', { count: MOST_LISTED, formatted: format.number(MOST_LISTED) })}
        </p>
      ) : null}
      <section
        ref={scroller}
        className={styles.scroll}
        aria-label={t(`terms:subject.${subject}`)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        tabIndex={0}
      >
        <table className={styles.table} aria-rowcount={pass.total + 1} data-list={subject}>
          <ListHead
            shown={shown}
            sorting={sorting}
            onSort={({ id, numeric }) =>
              setSorting({ column: id, descending: id === sorting.column ? !sorting.descending : numeric })
            }
          />
          <tbody>
            {before > 0 ? <Gap height={before} /> : null}
            {items.map(({ index, key }) => {
              const found = listed.at(index);
              return (
                <ListRow
                  key={key}
                  index={index}
                  found={found}
                  shown={shown}
                  chosen={isChosen(found)}
                  reachable={index === reachable}
                  onFocus={() => setActive(index)}
                  onWalk={walk}
                  onOpen={() => open(found)}
                />
              );
            })}
            {after > 0 ? <Gap height={after} /> : null}
          </tbody>
        </table>
      </section>
    </>
  );
}

export function SiteList({ region }: { region: Region }) {
  const { t } = useTranslation(['panels', 'terms']);
  const format = useFormat();
  const regionView = useRegionView(region);
  const { view, setView, data, passes } = regionView;
  const subject = view.list;
  const columns = data.columns[subject];
  const pass = passes[subject];
  // A set that no layer shows has not been asked for: its list comes with its layer.
  const listed = LIST_SUBJECTS.filter((other) => data.states[other] !== 'idle');
  return (
    <div className={styles.root}>
      <nav className={styles.subjects} aria-label={t('lists')}>
        {listed.map((other) => (
          <button
            key={other}
            type="button"
            aria-pressed={other === subject}
            className={other === subject ? `${styles.subject} ${styles.subjectChosen}` : styles.subject}
            onClick={() => setView({ list: other }, { history: 'replace' })}
          >
            {t(`terms:subject.${other}`)}
            <span className={styles.subjectCount} data-list-count={other}>
              {format.number(passes[other]?.total ?? null)}
            </span>
          </button>
        ))}
      </nav>
      {pass && (columns || pass.pages) ? (
        <>
          <FarNote className={styles.note} pass={pass} />
          {pass.withoutPosition > 0 ? (
            <p className={styles.note}>{t('without_position', { count: pass.withoutPosition })}</p>
          ) : null}
          <Rows key={subject} subject={subject} columns={columns} pass={pass} regionView={regionView} />
        </>
      ) : (
        <div className={styles.waiting}>
          <Skeleton lines={8} />
        </div>
      )}
    </div>
  );
}
