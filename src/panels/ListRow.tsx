/** Head and rows of a list; the row's name opens what it names. */

import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { joined } from '../i18n/joined';
import { Icon } from '../ui/Icon';
import { useSayCell } from './cell-words';
import styles from './list.module.css';
import type { ListColumn, Sorting } from './list-columns';
import type { ListedRow } from './use-listed';

/** Keeps the place of the rows that are not drawn. */
export function Gap({ height }: { height: number }) {
  return (
    <tr style={{ height }}>
      <td />
    </tr>
  );
}

type ListHeadProps = {
  shown: readonly ListColumn[];
  sorting: Sorting;
  onSort: (column: ListColumn) => void;
};

/** The columns by name, each of which sorts. */
export function ListHead({ shown, sorting, onSort }: ListHeadProps) {
  const { t } = useTranslation('panels');
  return (
    <thead>
      <tr>
        {shown.map((column) => {
          const { id, numeric } = column;
          const chosen = id === sorting.column;
          const order = chosen ? (sorting.descending ? 'descending' : 'ascending') : undefined;
          return (
            <th key={id} scope="col" className={numeric ? styles.numeric : undefined} aria-sort={order}>
              <button type="button" onClick={() => onSort(column)}>
                {t(`column.${id}`)}
                {chosen ? <Icon name={sorting.descending ? 'decline' : 'up'} size={11} /> : null}
              </button>
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

type ListRowProps = {
  index: number;
  /** Null while it is on its way. */
  found: ListedRow | null;
  shown: readonly ListColumn[];
  chosen: boolean;
  /** Whether Tab stops at it. */
  reachable: boolean;
  onFocus: () => void;
  onWalk: (event: KeyboardEvent) => void;
  onOpen: () => void;
};

export function ListRow({ index, found, shown, chosen, reachable, onFocus, onWalk, onOpen }: ListRowProps) {
  const { say, sayGiven } = useSayCell();
  const more = found
    ? shown.slice(3).map(({ cell: other }) => sayGiven(other(found.columns, found.row)))
    : [];
  return (
    <tr aria-rowindex={index + 2} aria-busy={found === null} className={chosen ? styles.chosen : undefined}>
      {shown.map(({ id, numeric, cell }, place) => {
        const value = found && cell(found.columns, found.row);
        const late = value?.kind === 'overdue' && (value.days ?? 0) > 0;
        const classes = [numeric ? styles.numeric : '', late ? styles.late : ''].join(' ');
        const words = value ? say(value) : '…';
        return place === 0 ? (
          <th key={id} scope="row" title={joined(words, ...more)}>
            <button
              type="button"
              tabIndex={reachable ? 0 : -1}
              onFocus={onFocus}
              onKeyDown={onWalk}
              onClick={onOpen}
            >
              {words}
            </button>
            <span className={styles.more}>{joined(...more)}</span>
          </th>
        ) : (
          <td key={id} className={classes} title={words}>
            {words}
          </td>
        );
      })}
    </tr>
  );
}
