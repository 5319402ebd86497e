/** The four users of a demonstration server, each one click away. */

import { useTranslation } from 'react-i18next';
import type { Role } from '../../model/region';
import { Icon, type IconName } from '../../ui/Icon';
import styles from './SignIn.module.css';

type DemoRole = Exclude<Role, 'enterprise' | 'display'>;

const ACCOUNTS: readonly { role: DemoRole; icon: IconName }[] = [
  { role: 'command', icon: 'system' },
  { role: 'grid', icon: 'map' },
  { role: 'leader', icon: 'table' },
  { role: 'admin', icon: 'person' },
];

// Made by the loader of demonstration servers alone; no other server knows these accounts.
const PASSWORD = 'gridwatch-demo';
const emailOf = (role: DemoRole) => `${role}@demo.gridwatch.local`;

type Props = { working: boolean; onChoose: (email: string, password: string) => Promise<void> };

export function DemoAccounts({ working, onChoose }: Props) {
  const { t } = useTranslation(['sign-in', 'terms']);
  return (
    <section className={styles.demo} aria-labelledby="demo-accounts">
      <h2 id="demo-accounts" className={styles.demoTitle}>
        {t('demo.title')}
      </h2>
      <p className={styles.demoText}>{t('demo.text')}</p>
      <ul className={styles.accounts}>
        {ACCOUNTS.map(({ role, icon }) => (
          <li key={role}>
            <button
              type="button"
              className={styles.account}
              disabled={working}
              onClick={() => void onChoose(emailOf(role), PASSWORD)}
            >
              <Icon name={icon} size={20} />
              <span>
                <span className={styles.accountRole}>{t(`terms:role.${role}`)}</span>
                <span className={styles.accountText}>{t(`demo.${role}`)}</span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
