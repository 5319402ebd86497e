/** What passes the view, from the lens: the newest answer, the one before while it is on its way. */

import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { type FarView, joined, openFar } from '../lens/far';
import { type LensAnswer, openLens, type Wish } from '../lens/lens';
import type { FarFailures } from '../lens/protocol';

export type Lensed = {
  answer: LensAnswer;
  /** Whether the answer is the wish's own. */
  settled: boolean;
  failure: string | null;
  /** What the database could not answer. */
  farFailures: FarFailures;
};

/** `wish` is the same object while it stays the same. */
export function useLens(wish: Wish): Lensed {
  const [lens, far] = [openLens(), openFar()];
  const owner = useRef<symbol>(undefined);
  owner.current ??= Symbol('lens');
  const last = useRef<LensAnswer>({ columns: {}, passes: {}, frame: null });
  const found = useSyncExternalStore(lens.subscribe, () => lens.answerTo(wish));
  if (found) last.current = found;
  const changes = useSyncExternalStore(far.subscribe, far.changes);
  const lastFar = useRef<FarView['answers']>({});
  // biome-ignore lint/correctness/useExhaustiveDependencies: the far sets say by a number that they have answered
  const view = useMemo(() => far.look(wish, lastFar.current), [far, wish, changes]);
  lastFar.current = view.answers;
  useEffect(() => {
    const name = owner.current as symbol;
    lens.want(name, wish);
    far.want(name, wish);
  }, [lens, far, wish]);
  useEffect(() => {
    const name = owner.current as symbol;
    return () => {
      lens.forget(name);
      far.forget(name);
    };
  }, [lens, far]);
  const near = last.current;
  const answer = useMemo(() => joined(near, view.answers), [near, view]);
  return {
    answer,
    settled: found !== null && view.settled,
    failure: lens.failure,
    farFailures: view.failures,
  };
}
