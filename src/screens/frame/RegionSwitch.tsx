/** Changes the region; what belonged to the old one, its zones, area, site, pipeline, pin and camera, is left behind. */

import { useTranslation } from 'react-i18next';
import { useNameOf } from '../../i18n/names';
import { NOTHING_OPEN } from '../../model/nothing-open';
import { useView } from '../../state/use-view';
import { Select } from '../../ui/Select';
import { useWorkplace } from './workplace';

export function RegionSwitch() {
  const { t } = useTranslation();
  const nameOf = useNameOf();
  const { session, region } = useWorkplace();
  const [, setView] = useView();
  return (
    <Select
      label={t('region')}
      labelHidden
      compact
      value={region.id}
      options={session.regions.map((choice) => ({ value: choice.id, label: nameOf(choice) }))}
      onChange={(id) =>
        setView({
          region: id,
          zone: null,
          compare: null,
          dividing: false,
          area: null,
          ...NOTHING_OPEN,
          measure: null,
          pin: null,
          camera: null,
        })
      }
    />
  );
}
