/** Works in the bands and occupations of the line, each with its state and the way to its own sheet. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import { useWords } from '../../i18n/words';
import { worksOnce } from '../../model/band-entries';
import type { AlongPipeline } from '../../model/pipeline';
import { Badge } from '../../ui/Badge';
import { Few, Row } from '../site/Few';
import { Subsection } from '../site/Section';
import styles from '../site/site.module.css';
import { AlongLink } from './AlongLink';

export function PipelineActivity({ along, alone }: { along: AlongPipeline; alone: boolean }) {
  const { t } = useTranslation(['pipeline', 'panels']);
  const word = useWords();
  const format = useFormat();
  const works = worksOnce(along.works);
  const { occupations } = along;
  if (works.length + occupations.length === 0) return <p className={styles.note}>{t('activity_none')}</p>;
  return (
    <>
      {occupations.length > 0 ? (
        <Subsection title={t('occupations')} count={occupations.length}>
          <Few items={occupations} keyOf={({ id }) => id}>
            {({ id, kind, foundOn, listed }) => (
              <Row
                title={
                  <AlongLink goal={{ record: -id }} alone={alone}>
                    {word(`terms:band_kind.occupation_${kind}`)}
                  </AlongLink>
                }
                badges={listed ? <Badge>{t('listed')}</Badge> : null}
                end={t('found', { date: format.shortDate(foundOn) })}
                late
              >
                {word('terms:band_state.open')}
              </Row>
            )}
          </Few>
        </Subsection>
      ) : null}
      {works.length > 0 ? (
        <Subsection title={t('works')} count={works.length} note={t('works_note')}>
          <Few items={works} keyOf={({ workId }) => workId}>
            {(work) => (
              <Row
                title={
                  <AlongLink goal={{ record: work.workId }} alone={alone}>
                    {work.name}
                  </AlongLink>
                }
                end={t('away', {
                  distance: format.length(work.distanceMeters),
                  accuracy: format.length(work.accuracyMeters),
                })}
              >
                {joined(
                  word(`terms:band_kind.work_${work.kind}`),
                  word(`terms:band_state.${work.state}`),
                  work.permitNumber ? t('permit', { number: work.permitNumber }) : t('no_permit'),
                  word(`terms:band_article.${work.article}`),
                  t(`verdict.${work.verdict}`),
                )}
              </Row>
            )}
          </Few>
        </Subsection>
      ) : null}
    </>
  );
}
