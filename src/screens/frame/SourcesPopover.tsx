/** «Data as of» as a button that opens where the region's records come from and what became of every row. */

import { useTranslation } from 'react-i18next';
import { Sources } from '../../panels/Sources';
import { Popover } from '../../ui/Popover';
import { AsOf } from './AsOf';
import styles from './Frame.module.css';
import { useWorkplace } from './workplace';

export function SourcesPopover({ short = false }: { short?: boolean }) {
  const { t } = useTranslation();
  const { region } = useWorkplace();
  return (
    <Popover
      label={t('sources')}
      trigger={
        <button type="button" className={styles.asOfButton}>
          <AsOf short={short} />
        </button>
      }
    >
      <div className={styles.sources}>
        <h2>{t('sources')}</h2>
        <p>{t('as_of_hint')}</p>
        <Sources region={region} />
      </div>
    </Popover>
  );
}
