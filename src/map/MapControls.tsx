/** Zoom, «show all», drawing and the choice of a base map, large enough for a thumb. */

import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import { BasemapChoice } from './BasemapChoice';
import styles from './MapView.module.css';
import type { BasemapState } from './use-own-basemap';

type MapControlsProps = {
  basemaps: BasemapState;
  onZoom: (steps: number) => void;
  onFit: () => void;
  drawing: boolean;
  onDraw: (drawing: boolean) => void;
  measuring: boolean;
  onMeasure: (measuring: boolean) => void;
};

export function MapControls({
  basemaps,
  onZoom,
  onFit,
  drawing,
  onDraw,
  measuring,
  onMeasure,
}: MapControlsProps) {
  const { t } = useTranslation('map');
  return (
    <div className={styles.controls}>
      <Button icon="plus" iconOnly onClick={() => onZoom(1)}>
        {t('zoom_in')}
      </Button>
      <Button icon="minus" iconOnly onClick={() => onZoom(-1)}>
        {t('zoom_out')}
      </Button>
      <Button icon="home" iconOnly onClick={onFit}>
        {t('fit')}
      </Button>
      <Button icon="area" iconOnly aria-pressed={drawing} onClick={() => onDraw(!drawing)}>
        {t('area.draw')}
      </Button>
      <Button icon="ruler" iconOnly aria-pressed={measuring} onClick={() => onMeasure(!measuring)}>
        {t('measure.open')}
      </Button>
      <BasemapChoice basemaps={basemaps} />
    </div>
  );
}
