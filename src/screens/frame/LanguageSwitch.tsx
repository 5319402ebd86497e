/** Changes to the other language, named in that language. */

import { useTranslation } from 'react-i18next';
import { LANGUAGES } from '../../model/view';
import { useLanguage } from '../../state/use-language';
import { Button } from '../../ui/Button';

export function LanguageSwitch() {
  const { t } = useTranslation();
  const [language, choose] = useLanguage();
  const other = LANGUAGES.find((candidate) => candidate !== language) ?? language;
  return (
    <Button kind="quiet" icon="globe" lang={other} onClick={() => choose(other)}>
      {t(`languages.${other}`)}
    </Button>
  );
}
