/** Sentences for the terminal and for JSON answers, in the language of the person who reads them. */
import { ENGLISH, type MessageKey } from './messages-en';
import { CHINESE } from './messages-zh';

export type { MessageKey };
export type Language = 'en' | 'zh';
export type MessageValues = Readonly<Record<string, string | number>>;

export const CATALOGUES: Record<Language, Record<MessageKey, string>> = { en: ENGLISH, zh: CHINESE };

/** The language of a terminal, by the environment variables that programs go by, in their order of precedence. */
export function terminalLanguage(environment: NodeJS.ProcessEnv = process.env): Language {
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** The language of a browser by its `Accept-Language`: Chinese when it asks for Chinese first. */
export function requestLanguage(header: string | undefined): Language {
  return header?.trim().toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** A sentence with its values filled in. */
export function say(key: MessageKey, values: MessageValues = {}, language = terminalLanguage()): string {
  return CATALOGUES[language][key].replaceAll(/\{(\w+)\}/g, (placeholder, name: string) =>
    String(values[name] ?? placeholder),
  );
}

/** An error that a person can act on: a key of the catalogue with its values. */
export class GridwatchError extends Error {
  readonly code: MessageKey;
  readonly values: MessageValues;

  constructor(code: MessageKey, values: MessageValues = {}, options?: ErrorOptions) {
    super(say(code, values, 'en'), options);
    this.name = 'GridwatchError';
    this.code = code;
    this.values = values;
  }

  /** The sentence in the given language. */
  sentence(language = terminalLanguage()): string {
    return say(this.code, this.values, language);
  }
}

/** Ends the program with one sentence and exit code 1; GRIDWATCH_DEBUG=1 adds the stack. */
export function failWith(error: unknown): never {
  const known =
    error instanceof GridwatchError ? error : new GridwatchError('unexpected', { reason: reasonOf(error) });
  process.stderr.write(`${known.sentence()}\n`);
  if (process.env.GRIDWATCH_DEBUG === '1') process.stderr.write(`${stackOf(error)}\n`);
  process.exit(1);
}

/** The first line of what an error says; PGlite also throws plain objects with a name and a number. */
export function reasonOf(error: unknown): string {
  const plain =
    typeof error === 'object' && !(error instanceof Error) ? JSON.stringify(error) : String(error);
  const text = error instanceof Error ? error.message : plain;
  return text.split('\n')[0] ?? '';
}

function stackOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause === undefined ? '' : `\ncaused by ${stackOf(error.cause)}`;
  return `${error.stack ?? error.message}${cause}`;
}
