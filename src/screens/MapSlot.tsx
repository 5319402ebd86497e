/** The place of the map: it comes after the first script, and a browser that cannot draw it says so here. */

import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import type { View } from '../model/view';
import { EmptyState } from '../ui/EmptyState';
import { Skeleton } from '../ui/Skeleton';
import { hasWebgl } from './browser';
import { ErrorBoundary } from './ErrorBoundary';
import { useWorkplace } from './frame/workplace';

const MapView = lazy(() => import('../map/MapView').then(({ MapView }) => ({ default: MapView })));

type MapSlotProps = {
  variant: 'wall' | 'desk' | 'phone';
  scale?: number;
  /** What this screen shows instead of the view's own choice. */
  scene?: Partial<Pick<View, 'layers' | 'heat' | 'from' | 'to'>>;
  onError?: (error: Error) => void;
};

export function MapSlot({ variant, scale, scene, onError }: MapSlotProps) {
  const { t } = useTranslation();
  const { region } = useWorkplace();
  if (!hasWebgl()) {
    return (
      <EmptyState icon="warning" title={t('browser.title')}>
        {t('browser.webgl')}
      </EmptyState>
    );
  }
  return (
    <ErrorBoundary onError={onError}>
      <Suspense fallback={<Skeleton block />}>
        <MapView key={region.id} region={region} variant={variant} scale={scale} scene={scene} />
      </Suspense>
    </ErrorBoundary>
  );
}
