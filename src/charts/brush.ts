/** A brush over bars: what a drag and a key make of the chosen bars. */

/** First and last chosen bar, both included; null where none is chosen and so all count. */
export type Span = readonly [number, number];

export type Drag =
  /** One end moves, the other stays; the two may change sides. */
  | { kind: 'end'; stays: number }
  /** The whole span moves from where it was grabbed. */
  | { kind: 'move'; grabbed: number; from: Span };

const within = (bar: number, bars: number) => Math.min(bars - 1, Math.max(0, bar));

/** All bars are as good as none. */
const orNone = (span: Span, bars: number): Span | null =>
  span[0] === 0 && span[1] === bars - 1 ? null : span;

/**
 * What a press begins: near an end of the span it takes that end, between them the whole span, elsewhere a new one.
 * @param at,grip where it was pressed, and how far an end reaches, in bars from the left
 */
export function dragFrom(at: number, grip: number, span: Span | null, bars: number): Drag {
  const [first, last] = span ?? [0, bars - 1];
  const [toFirst, toLast] = [Math.abs(at - first), Math.abs(at - (last + 1))];
  if (Math.min(toFirst, toLast) <= grip) return { kind: 'end', stays: toFirst < toLast ? last : first };
  const bar = within(Math.floor(at), bars);
  if (span && at > first && at < last + 1) return { kind: 'move', grabbed: bar, from: span };
  return { kind: 'end', stays: bar };
}

/** The span while the pointer is over a bar. */
export function dragged(drag: Drag, over: number, bars: number): Span | null {
  const bar = within(over, bars);
  if (drag.kind === 'end') return orNone([Math.min(drag.stays, bar), Math.max(drag.stays, bar)], bars);
  const [first, last] = drag.from;
  const step = Math.min(bars - 1 - last, Math.max(-first, bar - drag.grabbed));
  return [first + step, last + step];
}

/** A press without a drag chooses one bar, and takes it off where it was chosen alone. */
export function pressed(bar: number, span: Span | null): Span | null {
  return span && span[0] === bar && span[1] === bar ? null : [bar, bar];
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -5,
  PageUp: 5,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** The span after a key on one of its ends; undefined for a key that means nothing there. Neither end passes the other. */
export function keyed(key: string, end: 0 | 1, span: Span | null, bars: number): Span | null | undefined {
  if (key === 'Delete' || key === 'Backspace') return null;
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const [first, last] = span ?? [0, bars - 1];
  if (end === 0) return orNone([Math.min(last, within(first + step, bars)), last], bars);
  return orNone([first, Math.max(first, within(last + step, bars))], bars);
}
