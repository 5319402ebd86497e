/** Saving a plan of grids: said in a sentence what will happen, and asked once more. */

import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import { useNameOf } from '../../i18n/names';
import { asGridwatchError, type GridwatchError } from '../../model/errors';
import type { Zone } from '../../model/zone';
import type { ZonePlan } from '../../model/zone-plan';
import { Button } from '../../ui/Button';
import { ErrorNote } from '../../ui/ErrorNote';
import styles from './divide.module.css';

type SaveZonesProps = {
  plan: ZonePlan;
  savable: boolean;
  zone: Zone;
  onSave: (plan: ZonePlan) => Promise<void>;
};

/** What is asked below the edge of the panel would not be seen. */
const intoSight = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });

export function SaveZones({ plan, savable, zone, onSave }: SaveZonesProps) {
  const { t } = useTranslation(['zones', 'errors']);
  const nameOf = useNameOf();
  const format = useFormat();
  const [asking, setAsking] = useState(false);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<GridwatchError | null>(null);
  const count = plan.planned.length;
  const name = nameOf(zone);
  const save = async () => {
    setSaving(true);
    setError(null);
    try {
      await onSave(plan);
    } catch (thrown) {
      setError(asGridwatchError(thrown));
      setSaving(false);
    }
  };
  if (!savable) return <p className={styles.hint}>{t('divide.not_savable')}</p>;
  const { dissolved } = plan;
  return (
    <div className={styles.save}>
      {asking ? (
        <fieldset ref={intoSight} className={styles.confirm}>
          <legend>{t('divide.confirm')}</legend>
          <p>
            {dissolved
              ? t('divide.confirm_replace', { count, zone: name, old: dissolved.zones })
              : t('divide.confirm_add', { count, zone: name })}
          </p>
          {dissolved ? (
            <p>
              {t('divide.confirm_handed', {
                members: dissolved.members,
                patrols: dissolved.patrols,
                accounts: dissolved.accounts,
              })}
            </p>
          ) : null}
          <div className={styles.actions}>
            <Button kind="primary" disabled={saving} onClick={() => void save()}>
              {saving ? t('divide.saving') : t('divide.save_now', { count })}
            </Button>
            <Button disabled={saving} onClick={() => setAsking(false)}>
              {t('divide.back')}
            </Button>
          </div>
          {saving ? (
            <p role="status" className={styles.hint}>
              {t('divide.saving_long', { sites: format.number(plan.sites) })}
            </p>
          ) : null}
        </fieldset>
      ) : (
        <Button kind="primary" onClick={() => setAsking(true)}>
          {t('divide.save')}
        </Button>
      )}
      {error ? <ErrorNote>{t(`errors:${error.code}`, error.params)}</ErrorNote> : null}
    </div>
  );
}
