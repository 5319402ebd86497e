/** Zoom and «show all», large enough for a thumb. */

import { useTranslation } from 'react-i18next';
import { Button } from '../ui/Button';
import styles from './MapView.module.css';

type MapControlsProps = { onZoom: (steps: number) => void; onFit: () => void };

export function MapControls({ onZoom, onFit }: MapControlsProps) {
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
    </div>
  );
}
