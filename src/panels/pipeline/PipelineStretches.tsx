/** The stretches of a pipeline: where along the route, location class, crossings, and its high-consequence level declared and worked out. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import type { Stretch } from '../../model/pipeline';
import { Few, Row } from '../site/Few';
import styles from '../site/site.module.css';

export function PipelineStretches({ stretches }: { stretches: readonly Stretch[] }) {
  const { t } = useTranslation('pipeline');
  const format = useFormat();
  if (stretches.length === 0) return <p className={styles.note}>{t('stretches_none')}</p>;
  const along = ({ fromMeters, toMeters }: Stretch) =>
    t('stretch', { from: format.measured(fromMeters), to: format.measured(toMeters) });
  return (
    <Few items={stretches} keyOf={({ id }) => id}>
      {(stretch) => (
        <Row
          title={stretch.name ?? along(stretch)}
          end={stretch.name === null ? null : along(stretch)}
          late={!stretch.hcaAgrees || stretch.placesNotSurveyed.length > 0}
        >
          {joined(
            stretch.locationClass !== null && t('class', { value: stretch.locationClass }),
            stretch.riverCrossing && t('river'),
            stretch.tunnel && t('tunnel'),
            stretch.denselyPopulated && t('dense'),
            stretch.hcaDeclared === null ? t('hca_none') : t('hca_declared', { level: stretch.hcaDeclared }),
            stretch.hcaComputed !== null && t('hca_computed', { level: stretch.hcaComputed }),
            !stretch.hcaAgrees && t('hca_disagrees'),
            stretch.placesNotSurveyed.length > 0 &&
              stretch.hcaWithPlaces !== null &&
              t('hca_more', { level: stretch.hcaWithPlaces }),
            stretch.protectedPlaces.length > 0 && t('places', { count: stretch.protectedPlaces.length }),
          )}
        </Row>
      )}
    </Few>
  );
}
