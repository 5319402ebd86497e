/** What the zones of the shown level are coloured by, how it is worked out, and the same zones as a list to go down by. */

import { useTranslation } from 'react-i18next';
import { coveragePeriod } from '../db/zone-fill';
import { useFormat } from '../i18n/format';
import { useNameOf } from '../i18n/names';
import { useWords } from '../i18n/words';
import type { Said } from '../layers/define';
import { choroplethOf } from '../layers/zone-classes';
import type { Region } from '../model/region';
import { ZONE_FILLS } from '../model/view';
import { childrenOf, type Zone } from '../model/zone';
import { Button } from '../ui/Button';
import { Select } from '../ui/Select';
import { FigureChooser } from './FigureChooser';
import { LegendSign } from './LegendSign';
import styles from './panels.module.css';
import type { RegionView } from './use-region-view';
import zoneStyles from './zones.module.css';

/** Shown until another one is chosen. */
const FIRST_FIGURE = 'enterprises';

export function ZoneColouring({ region, regionView }: { region: Region; regionView: RegionView }) {
  const { t } = useTranslation(['panels', 'errors', 'common', 'map']);
  const format = useFormat();
  const word = useWords();
  const nameOf = useNameOf();
  const { view, setView, data, context, zoneFill } = regionView;
  const fill = view.zoneFigure ? 'figure' : view.zoneFill;
  const choropleth = choroplethOf(context);
  const dangers = fill === 'dangers' || fill === 'overdue';
  const failed = dangers ? (data.errors.hidden_dangers ?? null) : (zoneFill?.error ?? null);
  const { from, to } = coveragePeriod(region);
  const methods = {
    risk: () => t('zones.method.risk'),
    coverage: () => t('zones.method.coverage', { from: format.date(from), to: format.date(to) }),
    dangers: () => t('zones.method.dangers'),
    overdue: () => t('zones.method.overdue'),
    figure: () => {
      const figures = zoneFill?.facts.figures;
      if (!figures) return '';
      const { definition, classes } = figures;
      const { definitionEn: nameEn, definitionZh: nameZh, source } = definition;
      const period = {
        from: format.date(figures.from),
        to: format.date(definition.base === 'stock' ? region.today : figures.to),
      };
      const key = definition.base === 'stock' ? 'zones.method.figure_stock' : 'zones.method.figure';
      return `${t(key, { definition: nameOf({ nameEn, nameZh }), source, ...period })} ${t(`zones.classes_said.${classes}`)}`;
    },
    silence: () => t('zones.method.silence', { days: format.number(zoneFill?.facts.silenceDays ?? null) }),
  };
  const say = (value: Said) =>
    'word' in value
      ? word(value.word)
      : 'amount' in value
        ? word(`map:amount.${value.unit ?? 'count'}`, { amount: value.amount })
        : 'count' in value
          ? format.number(value.count)
          : '';
  const label = (zone: Zone) => (zone.code === nameOf(zone) ? zone.code : nameOf(zone));
  return (
    <div className={zoneStyles.colouring}>
      <Select
        label={t('zones.label')}
        value={fill}
        options={[...ZONE_FILLS, 'figure' as const].map((value) => ({
          value,
          label: t(`zones.fill.${value}`),
        }))}
        onChange={(value) =>
          setView(
            value === 'figure'
              ? { zoneFigure: { code: FIRST_FIGURE, classes: 'quantile' } }
              : { zoneFill: value, zoneFigure: null },
          )
        }
      />
      {view.zoneFigure ? (
        <FigureChooser
          region={region}
          chosen={view.zoneFigure}
          onChange={(zoneFigure) => setView({ zoneFigure })}
        />
      ) : null}
      {failed ? (
        <p className={styles.layerError} role="alert">
          {t(`errors:${failed.code}`)}{' '}
          <Button kind="quiet" onClick={dangers ? data.retry : (zoneFill?.retry ?? data.retry)}>
            {t('common:retry')}
          </Button>
        </p>
      ) : null}
      {fill !== 'none' && choropleth ? (
        <>
          <p className={styles.muted}>{methods[fill]()}</p>
          <details>
            <summary>{t('zones.list', { count: choropleth.zones.length })}</summary>
            <ul className={styles.legend} data-zone-list={fill}>
              {[...choropleth.zones]
                .sort((one, other) => other.rank - one.rank || one.zone.code.localeCompare(other.zone.code))
                .map(({ zone, place, lines }) => {
                  const sort = choropleth.classes[place];
                  const said = lines.map(({ label: key, value }) => `${word(key)} ${say(value)}`).join(' · ');
                  const body = (
                    <>
                      {sort ? (
                        <LegendSign sign={{ kind: 'area', color: sort.color, pattern: sort.pattern }} />
                      ) : null}
                      <span className={styles.legendLabel}>
                        {label(zone)}
                        <span className={zoneStyles.zoneSaid}>{said}</span>
                      </span>
                    </>
                  );
                  const below = data.zones && childrenOf(data.zones, zone.id).length > 0;
                  return (
                    <li key={zone.id}>
                      {zone.id === view.zone ? (
                        <span className={styles.legendLine}>{body}</span>
                      ) : (
                        <button
                          type="button"
                          className={styles.legendLine}
                          title={below ? t('map:drill') : t('map:only_zone')}
                          onClick={() => setView({ zone: zone.id, camera: null })}
                        >
                          {body}
                        </button>
                      )}
                    </li>
                  );
                })}
            </ul>
          </details>
        </>
      ) : null}
    </div>
  );
}
