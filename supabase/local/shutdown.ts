/** Ends the program in good order on a signal, and at once when it is asked again. */

/** npm and the terminal both pass Ctrl-C on, so one key press comes as two signals within a moment. */
const ONE_KEY_PRESS_MILLISECONDS = 500;

/** Runs `stop` at the first of the signals, then exits with 0; a later signal does not wait for it. */
export function endOn(signals: readonly NodeJS.Signals[], stop: () => Promise<void>): void {
  let stoppingSince: number | undefined;
  const end = () => {
    if (stoppingSince !== undefined) {
      if (performance.now() - stoppingSince > ONE_KEY_PRESS_MILLISECONDS) process.exit(1);
      return;
    }
    stoppingSince = performance.now();
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of signals) process.on(signal, end);
}
