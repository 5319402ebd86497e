/** Tells a person at the terminal what is going on. */
import { type MessageKey, type MessageValues, say } from './messages';

export interface Progress {
  /** A sentence of the catalogue. */
  tell(key: MessageKey, values?: MessageValues): void;
  /** A line that someone else has put together, such as the loader's. */
  line(text: string): void;
}

/** Progress on standard output. */
export const terminalProgress: Progress = {
  tell: (key, values) => terminalProgress.line(say(key, values)),
  line: (text) => process.stdout.write(`${text}\n`),
};
