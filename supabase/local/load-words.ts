/** Sentences of the loader for the terminal, out of the same catalogue as the app's. */
import { readFileSync } from 'node:fs';
import { terminalLanguage } from './messages';

type Texts = Record<string, Record<string, string>>;
type Values = Record<string, string | number>;

/** Answers the text of a section's key with its values filled in; a key that is not there answers itself. */
export type Words = (section: 'reject' | 'repair' | 'load', key: string, values?: Values) => string;

/** Reads the catalogue of the given language, by default the terminal's. */
export function loadWords(language = terminalLanguage()): Words {
  const file = language === 'zh' ? 'import.zh-CN.json' : 'import.en.json';
  const texts = JSON.parse(readFileSync(new URL(`../../src/i18n/${file}`, import.meta.url), 'utf8')) as Texts;
  return (section, key, values = {}) =>
    (texts[section]?.[key] ?? key).replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) =>
      String(values[name] ?? ''),
    );
}
