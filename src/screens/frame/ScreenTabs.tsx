/** The three screens. Everyone may open all of them; the data decide what stands there. */

import { useTranslation } from 'react-i18next';
import { NavLink } from 'react-router';
import { useViewLink } from '../../state/use-view';
import { SCREEN_PATHS, type ScreenId } from '../roles';
import styles from './Frame.module.css';

const SCREENS = Object.keys(SCREEN_PATHS) as ScreenId[];

export function ScreenTabs({ stacked = false }: { stacked?: boolean }) {
  const { t } = useTranslation();
  const link = useViewLink();
  return (
    <nav aria-label={t('screens')} className={stacked ? styles.stackedTabs : styles.tabs}>
      {SCREENS.map((screen) => (
        <NavLink
          key={screen}
          to={link(SCREEN_PATHS[screen])}
          className={({ isActive }) => (isActive ? `${styles.tab} ${styles.here}` : (styles.tab ?? ''))}
        >
          {t(`screen.${screen}`)}
        </NavLink>
      ))}
    </nav>
  );
}
