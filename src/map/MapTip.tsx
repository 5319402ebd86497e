/** What lies under the pointer, in words. */

import { Fragment, type ReactNode } from 'react';
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
    if ('count' in said)
      return said.unit === 'days' ? t('days', { count: said.count }) : format.number(said.count);
    const iso = isoOf(said.day);
    return iso && said.precision === 'month' ? format.month(iso.slice(0, 7)) : format.date(iso);
  };
}

type MapTipProps = {
  description: Description;
  title: string;
  x: number;
  y: number;
  hint?: string | null;
  children?: ReactNode;
};

/** A small card at a point of the map; with `children` it stays and holds actions. */
export function MapTip({ description, title, x, y, hint = null, children }: MapTipProps) {
  const word = useWords();
  const say = useSay();
  const side = { '--x': `${x}px`, '--y': `${y}px` } as React.CSSProperties;
  return (
    <div
      className={children ? `${styles.tip} ${styles.pinned}` : styles.tip}
      style={side}
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
