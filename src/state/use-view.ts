/** The view as React state: read from the address, written back to it. */

import { createParser, useQueryStates } from 'nuqs';
import { useOptimisticSearchParams } from 'nuqs/adapters/react-router/v7';
import { useCallback, useMemo, useRef } from 'react';
import type { View } from '../model/view';
import { ADDRESS, type AddressWord } from './address-words';
import {
  type AddressProblem,
  changedWords,
  patched,
  readAddress,
  searchOf,
  type ViewPatch,
} from './view-address';

// The words are kept as text here and decoded as a whole, so that values that contradict each other are seen together.
const asText = createParser<string>({ parse: (raw) => raw, serialize: (value) => value });
const PARSERS = Object.fromEntries(Object.keys(ADDRESS).map((word) => [word, asText])) as Record<
  AddressWord,
  typeof asText
>;

export type SetView = (patch: ViewPatch, options?: { history?: 'push' | 'replace' }) => void;

/**
 * The current view and the way to change part of it.
 * Moving the camera replaces the history entry, every other choice adds one; `options.history` overrides that.
 */
export function useView(): [View, SetView] {
  const [texts, setTexts] = useQueryStates(PARSERS);
  const view = useMemo(() => {
    const present = Object.entries(texts).filter((entry): entry is [string, string] => entry[1] !== null);
    return readAddress(new URLSearchParams(present)).view;
  }, [texts]);
  // Two changes in one turn must both count, so the second starts from the first one's result.
  const latest = useRef(view);
  latest.current = view;
  const setView = useCallback<SetView>(
    (patch, options) => {
      const next = patched(latest.current, patch);
      const words = changedWords(latest.current, next);
      latest.current = next;
      if (Object.keys(words).length === 0) return;
      const onlyCamera = Object.keys(patch).every((part) => part === 'camera');
      const history = options?.history ?? (onlyCamera ? 'replace' : 'push');
      void setTexts(words, { history });
    },
    [setTexts],
  );
  return [view, setView];
}

/** What the address says that was ignored, and the view that is left without it. */
export function useProblems(): { problems: AddressProblem[]; view: View } {
  const search = useOptimisticSearchParams();
  return useMemo(() => readAddress(search), [search]);
}

/** Makes the address of a screen with the present view, part of it changed: for links that open the list behind a number. */
export function useViewLink(): (path: string, patch?: ViewPatch) => string {
  const [view] = useView();
  return useCallback((path, patch = {}) => `${path}${searchOf(patched(view, patch))}`, [view]);
}
