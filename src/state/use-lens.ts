/** What passes the view, from the lens: the newest answer, the one before while it is on its way. */

import { useEffect, useRef, useSyncExternalStore } from 'react';
import { type LensAnswer, openLens, type Wish } from '../lens/lens';

/** `wish` is the same object while it stays the same; `settled` says that the answer is the wish's own. */
export function useLens(wish: Wish): { answer: LensAnswer; settled: boolean; failure: string | null } {
  const lens = openLens();
  const owner = useRef<symbol>(undefined);
  owner.current ??= Symbol('lens');
  const last = useRef<LensAnswer>({ columns: {}, passes: {}, frame: null });
  const found = useSyncExternalStore(lens.subscribe, () => lens.answerTo(wish));
  if (found) last.current = found;
  useEffect(() => {
    const name = owner.current as symbol;
    lens.want(name, wish);
  }, [lens, wish]);
  useEffect(() => {
    const name = owner.current as symbol;
    return () => lens.forget(name);
  }, [lens]);
  return { answer: last.current, settled: found !== null, failure: lens.failure };
}
