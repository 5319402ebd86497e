/** What a layer draws now, one line each, with counts; a line that names a filter word switches it. */

import { useFormat } from '../i18n/format';
import { useWords } from '../i18n/words';
import type { LegendLine, MapLayer } from '../layers/define';
import { Icon } from '../ui/Icon';
import { FarNote } from './FarNote';
import { LegendSign } from './LegendSign';
import styles from './panels.module.css';
import type { RegionView } from './use-region-view';

type Narrowing = NonNullable<LegendLine['narrows']>;

function isChosen(regionView: RegionView, { filter, value }: Narrowing): boolean {
  return (regionView.view.filters[filter] as readonly (string | number)[]).includes(value);
}

function toggle({ view, setView }: RegionView, { filter, value }: Narrowing) {
  const chosen = view.filters[filter] as readonly (string | number)[];
  const next = chosen.includes(value) ? chosen.filter((word) => word !== value) : [...chosen, value];
  setView({ filters: { [filter]: next } });
}

/** `quiet` leaves out the switches, and lines of which nothing is drawn: for a wall. */
export function Legend({
  layer,
  regionView,
  quiet = false,
}: {
  layer: MapLayer;
  regionView: RegionView;
  quiet?: boolean;
}) {
  const word = useWords();
  const format = useFormat();
  const drawn = ({ count, narrows }: LegendLine) => {
    const chosen = narrows ? regionView.view.filters[narrows.filter] : [];
    return count > 0 && (chosen.length === 0 || (narrows !== undefined && isChosen(regionView, narrows)));
  };
  const lines = layer.legend(regionView.context).filter((line) => !quiet || drawn(line));
  const [set] = layer.needs.filter(
    (name) => name !== 'zones' && name !== 'warnings' && name !== 'pipeline_bands',
  );
  return (
    <>
      <ul className={styles.legend}>
        {lines.map((line) => {
          const chosen = line.narrows !== undefined && isChosen(regionView, line.narrows);
          const body = (
            <>
              <LegendSign sign={line.sign} size={quiet ? '1em' : 14} />
              <span className={styles.legendLabel}>{word(line.label, line.values)}</span>
              {chosen && !quiet ? <Icon name="check" size={13} /> : null}
              <span className={styles.legendCount}>{format.number(line.count)}</span>
            </>
          );
          const { narrows } = line;
          return (
            <li
              key={line.values ? `${line.label} ${line.values.to}` : line.label}
              className={line.count === 0 ? styles.legendEmpty : undefined}
            >
              {narrows && !quiet ? (
                <button
                  type="button"
                  className={styles.legendLine}
                  aria-pressed={chosen}
                  onClick={() => toggle(regionView, narrows)}
                >
                  {body}
                </button>
              ) : (
                <span className={styles.legendLine}>{body}</span>
              )}
            </li>
          );
        })}
      </ul>
      <FarNote className={styles.muted} pass={set && regionView.passes[set]} />
    </>
  );
}
