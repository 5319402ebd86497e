/** Says that the region is not there, or that there is none yet, and offers those that are. */

import { useTranslation } from 'react-i18next';
import { Link, useLocation } from 'react-router';
import { signOut } from '../../db/session';
import { useNameOf } from '../../i18n/names';
import { NOTHING_OPEN } from '../../model/nothing-open';
import type { Session } from '../../model/region';
import { useViewLink } from '../../state/use-view';
import { Button } from '../../ui/Button';
import { EmptyState } from '../../ui/EmptyState';
import styles from './Frame.module.css';

export function UnknownRegion({ session, region }: { session: Session; region: string | null }) {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const link = useViewLink();
  const { pathname } = useLocation();
  const leave = (
    <Button icon="leave" onClick={() => void signOut()}>
      {t('sign_out')}
    </Button>
  );
  if (session.regions.length === 0 || region === null) {
    return (
      <main className={styles.page}>
        <EmptyState page icon="map" title={t('no_region.title')} action={leave}>
          {t('no_region.text')}
        </EmptyState>
      </main>
    );
  }
  const elsewhere = {
    zone: null,
    area: null,
    ...NOTHING_OPEN,
    measure: null,
    pin: null,
    camera: null,
  };
  return (
    <main className={styles.page}>
      <EmptyState
        page
        icon="map"
        title={t('unknown_region.title', { region })}
        action={
          <div className={styles.choices}>
            <nav aria-label={t('regions')}>
              {session.regions.map((known) => (
                <Link key={known.id} to={link(pathname, { ...elsewhere, region: known.id })}>
                  {nameOf(known)}
                </Link>
              ))}
            </nav>
            {leave}
          </div>
        }
      >
        {t('unknown_region.choose')}
      </EmptyState>
    </main>
  );
}
