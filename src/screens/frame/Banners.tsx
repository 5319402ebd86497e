/** What is wrong with the address or the connection, in a sentence with a button. */

import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useLocation, useNavigate } from 'react-router';
import { useFormat } from '../../i18n/format';
import { useClock } from '../../state/clock';
import { useProblems } from '../../state/use-view';
import type { AddressProblem } from '../../state/view-address';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import { useConnection } from '../connection';
import { nextTryAt } from '../query-client';
import styles from './Frame.module.css';
import { useWorkplace } from './workplace';

export function AddressBanner() {
  const { t } = useTranslation();
  const { problems, cleanSearch } = useProblems();
  const navigate = useNavigate();
  const { pathname } = useLocation();
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
        <Button icon="refresh" onClick={() => void tryNow()}>
          {t('connection.now')}
        </Button>
      }
    >
      {fetchedAt === null
        ? t('connection.without_data', { reason, count })
        : t('connection.sentence', { reason, count, time: format.time(fetchedAt, region.timeZone) })}
    </ErrorNote>
  );
}

export function ConnectionBanner() {
  const { t } = useTranslation('errors');
  const { trouble } = useConnection();
  return trouble === null ? null : <TroubleBanner reason={t(trouble)} />;
}
