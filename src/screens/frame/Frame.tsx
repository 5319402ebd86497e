/** The frame around every screen: skip link, header, banners, and the screen that the path names. */

import { lazy, Suspense, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, Route, Routes, useLocation, useNavigate } from 'react-router';
import type { Session } from '../../model/region';
import { usePhone } from '../../state/use-media';
import { useView, useViewLink } from '../../state/use-view';
import { EmptyState } from '../../ui/EmptyState';
import { ErrorBoundary } from '../ErrorBoundary';
import { homeScreen, regionOf, SCREEN_PATHS } from '../roles';
import { AddressBanner, ConnectionBanner } from './Banners';
import styles from './Frame.module.css';
import { Header } from './Header';
import { UnknownRegion } from './UnknownRegion';
import { WorkplaceContext } from './workplace';

const Wall = lazy(() => import('../wall/Wall').then(({ Wall }) => ({ default: Wall })));
const Grid = lazy(() => import('../grid/Grid').then(({ Grid }) => ({ default: Grid })));
const SitePage = lazy(() => import('../site/SitePage').then(({ SitePage }) => ({ default: SitePage })));
const Trends = lazy(() => import('../trends/Trends').then(({ Trends }) => ({ default: Trends })));

function UnknownPath({ session }: { session: Session }) {
  const { t } = useTranslation();
  const { pathname } = useLocation();
  const link = useViewLink();
  return (
    <div className={styles.page}>
      <EmptyState
        page
        icon="map"
        title={t('unknown_path.title')}
        action={<Link to={link(SCREEN_PATHS[homeScreen(session)])}>{t('unknown_path.home')}</Link>}
      >
        {t('unknown_path.text', { path: pathname })}
      </EmptyState>
    </div>
  );
}

function Screens({ session }: { session: Session }) {
  const { t } = useTranslation();
  return (
    <Suspense fallback={<p className={styles.page}>{t('loading')}</p>}>
      <Routes>
        <Route path="wall" element={<Wall />} />
        <Route path="grid" element={<Grid />} />
        <Route path="trends" element={<Trends />} />
        <Route path="site" element={<SitePage />} />
        <Route path="*" element={<UnknownPath session={session} />} />
      </Routes>
    </Suspense>
  );
}

export function Frame({ session }: { session: Session }) {
  const { t } = useTranslation();
  const phone = usePhone();
  const { pathname } = useLocation();
  const [view] = useView();
  const navigate = useNavigate();
  const region = regionOf(session, view.region);
  const workplace = useMemo(() => (region ? { session, region } : null), [session, region]);
  const wall = pathname === SCREEN_PATHS.wall;

  // The address holds the whole setting: the screen and the region too.
  const incomplete = pathname === '/' || view.region === null;
  const home = SCREEN_PATHS[homeScreen(session)];
  const regionId = region?.id;
  useEffect(() => {
    if (!incomplete || regionId === undefined) return;
    // Words that were not understood stay, so that they can be told.
    const words = new URLSearchParams(location.search);
    words.set('region', regionId);
    const query = words.toString().replaceAll('%2C', ',');
    void navigate(`${pathname === '/' ? home : pathname}?${query}`, { replace: true });
  }, [incomplete, regionId, pathname, home, navigate]);

  if (!workplace) return <UnknownRegion session={session} region={view.region} />;
  return (
    <WorkplaceContext value={workplace}>
      <a href="#main" className={styles.skip}>
        {t('skip')}
      </a>
      <div className={styles.frame}>
        {wall ? <span /> : <Header phone={phone} />}
        <div className={styles.banners}>
          <AddressBanner />
          <ConnectionBanner />
        </div>
        <main id="main" tabIndex={-1} className={styles.main}>
          <ErrorBoundary key={pathname}>{incomplete ? null : <Screens session={session} />}</ErrorBoundary>
        </main>
      </div>
    </WorkplaceContext>
  );
}
