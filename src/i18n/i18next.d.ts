/** Makes every key of the catalogues known to the compiler. */

import 'i18next';
import type { english } from './en';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof english;
  }
}
