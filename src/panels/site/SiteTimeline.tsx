/** Everything that happened at a site or on a pipeline, newest first; a long one draws only the rows in sight. */

import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import { useNameOf } from '../../i18n/names';
import { useWords } from '../../i18n/words';
import type { Timeline, TimelineItem } from '../../model/timeline';
import { usePrinting } from '../../state/use-printing';
import partStyles from './parts.module.css';
import styles from './site.module.css';

/** A list as long as this is drawn whole. */
const SHORT = 12;
const ROW_PIXELS = 52;
/** On paper the newest; nobody prints a thousand lines. */
const ON_PAPER = 60;
// A region that scrolls must be reachable by keyboard.
const REACHABLE = { tabIndex: 0 };

function useHappening(currency: string): (item: TimelineItem) => { what: string; more: string } {
  const { t } = useTranslation(['site', 'panels', 'terms', 'pipeline']);
  const word = useWords();
  const nameOf = useNameOf();
  const format = useFormat();
  const title = ({ subject, act, detail }: TimelineItem): string => {
    switch (subject) {
      case 'hidden_danger':
        if (act === 'found') return t('timeline.danger_found');
        return act === 'closed' ? t('timeline.danger_closed') : word(`terms:act.${act}`);
      case 'listing':
        return act === 'listed' ? t('timeline.listed') : word(`terms:act.${act}`);
      case 'accident':
        return word(`terms:accident_kind.${act}`);
      case 'work_order':
        return word(`site:order.${act}`);
      case 'certificate':
      case 'equipment':
        return joined(
          t(`timeline.${subject}`),
          word(`site:${subject === 'equipment' ? 'equipment_kind' : subject}.${act}`),
        );
      case 'drill':
        return word(`site:drill_form.${act}`);
      case 'hazard_filing':
        return t('timeline.assessed');
      case 'patrol':
        return t('timeline.patrol');
      case 'enterprise':
        return act === 'filed' ? t('timeline.filed') : t('timeline.deregistered');
      case 'pipeline':
        return t('pipeline:happened.commissioned');
      case 'pipeline_work':
        return joined(word(`pipeline:happened.work_${act}`), word(`terms:band_kind.work_${detail.kind}`));
      case 'occupation':
        return joined(word(`pipeline:happened.${act}`), word(`terms:band_kind.occupation_${detail.kind}`));
      default:
        return word(`site:${subject}.${act}`);
    }
  };
  const day = (iso: string | null | undefined, say: (date: string) => string) =>
    iso ? say(format.shortDate(iso)) : null;
  return (item) => {
    const { subject, detail } = item;
    const name = nameOf({ nameEn: item.nameEn ?? '', nameZh: item.nameZh ?? '' });
    return {
      what: title(item),
      more: joined(
        name,
        subject === 'hidden_danger' && detail.level === 'major' && t('terms:danger_level.major'),
        item.note !== item.nameZh && item.note,
        subject === 'accident' &&
          t('panels:site.casualties', {
            deaths: format.number(detail.deaths ?? 0),
            injuries: format.number(detail.injuries ?? 0),
          }),
        detail.result && word(`site:inspection_result.${detail.result}`),
        detail.amount != null && format.money(detail.amount, currency),
        day(detail.dueOn, (date) => t('enforcement.due', { date })),
        day(detail.validTo, (date) => t('register.valid_to', { date })),
        day(detail.nextInspectionOn, (date) => t('register.next_inspection', { date })),
        detail.people != null && t('timeline.people', { count: detail.people }),
        detail.found != null &&
          t('timeline.returned', {
            found: format.number(detail.found),
            rectified: format.number(detail.rectified ?? null),
          }),
      ),
    };
  };
}

function Happening({ item, currency }: { item: TimelineItem; currency: string }) {
  const format = useFormat();
  const { what, more } = useHappening(currency)(item);
  return (
    <>
      <time className={partStyles.day} dateTime={item.day}>
        {format.happened(item.day, item.precision === 'month' ? 'month' : 'day', true)}
      </time>
      <div className={partStyles.happening}>
        <p className={partStyles.rowTitle}>{what}</p>
        {more ? <p className={styles.muted}>{more}</p> : null}
      </div>
    </>
  );
}

const keyOf = ({ subject, subjectId, act, day, at }: TimelineItem, index: number) =>
  `${subject} ${subjectId} ${act} ${at ?? day} ${index}`;

function LongList({ items, currency }: { items: readonly TimelineItem[]; currency: string }) {
  const { t } = useTranslation('site');
  const scroller = useRef<HTMLElement>(null);
  const virtual = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_PIXELS,
    overscan: 6,
  });
  return (
    <section
      ref={scroller}
      className={partStyles.timelineScroll}
      aria-label={t('timeline.title')}
      {...REACHABLE}
    >
      <ol className={partStyles.timeline} style={{ height: virtual.getTotalSize(), position: 'relative' }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const item = items[index];
          if (!item) return null;
          return (
            <li
              key={keyOf(item, index)}
              ref={virtual.measureElement}
              data-index={index}
              className={partStyles.timelineItem}
              aria-setsize={items.length}
              aria-posinset={index + 1}
              style={{ position: 'absolute', insetInline: 0, top: start }}
            >
              <Happening item={item} currency={currency} />
            </li>
          );
        })}
      </ol>
    </section>
  );
}

type SiteTimelineProps = { timeline: Timeline; currency: string; onAll: () => void };

export function SiteTimeline({ timeline, currency, onAll }: SiteTimelineProps) {
  const { t } = useTranslation('site');
  const format = useFormat();
  const printing = usePrinting();
  const { items, total } = timeline;
  if (items.length === 0) return <p className={styles.note}>{t('timeline.none')}</p>;
  const drawn = printing ? items.slice(0, ON_PAPER) : items;
  return (
    <>
      {drawn.length < total ? (
        <p className={styles.note}>
          {t('timeline.newest', { shown: format.number(drawn.length), total: format.number(total) })}
        </p>
      ) : null}
      {printing || items.length <= SHORT ? (
        <ol className={partStyles.timeline}>
          {drawn.map((item, index) => (
            <li key={keyOf(item, index)} className={partStyles.timelineItem}>
              <Happening item={item} currency={currency} />
            </li>
          ))}
        </ol>
      ) : (
        <LongList items={items} currency={currency} />
      )}
      {items.length < total ? (
        <button type="button" className={partStyles.unfold} onClick={onAll}>
          {t('timeline.all', { total: format.number(total) })}
        </button>
      ) : null}
    </>
  );
}
