/** How a measured figure came about; on paper always to be read. */

import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { usePrinting } from '../state/use-printing';
import styles from './DrawPanel.module.css';

/** Names and values, one line each. */
export function Lines({ rows }: { rows: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className={styles.facts}>
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

type BasisProps = Record<'method' | 'inputs' | 'limits' | 'source', string>;

export function Basis({ method, inputs, limits, source }: BasisProps) {
  const { t } = useTranslation('map');
  const printing = usePrinting();
  const [open, setOpen] = useState(false);
  return (
    <details
      className={styles.about}
      open={open || printing}
      onToggle={({ currentTarget }) => {
        if (!printing) setOpen(currentTarget.open);
      }}
    >
      <summary>{t('measure.about')}</summary>
      <Lines
        rows={[
          [t('measure.method'), method],
          [t('measure.inputs'), inputs],
          [t('measure.limits'), limits],
          [t('measure.source'), source],
        ]}
      />
    </details>
  );
}
