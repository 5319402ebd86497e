/** The high-consequence radius of a gas pipeline line by line, with inputs, limits, source and how sure it is. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import { useWords } from '../../i18n/words';
import type { AlongPipeline, Pipeline } from '../../model/pipeline';
import partStyles from '../site/parts.module.css';
import styles from '../site/site.module.css';

export function PipelineImpact({ pipeline, along }: { pipeline: Pipeline; along: AlongPipeline | null }) {
  const { t } = useTranslation(['pipeline', 'site']);
  const word = useWords();
  const format = useFormat();
  const { impact, dataset } = pipeline;
  const reached = (along?.protectedPlaces ?? []).filter(
    ({ inImpactRadius }) => inImpactRadius === 'inside' || inImpactRadius === 'uncertain',
  ).length;
  // A list that is cut need not hold all of them.
  const whole = along !== null && along.protectedPlaces.length === (along.totals.protectedPlaces ?? 0);
  const { whyNot } = impact;
  const figures = whyNot === undefined ? impact : null;
  const source = { source: dataset.source };
  return (
    <>
      <p className={styles.note}>{t('impact_only')}</p>
      {figures === null ? (
        <p data-impact={whyNot}>{whyNot && t(`impact_none.${whyNot}`)}</p>
      ) : (
        <ol className={partStyles.working} data-impact={figures.radiusMeters}>
          <li>{t('impact_d', { value: format.exact(figures.inputs.diameterMillimeters), ...source })}</li>
          <li>
            {t(`impact_p_${figures.pressure}`, {
              value: format.exact(figures.inputs.pressureMpa),
              ...source,
            })}
          </li>
          <li>
            {t('impact_product', {
              d: format.exact(figures.inputs.diameterMillimeters),
              p: format.exact(figures.inputs.pressureMpa),
              value: format.exact(figures.product),
            })}
          </li>
          <li>{t('impact_root', { value: format.exact(figures.root) })}</li>
          <li>
            <strong>
              {t('impact_r', {
                root: format.exact(figures.root),
                value: format.exact(figures.radiusMeters),
              })}
            </strong>
          </li>
        </ol>
      )}
      {figures !== null && whole ? <p>{t('impact_places', { count: reached })}</p> : null}
      <dl className={partStyles.basis}>
        <dt>{t('method')}</dt>
        <dd>{word('site:screening.method_of.pipeline')}</dd>
        <dt>{t('limits')}</dt>
        <dd>{word('site:screening.limits_of.pipeline')}</dd>
        <dt>{t('source')}</dt>
        <dd>{joined(word('site:screening.source_of.pipeline'), t('site:confidence.G'))}</dd>
      </dl>
    </>
  );
}
