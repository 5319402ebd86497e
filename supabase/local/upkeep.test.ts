// The timer of the upkeep: when it runs, that it never overlaps, holds no process open and says what went wrong.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepUp } from './upkeep';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

describe('upkeep', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('runs a minute after the start and then every hour', async () => {
    const query = vi.fn(async () => []);
    keepUp({ query });
    await vi.advanceTimersByTimeAsync(MINUTE - 1);
    expect(query).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    expect(query).toHaveBeenCalledExactlyOnceWith('select private.upkeep()');
    await vi.advanceTimersByTimeAsync(2 * HOUR);
    expect(query).toHaveBeenCalledTimes(3);
  });

  it('never overlaps: the hour begins when a run has ended', async () => {
    let finish: (rows: never[]) => void = () => undefined;
    const query = vi.fn(
      () =>
        new Promise<never[]>((resolve) => {
          finish = resolve;
        }),
    );
    keepUp({ query });
    await vi.advanceTimersByTimeAsync(MINUTE + 5 * HOUR);
    expect(query).toHaveBeenCalledTimes(1);
    finish([]);
    await vi.advanceTimersByTimeAsync(HOUR - 1);
    expect(query).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(query).toHaveBeenCalledTimes(2);
  });

  it('says an error and tries again', async () => {
    const query = vi.fn(async () => {
      throw new Error('disk full');
    });
    const tell = vi.fn();
    keepUp({ query }, tell);
    await vi.advanceTimersByTimeAsync(MINUTE + HOUR);
    expect(query).toHaveBeenCalledTimes(2);
    expect(tell).toHaveBeenCalledTimes(2);
    expect(tell.mock.calls[0]?.[0]).toContain('disk full');
  });

  it('holds no process open', () => {
    const timers = vi.spyOn(globalThis, 'setTimeout');
    keepUp({ query: async () => [] });
    const timer = timers.mock.results[0]?.value as NodeJS.Timeout;
    expect(timer.hasRef()).toBe(false);
  });

  it('when stopped waits for the run under way, and runs no more', async () => {
    let finish: (rows: never[]) => void = () => undefined;
    const query = vi.fn(
      () =>
        new Promise<never[]>((resolve) => {
          finish = resolve;
        }),
    );
    const stop = keepUp({ query });
    await vi.advanceTimersByTimeAsync(MINUTE);
    const ended = vi.fn();
    const stopping = stop().then(ended);
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(ended).not.toHaveBeenCalled();
    finish([]);
    await stopping;
    await vi.advanceTimersByTimeAsync(2 * HOUR);
    expect(query).toHaveBeenCalledTimes(1);
  });
});
