/** Keeps a library's own reports of failed requests out of the terminal: the asker has the answer, with its reason. */
import { AsyncLocalStorage } from 'node:async_hooks';

const silent = new AsyncLocalStorage<true>();
let installed = false;

/** Runs `work` so that what it writes by `console` is dropped; GRIDWATCH_DEBUG=1 lets it through. */
export function quietly<T>(work: () => Promise<T>): Promise<T> {
  if (process.env.GRIDWATCH_DEBUG === '1') return work();
  install();
  return silent.run(true, work);
}

function install(): void {
  if (installed) return;
  installed = true;
  for (const level of ['error', 'warn', 'log'] as const) {
    const write = console[level].bind(console);
    console[level] = (...values: unknown[]) => {
      if (!silent.getStore()) write(...values);
    };
  }
}
