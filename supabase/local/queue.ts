/** Lets one piece of work at a time through, in the order of asking. */

/** Runs `work` after all work asked for earlier has ended, well or badly. */
export type Queue = <T>(work: () => Promise<T>) => Promise<T>;

/** Makes an independent queue. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const result = last.then(work, work);
    last = result.catch(() => undefined);
    return result;
  };
}
