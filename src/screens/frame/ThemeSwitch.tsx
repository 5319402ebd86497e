/** Changes between light and dark. */

import { useTranslation } from 'react-i18next';
import { useTheme, useThemeChoice } from '../../state/use-theme';
import { Button } from '../../ui/Button';

export function ThemeSwitch() {
  const { t } = useTranslation();
  const theme = useTheme();
  const [, choose] = useThemeChoice();
  const dark = theme === 'dark';
  return (
    <Button
      kind="quiet"
      icon={dark ? 'sun' : 'moon'}
      iconOnly
      onClick={() => choose(dark ? 'light' : 'dark')}
    >
      {dark ? t('to_light') : t('to_dark')}
    </Button>
  );
}
