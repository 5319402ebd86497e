/** The sign-in page: who are you, in two fields; on a demonstration server also in one click. */

import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { asGridwatchError, type GridwatchError } from '../../model/errors';
import { ErrorNote } from '../../ui/ErrorNote';
import { LanguageSwitch } from '../frame/LanguageSwitch';
import { ThemeSwitch } from '../frame/ThemeSwitch';
import { DemoAccounts } from './DemoAccounts';
import { GridPattern } from './GridPattern';
import styles from './SignIn.module.css';
import { SignInForm } from './SignInForm';

const Arrival = lazy(() => import('./Arrival').then(({ Arrival }) => ({ default: Arrival })));

/** Whether the server says that it keeps demo accounts; a server that does not answer has none. */
function useDemo(): boolean {
  const [demo, setDemo] = useState(false);
  useEffect(() => {
    let here = true;
    void import('../../db/client')
      .then(({ getConfig }) => getConfig())
      .then(
        (config) => here && setDemo(config.demo),
        () => undefined,
      );
    return () => {
      here = false;
    };
  }, []);
  return demo;
}

/** Fetches what comes after while the user types, so that the map does not begin to load only then. */
function useAhead() {
  useEffect(() => {
    const ahead = setTimeout(() => {
      // A chunk that does not come now is asked for again when it is needed, and its absence is told there.
      void Promise.allSettled([import('../Workplace'), import('../../map/MapView')]);
    }, 300);
    return () => clearTimeout(ahead);
  }, []);
}

export function SignIn() {
  const { t } = useTranslation(['sign-in', 'common', 'errors']);
  const demo = useDemo();
  useAhead();
  const [working, setWorking] = useState(false);
  const [error, setError] = useState<GridwatchError | null>(null);

  const enter = useCallback(async (email: string, password: string) => {
    setWorking(true);
    setError(null);
    try {
      const { signIn } = await import('../../db/session');
      await signIn(email, password);
    } catch (thrown) {
      setError(asGridwatchError(thrown));
      setWorking(false);
    }
  }, []);
  const refused = useCallback((reason: GridwatchError | null) => {
    if (reason) setError(reason);
    setWorking(false);
  }, []);

  useEffect(() => {
    document.title = `${t('title')} · ${t('common:name')}`;
  }, [t]);

  return (
    <div className={styles.page}>
      <GridPattern />
      <div className={styles.switches}>
        <LanguageSwitch />
        <ThemeSwitch />
      </div>
      <main className={styles.card}>
        <header className={styles.head}>
          <h1 className={styles.name}>{t('common:name')}</h1>
          <p className={styles.motto}>{t('common:motto')}</p>
        </header>
        {error ? <ErrorNote>{t(`errors:${error.code}`)}</ErrorNote> : null}
        <SignInForm working={working} onSubmit={enter} />
        {demo ? <DemoAccounts working={working} onChoose={enter} /> : null}
        <Suspense fallback={null}>
          <Arrival onRefused={refused} />
        </Suspense>
      </main>
    </div>
  );
}
