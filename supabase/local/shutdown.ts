/** Ends the program in good order on a signal, and at once on the second. */

/** Runs `stop` at the first of the signals, then exits with 0; a second signal does not wait. */
export function endOn(signals: readonly NodeJS.Signals[], stop: () => Promise<void>): void {
  let stopping = false;
  const end = (signal: NodeJS.Signals) => {
    // npm and the terminal both pass Ctrl-C on, so the same signal comes twice within a moment.
    if (stopping && signal === 'SIGINT') return;
    if (stopping) process.exit(1);
    stopping = true;
    stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  for (const signal of signals) process.on(signal, end);
}
