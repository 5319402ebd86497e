/** Keeps the database in good order while the server runs: what a schedule does where the database has one of its own. */
import { reasonOf, say } from './messages';
import type { Sql } from './sql';

/** Not at once, so that the first look at the map does not wait for it. */
const FIRST_MILLISECONDS = 60_000;
const EVERY_MILLISECONDS = 3_600_000;

/** Ends the upkeep; resolves when a run that is under way has ended. */
export type StopUpkeep = () => Promise<void>;

/**
 * Calls `private.upkeep()` a minute from now and then an hour after each end, so that two never overlap.
 * The timer keeps no process alive. A failure is told in one sentence, and the next run tries again.
 */
export function keepUp(
  sql: Pick<Sql, 'query'>,
  tell: (sentence: string) => void = (sentence) => process.stderr.write(`${sentence}\n`),
): StopUpkeep {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  let stopped = false;
  const run = async () => {
    try {
      await sql.query('select private.upkeep()');
    } catch (error) {
      if (!stopped) tell(say('upkeep_failed', { reason: reasonOf(error) }));
    }
    if (!stopped) wait(EVERY_MILLISECONDS);
  };
  const wait = (milliseconds: number) => {
    timer = setTimeout(() => {
      running = run();
    }, milliseconds);
    timer.unref();
  };
  wait(FIRST_MILLISECONDS);
  return () => {
    stopped = true;
    clearTimeout(timer);
    return running;
  };
}
