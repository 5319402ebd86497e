/** What is wrong with the address or the connection, in a sentence with a button. */

import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useRegionData } from '../../db/use-region';
import { useFormat } from '../../i18n/format';
import { useClock } from '../../state/clock';
import { useProblems } from '../../state/use-view';
import { type AddressProblem, patched, searchOf } from '../../state/view-address';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { useConnection } from '../connection';
import { nextTryAt } from '../query-client';
import styles from './Frame.module.css';
import { useWorkplace } from './workplace';

export function AddressBanner() {
  const { t } = useTranslation();
  const address = useProblems();
  const { region } = useWorkplace();
  const { zones } = useRegionData(region.id);
  const navigate = useNavigate();
  const { pathname } = useLocation();
  const { zone } = address.view;
  const lost = zone !== null && zones !== undefined && !zones.byId.has(zone);
  const unknownZone: AddressProblem = { word: 'zone', value: String(zone), code: 'unknown_zone' };
  const problems = lost ? [...address.problems, unknownZone] : address.problems;
  const cleanSearch = searchOf(lost ? patched(address.view, { zone: null }) : address.view);
  if (problems.length === 0) return null;
  const told = ({ code, word, value }: AddressProblem) => t(`problem.${code}`, { word, value });
  return (
    <ErrorNote
      place="page"
      action={
        <Button onClick={() => void navigate(pathname + cleanSearch, { replace: true })}>
          {t('problem.clean')}
        </Button>
      }
    >
      {t('problem.intro', { count: problems.length })}
      <ul className={styles.problems}>
        {problems.map((problem) => (
          <li key={problem.word + problem.value}>{told(problem)}</li>
        ))}
      </ul>
    </ErrorNote>
  );
}

function TroubleBanner({ reason }: { reason: string }) {
  const { t } = useTranslation();
  const format = useFormat();
  const client = useQueryClient();
  const { region } = useWorkplace();
  const { fetchedAt } = useConnection();
  const now = useClock(1000);
  const count = Math.max(0, Math.ceil((nextTryAt() - now) / 1000));
  const tryNow = () =>
    client.refetchQueries({
      predicate: (query) => query.state.fetchFailureCount > 0 || query.state.error !== null,
    });
  return (
    <ErrorNote
      place="page"
      action={
        <>
          <span>{t('connection.next', { count })}</span>
          <Button icon="refresh" onClick={() => void tryNow()}>
            {t('connection.now')}
          </Button>
        </>
      }
    >
      {fetchedAt === null
        ? reason
        : t('connection.sentence', { reason, time: format.time(fetchedAt, region.timeZone) })}
    </ErrorNote>
  );
}

export function ConnectionBanner() {
  const { t } = useTranslation('errors');
  const { trouble } = useConnection();
  return trouble === null ? null : <TroubleBanner reason={t(trouble)} />;
}
