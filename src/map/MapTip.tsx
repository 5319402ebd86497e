/** What lies under the pointer, in words. */

import { type CSSProperties, Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { useWords } from '../i18n/words';
import type { Description, Said } from '../layers/define';
import { isoOf } from '../model/day';
import styles from './MapView.module.css';

function useSay(): (said: Said) => string {
  const { t } = useTranslation('map');
  const word = useWords();
  const format = useFormat();
  return (said) => {
    if ('text' in said) return said.text;
    if ('word' in said) return word(said.word);
    if ('meters' in said) return format.length(said.meters);
    if ('amount' in said) return word(`map:amount.${said.unit ?? 'count'}`, { amount: said.amount });
    if ('count' in said)
      return said.unit === 'days' ? t('days', { count: said.count }) : format.number(said.count);
    const iso = isoOf(said.day);
    return iso && said.precision === 'month' ? format.month(iso.slice(0, 7)) : format.date(iso);
  };
}

/** Between the mark and its card. */
const GAP_PIXELS = 14;

type MapTipProps = {
  description: Description;
  title: string;
  /** The place it points at and the size of the map, in pixels. */
  x: number;
  y: number;
  width: number;
  height: number;
  hint?: string | null;
  children?: ReactNode;
};

/** A small card beside a point of the map, towards its middle; with `children` it stays and holds actions. */
export function MapTip({ description, title, x, y, width, height, hint = null, children }: MapTipProps) {
  const word = useWords();
  const say = useSay();
  const across = x > width / 2 ? width - x : x;
  const down = y > height / 2 ? height - y : y;
  const place: CSSProperties = {
    [x > width / 2 ? 'right' : 'left']: across + GAP_PIXELS,
    [y > height / 2 ? 'bottom' : 'top']: down + GAP_PIXELS,
    maxWidth: `min(280px, ${Math.round(width - across - 2 * GAP_PIXELS)}px)`,
  };
  return (
    <div
      className={children ? `${styles.tip} ${styles.pinned}` : styles.tip}
      style={place}
      role={children ? 'group' : 'tooltip'}
    >
      <p className={styles.tipTitle}>{title}</p>
      <dl className={styles.tipLines}>
        {description.lines.map(({ label, value }) => (
          <Fragment key={label}>
            <dt>{word(label)}</dt>
            <dd>{say(value)}</dd>
          </Fragment>
        ))}
      </dl>
      {hint ? <p className={styles.tipHint}>{hint}</p> : null}
      {children}
    </div>
  );
}
