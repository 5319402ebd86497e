/** Who and where a site is, and where its record comes from. */

import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormat } from '../../i18n/format';
import { useNameOf } from '../../i18n/names';
import type { DatasetSource } from '../../model/dataset';
import type { Region } from '../../model/region';
import type { Site } from '../../model/site';
import { useView, useViewLink } from '../../state/use-view';
import { Facts } from './Facts';
import { Section } from './Section';
import styles from './site.module.css';

/** What the sources say beyond the common columns and this panel has words for. */
const KNOWN_ATTRIBUTES = [
  'lepc',
  'osha_psm',
  'epcra_302',
  'caa_title_v',
  'submission_type',
  'duns',
  'address_full',
] as const;

function ZoneWay({ site, region, alone }: { site: Site; region: Region; alone: boolean }) {
  const { t } = useTranslation('panels');
  const nameOf = useNameOf();
  const [, setView] = useView();
  const link = useViewLink();
  if (!site.zone) return <>{t('site.no_zone')}</>;
  const { id, parents } = site.zone;
  return (
    <>
      {[region, ...parents].map((above) => `${nameOf(above)} › `).join('')}
      {alone ? (
        <Link to={link('/grid', { zone: id, camera: null })}>{nameOf(site.zone)}</Link>
      ) : (
        <button type="button" className={styles.link} onClick={() => setView({ zone: id, camera: null })}>
          {nameOf(site.zone)}
        </button>
      )}
    </>
  );
}

type SiteIdentityProps = {
  site: Site;
  region: Region;
  /** What other parts know of who it is. */
  more: readonly (readonly [string, string | null])[];
  /** Standing alone, away from the map. */
  alone: boolean;
};

export function SiteIdentity({ site, region, more, alone }: SiteIdentityProps) {
  const { t } = useTranslation('panels');
  const format = useFormat();
  const position =
    site.lng === null || site.lat === null ? null : `${site.lat.toFixed(5)}, ${site.lng.toFixed(5)}`;
  const attributes = KNOWN_ATTRIBUTES.flatMap((name) => {
    const value = site.attributes[name];
    return typeof value === 'string' && value !== '' ? [[t(`site.attribute.${name}`), value] as const] : [];
  });
  return (
    <Section name="identity" title={t('site.identity')}>
      <Facts
        facts={[
          [t('site.zone'), <ZoneWay key="zone" site={site} region={region} alone={alone} />],
          [t('site.parent'), site.parentCompany],
          [t('site.address'), [site.address, site.city, site.postcode].filter(Boolean).join(', ')],
          ...more,
          [t('site.district'), site.districtName],
          [t('site.position'), position ?? t('site.no_position')],
          [t('site.filed'), site.filedOn && format.month(site.filedOn.slice(0, 7))],
          [t('site.deregistered'), site.deregisteredOn && format.month(site.deregisteredOn.slice(0, 7))],
          [t('site.record'), site.sourceId],
          ...attributes,
        ]}
      />
    </Section>
  );
}

export function RecordSource({ dataset }: { dataset: DatasetSource }) {
  const { t } = useTranslation('panels');
  const format = useFormat();
  const nameOf = useNameOf();
  return (
    <Section name="source" title={t('site.source')}>
      <Facts
        facts={[
          [t('source.dataset'), nameOf(dataset)],
          [t('source.publisher'), dataset.source],
          [t('source.licence'), dataset.licence],
          [t('source.as_of'), dataset.asOf && format.date(dataset.asOf)],
          [
            t('source.address'),
            dataset.url && (
              <a
                key="url"
                href={dataset.url}
                target="_blank"
                rel="noreferrer noopener"
                className={styles.link}
              >
                {dataset.url}
              </a>
            ),
          ],
        ]}
      />
    </Section>
  );
}
