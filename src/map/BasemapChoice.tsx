/** The choice among the deployment's own base maps and the bundled one; nothing where there is nothing to choose. */

import { useTranslation } from 'react-i18next';
import { BUNDLED } from '../model/basemap';
import { Button } from '../ui/Button';
import { Popover } from '../ui/Popover';
import styles from './Basemap.module.css';
import { useInOwnWords } from './BasemapNote';
import type { BasemapState } from './use-own-basemap';

export function BasemapChoice({ basemaps }: { basemaps: BasemapState }) {
  const { t } = useTranslation('map');
  const said = useInOwnWords();
  const { offered, refused, chosen, choose } = basemaps;
  if (offered.length + refused.length === 0) return null;
  const options = [
    { id: BUNDLED, name: t('basemap.bundled'), about: t('basemap.bundled_about') },
    ...offered.map(({ id, name, attribution, system }) => ({
      id,
      name: said(name),
      about: `${said(attribution)} · ${t(`basemap.system.${system}`)}`,
    })),
  ];
  return (
    <Popover
      label={t('basemap.choose')}
      trigger={
        <Button icon="map" iconOnly aria-haspopup="dialog">
          {t('basemap.choose')}
        </Button>
      }
    >
      <fieldset className={styles.choice}>
        <legend>{t('basemap.choose')}</legend>
        {options.map(({ id, name, about }) => (
          <label key={id} className={styles.option}>
            <input type="radio" name="basemap" checked={id === chosen} onChange={() => choose(id)} />
            <span>
              {name}
              <small className={styles.about}>{about}</small>
            </span>
          </label>
        ))}
      </fieldset>
      {refused.map(({ basemap, field, reason, expected }) => (
        <p key={`${basemap} ${field}`} className={styles.refused}>
          {t('basemap.refused', { basemap, field, reason: t(`basemap.reason.${reason}`, { expected }) })}
        </p>
      ))}
    </Popover>
  );
}
