/** Who and what a pipeline is, and how sure its route is. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import { useWords } from '../../i18n/words';
import type { Pipeline } from '../../model/pipeline';
import { Facts } from '../site/Facts';
import partStyles from '../site/parts.module.css';
import { Section } from '../site/Section';
import styles from '../site/site.module.css';

/** One sentence on where the route is from and how far the pipe may lie from it. */
function useRouteWords(): (pipeline: Pipeline) => string {
  const { t } = useTranslation(['pipeline', 'site']);
  const format = useFormat();
  return ({ route, accuracyMeters, positionSource, accuracyBasis }) => {
    const accuracy = format.length(accuracyMeters);
    if (route === 'general') return t('route_general', { accuracy });
    if (route === 'stated') return t('route_stated', { accuracy, source: positionSource ?? '' });
    return t('route_assumed', {
      accuracy,
      confidence: t(`site:confidence.${accuracyBasis?.confidence ?? 'U'}`),
    });
  };
}

export function PipelineFacts({ pipeline }: { pipeline: Pipeline }) {
  const { t } = useTranslation(['pipeline', 'panels', 'terms']);
  const word = useWords();
  const format = useFormat();
  const routeWords = useRouteWords();
  const { designPressureMpa: design, workingPressureMpa: working, inspectionDueOn: due } = pipeline;
  const millimeters = (value: number | null) =>
    value === null ? null : t('millimeters', { value: format.exact(value) });
  const pressure = joined(
    design !== null && t('pressure_design', { value: format.exact(design) }),
    working !== null && t('pressure_working', { value: format.exact(working) }),
  );
  const said = (value: number | null) => (value === null ? null : format.exact(value));
  return (
    <Section name="identity" title={t('identity')}>
      <Facts
        facts={[
          [t('owner'), pipeline.owner],
          [t('user_unit'), pipeline.userUnit],
          [t('kind'), word(`pipeline:kind_of.${pipeline.kind}`)],
          [t('medium'), word(`terms:medium.${pipeline.medium}`)],
          [t('status'), word(`terms:pipeline_status.${pipeline.status}`)],
          [t('diameter'), millimeters(pipeline.diameterMillimeters) ?? t('not_stated')],
          [t('pressure'), pressure || t('not_stated')],
          [t('wall'), millimeters(pipeline.wallMillimeters)],
          [t('material'), pipeline.material],
          [t('capacity'), pipeline.capacity],
          [t('length'), format.measured(pipeline.lengthMeters)],
          [
            t('laying'),
            joined(
              pipeline.laying && word(`pipeline:laying_of.${pipeline.laying}`),
              pipeline.depthMeters !== null && t('depth', { value: format.exact(pipeline.depthMeters) }),
            ),
          ],
          [t('start_year'), pipeline.startYear],
          [t('commissioned_on'), pipeline.commissionedOn && format.date(pipeline.commissionedOn)],
          [t('registration'), pipeline.registrationNumber],
          [t('planning_licence'), pipeline.planningLicence],
          [
            t('inspection_due'),
            due && (
              <span className={pipeline.inspectionOverdue ? styles.late : undefined}>
                {joined(format.date(due), pipeline.inspectionOverdue && t('overdue'))}
              </span>
            ),
          ],
          [t('off_drawing'), said(pipeline.offDrawingPlaces)],
          [t('patrols'), said(pipeline.patrolsPerDay)],
          [t('record'), pipeline.sourceId],
        ]}
      />
      <div className={partStyles.working} role="note" aria-label={t('route')} data-route={pipeline.route}>
        <p>{routeWords(pipeline)}</p>
        <p>
          <strong>{t('no_dig')}</strong>
        </p>
      </div>
    </Section>
  );
}
