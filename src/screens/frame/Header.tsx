/** The header of desk and phone: where, which screen, which time, how old, which language, who. */

import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { useWindowWords } from '../../panels/window-words';
import { useMedia } from '../../state/use-media';
import { SCREEN_PATHS } from '../roles';
import styles from './Frame.module.css';
import { LanguageSwitch } from './LanguageSwitch';
import { Mark } from './Mark';
import { RegionSwitch } from './RegionSwitch';
import { ScreenTabs } from './ScreenTabs';
import { SourcesPopover } from './SourcesPopover';
import { ThemeSwitch } from './ThemeSwitch';
import { UserMenu } from './UserMenu';

export function Header({ phone }: { phone: boolean }) {
  const { t } = useTranslation();
  const windowWords = useWindowWords();
  const { pathname } = useLocation();
  const narrow = useMedia('screen and (max-width: 1040px)');
  if (phone) {
    return (
      <header className={styles.header}>
        <Mark />
        <RegionSwitch />
        <span className={styles.spacer} />
        <SourcesPopover short />
        <UserMenu full />
      </header>
    );
  }
  return (
    <header className={styles.header}>
      <Mark />
      {narrow ? null : <span className={styles.name}>{t('name')}</span>}
      <RegionSwitch />
      <ScreenTabs />
      <span className={styles.spacer} />
      {/* Trends choose a period of their own and name it. */}
      {pathname === SCREEN_PATHS.trends ? null : (
        <span className={styles.window} title={t('window.label')}>
          {windowWords}
        </span>
      )}
      <SourcesPopover />
      {narrow ? null : (
        <>
          <LanguageSwitch />
          <ThemeSwitch />
        </>
      )}
      <UserMenu full={narrow} />
    </header>
  );
}
