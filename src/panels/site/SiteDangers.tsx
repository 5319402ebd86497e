/** Open hidden dangers with deadline and days overdue, each with its log; closed ones below. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import { useNameOf } from '../../i18n/names';
import { useWords } from '../../i18n/words';
import type { Site, SiteDanger } from '../../model/site';
import { Badge } from '../../ui/Badge';
import { Section } from './Section';
import styles from './site.module.css';

function Danger({ danger }: { danger: SiteDanger }) {
  const { t } = useTranslation(['panels', 'terms']);
  const word = useWords();
  const format = useFormat();
  const nameOf = useNameOf();
  const { daysOverdue } = danger;
  const overdue = (daysOverdue ?? 0) > 0;
  return (
    <li className={overdue ? `${styles.danger} ${styles.dangerOverdue}` : styles.danger}>
      <p className={styles.dangerTitle}>{nameOf({ nameEn: danger.kindNameEn, nameZh: danger.kindNameZh })}</p>
      {danger.description && danger.description !== danger.kindNameZh ? (
        <p className={styles.note}>{danger.description}</p>
      ) : null}
      <p className={styles.badges}>
        <Badge risk={danger.level === 'major' ? 1 : 3}>{t(`terms:danger_level.${danger.level}`)}</Badge>
        <Badge>{word(`terms:danger_state.${danger.state}`)}</Badge>
        {danger.simulated ? <Badge>{t('site.simulated')}</Badge> : null}
      </p>
      <dl className={styles.facts}>
        {danger.deadlineOn ? (
          <>
            <dt>{t('site.deadline')}</dt>
            <dd>
              {joined(format.date(danger.deadlineOn), word(`terms:deadline_basis.${danger.deadlineBasis}`))}
            </dd>
          </>
        ) : null}
        {daysOverdue === null ? null : (
          <>
            <dt>{overdue ? t('site.overdue') : t('site.left')}</dt>
            <dd className={overdue ? styles.late : undefined} data-days-overdue={daysOverdue}>
              {overdue ? t('days_overdue', { count: daysOverdue }) : t('days_left', { count: -daysOverdue })}
            </dd>
          </>
        )}
        <dt>{t('site.found')}</dt>
        <dd>{format.date(danger.foundOn)}</dd>
      </dl>
      <details>
        <summary>{t('site.log', { count: danger.events.length })}</summary>
        <ol className={styles.log}>
          {danger.events.map((event) => (
            <li key={event.id}>
              {joined(
                word(`terms:act.${event.kind}`),
                event.toState && word(`terms:danger_state.${event.toState}`),
                event.note,
                t('site.entered', { date: format.shortDate(event.at) }),
              )}
            </li>
          ))}
        </ol>
      </details>
    </li>
  );
}

export function SiteDangers({ site }: { site: Site }) {
  const { t } = useTranslation('panels');
  const open = site.hiddenDangers.filter((danger) => danger.isOpen);
  const closed = site.hiddenDangers.filter((danger) => !danger.isOpen);
  return (
    <Section name="dangers" title={t('site.open_dangers')} count={open.length}>
      {open.length === 0 ? <p className={styles.note}>{t('site.no_open_dangers')}</p> : null}
      <ul className={styles.list}>
        {open.map((danger) => (
          <Danger key={danger.id} danger={danger} />
        ))}
      </ul>
      {closed.length > 0 ? (
        <details>
          <summary>{t('site.closed_dangers', { count: closed.length })}</summary>
          <ul className={styles.list}>
            {closed.map((danger) => (
              <Danger key={danger.id} danger={danger} />
            ))}
          </ul>
        </details>
      ) : null}
    </Section>
  );
}
