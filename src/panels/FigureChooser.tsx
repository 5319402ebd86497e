/** Which figure of the register colours the zones, grouped by what it is told of, and how its values are cut into classes. */

import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { figureChoicesQuery } from '../db/zone-figure';
import { useNameOf } from '../i18n/names';
import type { Region } from '../model/region';
import { CLASS_METHODS, FIGURE_SUBJECTS, type ZoneFigureChoice } from '../model/zone-figure';
import { Select } from '../ui/Select';
import styles from './panels.module.css';

type FigureChooserProps = {
  region: Region;
  chosen: ZoneFigureChoice;
  onChange: (chosen: ZoneFigureChoice) => void;
};

export function FigureChooser({ region, chosen, onChange }: FigureChooserProps) {
  const { t } = useTranslation(['panels', 'terms']);
  const nameOf = useNameOf();
  const { data: choices } = useQuery(figureChoicesQuery(region.id));
  if (!choices) return null;
  const known = choices.some(({ code }) => code === chosen.code);
  const options = FIGURE_SUBJECTS.flatMap((subject) =>
    choices
      .filter((choice) => choice.subject === subject)
      .map((choice) => ({
        value: choice.code,
        label: nameOf(choice),
        group: t(`terms:figure_subject.${subject}`),
      })),
  );
  return (
    <>
      <Select
        label={t('zones.figure')}
        value={chosen.code}
        options={known ? options : [{ value: chosen.code, label: chosen.code }, ...options]}
        onChange={(code) => onChange({ ...chosen, code })}
      />
      {known ? null : (
        <p className={styles.layerError} role="alert">
          {t('zones.unknown_figure', { code: chosen.code })}
        </p>
      )}
      <Select
        label={t('zones.classes')}
        value={chosen.classes}
        options={CLASS_METHODS.map((value) => ({ value, label: t(`zones.by.${value}`) }))}
        onChange={(classes) => onChange({ ...chosen, classes })}
      />
    </>
  );
}
