/** What the authorities did: listed items, inspections, orders, penalties. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { joined } from '../../i18n/joined';
import { useWords } from '../../i18n/words';
import type { SiteEnforcement as Enforcement } from '../../model/site-parts';
import { Badge } from '../../ui/Badge';
import { Empty } from './Empty';
import { Few, Row } from './Few';
import { Subsection } from './Section';
import styles from './site.module.css';

export function SiteEnforcement({ enforcement, currency }: { enforcement: Enforcement; currency: string }) {
  const { t } = useTranslation(['site', 'panels']);
  const word = useWords();
  const format = useFormat();
  const { inspections, orders, penalties, listings } = enforcement;
  return (
    <>
      {listings.length > 0 ? (
        <Subsection title={t('enforcement.listings')} count={listings.length}>
          <Few items={listings} keyOf={({ id }) => id}>
            {(listing) => (
              <Row
                title={listing.title}
                late={(listing.daysOverdue ?? 0) > 0}
                badges={<Badge>{word(`site:listing_state.${listing.state}`)}</Badge>}
              >
                {joined(
                  word(`site:listing_level.${listing.level}`),
                  listing.supervisingBody,
                  listing.deadlineOn && t('enforcement.due', { date: format.shortDate(listing.deadlineOn) }),
                  (listing.daysOverdue ?? 0) > 0 &&
                    t('panels:days_overdue', { count: listing.daysOverdue ?? 0 }),
                  listing.progressPercent !== null &&
                    t('enforcement.progress', { percent: format.percent(listing.progressPercent / 100) }),
                )}
              </Row>
            )}
          </Few>
        </Subsection>
      ) : null}
      {inspections.length > 0 ? (
        <Subsection title={t('enforcement.inspections')} count={inspections.length}>
          <Few items={inspections} keyOf={({ id }) => id}>
            {(inspection) => (
              <Row
                title={word(`site:inspection.${inspection.kind}`)}
                end={format.shortDate(inspection.inspectedOn)}
              >
                {joined(
                  inspection.dangers > 0
                    ? t('enforcement.found', { count: inspection.dangers })
                    : word(`site:inspection_result.${inspection.result}`),
                  inspection.inspectors > 0 && t('enforcement.inspectors', { count: inspection.inspectors }),
                  inspection.note,
                )}
              </Row>
            )}
          </Few>
        </Subsection>
      ) : null}
      {orders.length > 0 ? (
        <Subsection title={t('enforcement.orders')} count={orders.length}>
          <Few items={orders} keyOf={({ id }) => id}>
            {(order) => (
              <Row
                title={word(`site:order.${order.kind}`)}
                end={format.shortDate(order.issuedOn)}
                late={order.overdue}
              >
                {joined(
                  order.number,
                  order.text,
                  order.dueOn && t('enforcement.due', { date: format.shortDate(order.dueOn) }),
                  order.overdue && t('hazards.late'),
                  order.liftedOn && t('enforcement.lifted', { date: format.shortDate(order.liftedOn) }),
                )}
              </Row>
            )}
          </Few>
        </Subsection>
      ) : null}
      {penalties.length > 0 ? (
        <Subsection title={t('enforcement.penalties')} count={penalties.length}>
          <Few items={penalties} keyOf={({ id }) => id}>
            {(penalty) => (
              <Row
                title={joined(
                  word(`site:penalty.${penalty.kind}`),
                  penalty.amount !== null && format.money(penalty.amount, currency),
                )}
                end={format.shortDate(penalty.decidedOn)}
              >
                {joined(penalty.number, penalty.legalBasis)}
              </Row>
            )}
          </Few>
        </Subsection>
      ) : null}
      <Empty
        parts={[
          [t('enforcement.listings'), listings],
          [t('enforcement.inspections'), inspections],
          [t('enforcement.orders'), orders],
          [t('enforcement.penalties'), penalties],
        ]}
      />
      {[...inspections, ...penalties, ...listings].some(({ simulated }) => simulated) ? (
        <p className={styles.badges}>
          <Badge>{t('panels:site.simulated')}</Badge>
        </p>
      ) : null}
    </>
  );
}
