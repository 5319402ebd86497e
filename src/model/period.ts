/** A period of whole months: from the view's time window, and as days for the database. */

import { isoOf, lastDayOf } from './day';
import type { Month } from './view';

/** First and last month, both included. */
export type Period = { from: Month; to: Month };

/** The window made whole; null while both of its ends are open. `today` is `YYYY-MM-DD`. */
export function periodOf(from: Month | null, to: Month | null, today: string): Period | null {
  if (from === null && to === null) return null;
  if (from !== null && to !== null) return { from, to };
  if (from === null) return { from: `${(to ?? today).slice(0, 4)}-01`, to: to ?? today.slice(0, 7) };
  const end = today.slice(0, 7);
  return { from, to: end < from ? from : end };
}

/** First and last day of a period as `YYYY-MM-DD`. */
export function daysOf({ from, to }: Period): { from: string; to: string } {
  return { from: `${from}-01`, to: isoOf(lastDayOf(to)) ?? `${to}-28` };
}
