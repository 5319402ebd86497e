/** The app's outermost routes: the sign-in page at once, everything else when it has come. */

import { lazy, Suspense, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Routes } from 'react-router';
import { chooseCatalogue } from '../i18n/i18n';
import { useLanguage } from '../state/use-language';
import { useTheme } from '../state/use-theme';
import { EmptyState } from '../ui/EmptyState';
import styles from './App.module.css';
import { hasFeatures } from './browser';
import { ErrorBoundary } from './ErrorBoundary';
import { SignIn } from './sign-in/SignIn';

const Workplace = lazy(() => import('./Workplace').then(({ Workplace }) => ({ default: Workplace })));

function useDocument() {
  const [language] = useLanguage();
  const theme = useTheme();
  useEffect(() => {
    void chooseCatalogue(language);
  }, [language]);
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
}

export function App() {
  const { t } = useTranslation();
  useDocument();
  if (!hasFeatures()) {
    return (
      <main className={styles.center}>
        <EmptyState page icon="warning" title={t('browser.title')}>
          {t('browser.features')}
        </EmptyState>
      </main>
    );
  }
  return (
    <ErrorBoundary>
      <Suspense fallback={<p className={styles.center}>{t('loading')}</p>}>
        <Routes>
          <Route path="/sign-in" element={<SignIn />} />
          <Route path="*" element={<Workplace />} />
        </Routes>
      </Suspense>
    </ErrorBoundary>
  );
}
