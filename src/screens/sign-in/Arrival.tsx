/** Watches the session on the sign-in page: goes where the user wanted once it is there, and tells why it is not. */

import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Navigate } from 'react-router';
import { retrySession, signOut, useSession } from '../../db/session';
import type { GridwatchError } from '../../model/errors';
import { Button } from '../../ui/Button';
import { arrivalAddress } from '../roles';

export function Arrival({ onRefused }: { onRefused: (reason: GridwatchError | null) => void }) {
  const { t } = useTranslation();
  const { status, error } = useSession();
  useEffect(() => {
    if (status === 'error' || status === 'signed-out') onRefused(error ?? null);
  }, [status, error, onRefused]);

  if (status === 'ready')
    return <Navigate to={arrivalAddress(new URLSearchParams(location.search))} replace />;
  if (status !== 'error') return null;
  return error?.code === 'no_membership' ? (
    <Button icon="leave" wide onClick={() => void signOut()}>
      {t('sign_out')}
    </Button>
  ) : (
    <Button icon="refresh" wide onClick={() => void retrySession()}>
      {t('retry')}
    </Button>
  );
}
