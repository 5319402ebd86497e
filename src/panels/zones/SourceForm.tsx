/** Where the grids of a zone come from: cells of a size, the area drawn on the map, or a file. */

import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/format';
import type { ZoneSet } from '../../import/zone-set';
import { sizeOf } from '../../model/area';
import type { Region } from '../../model/region';
import { PLACE_SYSTEMS, type PlaceSystem } from '../../model/view';
import type { Zone } from '../../model/zone';
import { CELL_SHAPES, fittingSize, type ZoneSource } from '../../model/zone-plan';
import { useView } from '../../state/use-view';
import { Button } from '../../ui/Button';
import { Field } from '../../ui/Field';
import { Select } from '../../ui/Select';
import styles from './divide.module.css';

const KINDS = [...CELL_SHAPES, 'drawn', 'file'] as const;
type Kind = (typeof KINDS)[number];

/** What the file said beside the grids that are planned: the line of each, and what was refused or repaired in reading. */
export type FileLines = {
  lines: readonly number[];
  rejects: ZoneSet['rejects'];
  repairs: ZoneSet['repairs'];
};

type SourceFormProps = {
  region: Region;
  zone: Zone;
  onAsk: (source: ZoneSource, lines: FileLines | null) => void;
};

/** Edges that the database cuts, in metres. */
const LEAST_METERS = 20;
const MOST_METERS = 100_000;

function DrawnArea({ onAsk }: Pick<SourceFormProps, 'onAsk'>) {
  const { t } = useTranslation('zones');
  const format = useFormat();
  const [{ area }] = useView();
  if (area === null) return <p className={styles.hint}>{t('divide.draw_first')}</p>;
  const ring = [...area, ...area.slice(0, 1)].map(([lng, lat]) => [lng, lat]);
  const geometry = { type: 'Polygon' as const, coordinates: [ring] };
  return (
    <>
      <p className={styles.hint}>{t('divide.drawn', { size: format.decimal(sizeOf(area) / 1e6) })}</p>
      <Button onClick={() => onAsk({ kind: 'given', zones: [{ code: null, name: null, geometry }] }, null)}>
        {t('divide.preview')}
      </Button>
    </>
  );
}

function FromFile({ region, onAsk }: Pick<SourceFormProps, 'region' | 'onAsk'>) {
  const { t } = useTranslation(['zones', 'terms']);
  const [system, setSystem] = useState<PlaceSystem>('wgs84');
  const [file, setFile] = useState<File | null>(null);
  const read = async (event: FormEvent) => {
    event.preventDefault();
    if (!file) return;
    const { readZoneSet } = await import('../../import/zone-set');
    const [west, south, east, north] = region.bounds;
    const bytes = new Uint8Array(await file.arrayBuffer());
    const { zones, rejects, repairs } = readZoneSet(bytes, system, { west, south, east, north });
    onAsk(
      { kind: 'given', zones: zones.map(({ code, name, geometry }) => ({ code, name, geometry })) },
      { lines: zones.map(({ line }) => line), rejects, repairs },
    );
  };
  return (
    <form className={styles.form} onSubmit={(event) => void read(event)}>
      <p className={styles.hint}>{t('divide.file_how')}</p>
      <label className={styles.file}>
        {t('divide.file')}
        <input
          type="file"
          accept=".geojson,.json,application/geo+json"
          onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
        />
      </label>
      <Select
        label={t('divide.system')}
        value={system}
        options={PLACE_SYSTEMS.map((value) => ({ value, label: t(`terms:coordinates.${value}`) }))}
        onChange={setSystem}
      />
      <Button type="submit" disabled={file === null}>
        {t('divide.preview')}
      </Button>
    </form>
  );
}

export function SourceForm({ region, zone, onAsk }: SourceFormProps) {
  const { t } = useTranslation('zones');
  const [kind, setKind] = useState<Kind>('square');
  const [typed, setTyped] = useState<string | null>(null);
  const cells = CELL_SHAPES.find((shape) => shape === kind);
  const size = typed ?? (cells ? String(fittingSize(zone.outline, cells)) : '');
  const meters = Number(size);
  const usable = size !== '' && meters >= LEAST_METERS && meters <= MOST_METERS;
  return (
    <div className={styles.form}>
      <Select
        label={t('divide.from')}
        value={kind}
        options={KINDS.map((value) => ({ value, label: t(`divide.kind.${value}`) }))}
        onChange={setKind}
      />
      {cells ? (
        <form
          className={styles.cells}
          onSubmit={(event) => {
            event.preventDefault();
            if (usable) onAsk({ kind: 'cut', shape: cells, sizeMeters: meters }, null);
          }}
        >
          <Field
            label={t('divide.size')}
            inputMode="decimal"
            value={size}
            error={usable ? null : t('divide.size_wrong', { least: LEAST_METERS, most: MOST_METERS })}
            onChange={(event) => setTyped(event.currentTarget.value.trim())}
          />
          <Button type="submit" disabled={!usable}>
            {t('divide.preview')}
          </Button>
        </form>
      ) : null}
      {kind === 'drawn' ? <DrawnArea onAsk={onAsk} /> : null}
      {kind === 'file' ? <FromFile region={region} onAsk={onAsk} /> : null}
    </div>
  );
}
