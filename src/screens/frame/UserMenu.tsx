/** Who is signed in, in which role and how far it reaches; appearance; the way out. */

import { useTranslation } from 'react-i18next';
import { signOut } from '../../db/session';
import { useNameOf } from '../../i18n/names';
import { THEMES } from '../../model/view';
import { useThemeChoice } from '../../state/use-theme';
import { Button } from '../../ui/Button';
import { Popover } from '../../ui/Popover';
import { Select } from '../../ui/Select';
import { mainMembership, zoneCodeOf } from '../roles';
import styles from './Frame.module.css';
import { LanguageSwitch } from './LanguageSwitch';
import { ScreenTabs } from './ScreenTabs';
import { useWorkplace } from './workplace';

/** Role and reach in words, e.g. «Grid supervisor, zone 77571». */
function useReach(): { role: string; reach: string } {
  const { t } = useTranslation(['common', 'terms']);
  const nameOf = useNameOf();
  const { session, region } = useWorkplace();
  const membership = mainMembership(session, region.id);
  if (!membership) return { role: '', reach: '' };
  const code = zoneCodeOf(membership);
  const whole = membership.scope === '' ? t('all_regions') : t('whole_region', { region: nameOf(region) });
  if (membership.scope === null) return { role: t(`terms:role.${membership.role}`), reach: t('own_site') };
  return { role: t(`terms:role.${membership.role}`), reach: code ? t('zone_scope', { code }) : whole };
}

/** `full` also holds the screens and the language, where the header has no room for them. */
export function UserMenu({ full = false }: { full?: boolean }) {
  const { t } = useTranslation();
  const { session } = useWorkplace();
  const { role, reach } = useReach();
  const [theme, choose] = useThemeChoice();
  return (
    <Popover
      label={t('user_menu')}
      trigger={
        <Button kind="quiet" icon="person" iconOnly={full} aria-haspopup="dialog">
          {full ? t('user_menu') : role}
        </Button>
      }
    >
      <div className={styles.menu}>
        <p className={styles.who}>
          <strong>{role}</strong>
          <span>{reach}</span>
          <span>{session.email}</span>
        </p>
        {full ? <ScreenTabs stacked /> : null}
        {full ? <LanguageSwitch /> : null}
        <Select
          label={t('theme')}
          compact
          value={theme}
          options={THEMES.map((value) => ({ value, label: t(`themes.${value}`) }))}
          onChange={choose}
        />
        <Button icon="leave" wide onClick={() => void signOut()}>
          {t('sign_out')}
        </Button>
      </div>
    </Popover>
  );
}
