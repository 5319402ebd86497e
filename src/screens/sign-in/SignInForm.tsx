/** Email and password. */

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import styles from './SignIn.module.css';

type Props = { working: boolean; onSubmit: (email: string, password: string) => Promise<void> };

export function SignInForm({ working, onSubmit }: Props) {
  const { t } = useTranslation('sign-in');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [tried, setTried] = useState(false);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (email.trim() !== '' && password !== '' && !working) void onSubmit(email.trim(), password);
  };

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <Field
        label={t('email')}
        type="email"
        name="email"
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
        error={tried && email.trim() === '' ? t('email_missing') : null}
      />
      <Field
        label={t('password')}
        type="password"
        name="password"
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
        error={tried && password === '' ? t('password_missing') : null}
      />
      <Button type="submit" kind="primary" wide disabled={working} aria-busy={working}>
        {working ? t('working') : t('submit')}
      </Button>
    </form>
  );
}
