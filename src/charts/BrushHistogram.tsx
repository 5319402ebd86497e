/** Bars of what passes over bars of all, and a brush over them: by pointer, by touch and by keyboard; the same as a table. */

import { max, scaleLinear } from 'd3';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { Table, tableStyles } from '../ui/Table';
import styles from './BrushHistogram.module.css';
import { type Drag, dragFrom, dragged, keyed, pressed, type Span } from './brush';

export type Bar = {
  /** What the bar counts, in words. */
  words: string;
  /** Records that pass every other filter. */
  count: number;
  /** Records that there are; null where that is not known. */
  total: number | null;
};

type BrushHistogramProps = {
  label: string;
  /** Stands over the bars. */
  heading: ReactNode;
  /** What the bars count, as the head of the table's first column. */
  of: string;
  bars: readonly Bar[];
  /** The bars chosen by the filter in force; null where there is none. */
  span: Span | null;
  /** `goesOn` is true for a step of a change that has begun before. */
  onSpan: (span: Span | null, goesOn: boolean) => void;
  /** Below the first and the last bar. */
  ends: readonly [string, string];
  /** Lines before bars from which on another rule holds, with what stands below them. */
  limits?: readonly { bar: number; words: string }[] | undefined;
};

const HEIGHT = 48;
/** How far around an end of the span a pointer takes it, in pixels. */
const GRIP = { mouse: 6, pen: 10, touch: 18 } as const;
/** A pointer that moves less than this has pressed and not dragged, in pixels. */
const STILL = 3;
/** Where all records are so many times more than those that pass, bars of all would leave nothing to see of the others. */
const MOST_TIMES = 8;

type Gesture = { drag: Drag; x: number; moved: boolean; goesOn: boolean };

export function BrushHistogram({
  label,
  heading,
  of,
  bars,
  span,
  onSpan,
  ends,
  limits = [],
}: BrushHistogramProps) {
  const { t } = useTranslation('panels');
  const format = useFormat();
  const plot = useRef<HTMLDivElement>(null);
  const gesture = useRef<Gesture | null>(null);
  const keys = useRef(0);
  const [asTable, setAsTable] = useState(false);

  const most = max(bars, ({ count }) => count) ?? 0;
  const mostOfAll = max(bars, ({ total }) => total ?? 0) ?? 0;
  const showsAll = mostOfAll >= most && (most === 0 || mostOfAll <= most * MOST_TIMES);
  const highest = Math.max(1, showsAll ? mostOfAll : most);
  const height = scaleLinear().domain([0, highest]).range([0, HEIGHT]);
  const tall = (count: number) => (count === 0 ? 0 : Math.max(2, height(count)));
  const isChosen = (index: number) => span === null || (index >= span[0] && index <= span[1]);
  const said = ({ words, count, total }: Bar) =>
    total === null
      ? t('histogram.bar', { words, passing: format.number(count) })
      : t('histogram.bar_of', { words, passing: format.number(count), total: format.number(total) });

  /** The pointer's place in bars from the left. */
  const barsFromLeft = ({ clientX }: PointerEvent) => {
    const box = plot.current?.getBoundingClientRect();
    return box ? ((clientX - box.left) / box.width) * bars.length : 0;
  };
  const begin = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || !plot.current) return;
    plot.current.setPointerCapture(event.pointerId);
    const grip = GRIP[event.pointerType as keyof typeof GRIP] ?? GRIP.mouse;
    const gripInBars = (grip / plot.current.getBoundingClientRect().width) * bars.length;
    const drag = dragFrom(barsFromLeft(event), gripInBars, span, bars.length);
    gesture.current = { drag, x: event.clientX, moved: false, goesOn: false };
  };
  const change = (next: Span | null, goesOn: boolean) => {
    if (next?.[0] === span?.[0] && next?.[1] === span?.[1]) return false;
    onSpan(next, goesOn);
    return true;
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    const now = gesture.current;
    if (!now) return;
    now.moved ||= Math.abs(event.clientX - now.x) > STILL;
    if (!now.moved) return;
    if (change(dragged(now.drag, Math.floor(barsFromLeft(event)), bars.length), now.goesOn))
      now.goesOn = true;
  };
  const end = (event: PointerEvent<HTMLDivElement>) => {
    const now = gesture.current;
    gesture.current = null;
    if (!now || now.moved) return;
    const bar = Math.min(bars.length - 1, Math.max(0, Math.floor(barsFromLeft(event))));
    change(pressed(bar, span), false);
  };
  const key = (event: KeyboardEvent, which: 0 | 1) => {
    const next = keyed(event.key, which, span, bars.length);
    if (next === undefined) return;
    event.preventDefault();
    if (change(next, keys.current > 0)) keys.current++;
  };

  const shown = span ?? ([0, bars.length - 1] as const);
  const share = (count: number) => `${(count / bars.length) * 100}%`;
  return (
    <fieldset className={styles.histogram} aria-label={label}>
      <div className={styles.head}>
        {heading}
        <button type="button" aria-expanded={asTable} onClick={() => setAsTable(!asTable)}>
          {t(showsAll ? 'histogram.highest' : 'histogram.highest_passing', {
            highest: format.number(highest),
          })}
        </button>
      </div>
      <div
        ref={plot}
        className={styles.plot}
        style={{ height: HEIGHT }}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={() => {
          gesture.current = null;
        }}
      >
        {bars.map((bar, index) => (
          <span
            key={bar.words}
            className={`${styles.bar} ${isChosen(index) ? (span ? styles.within : '') : styles.out}`}
            title={said(bar)}
          >
            {showsAll ? <span className={styles.total} style={{ height: tall(bar.total ?? 0) }} /> : null}
            <span className={styles.passing} style={{ height: tall(bar.count) }} />
          </span>
        ))}
        {limits.map(({ bar, words }) => (
          <span key={words} className={styles.limit} style={{ insetInlineStart: share(bar) }} />
        ))}
        <span
          className={span ? `${styles.span} ${styles.chosen}` : styles.span}
          style={{ insetInlineStart: share(shown[0]), width: share(shown[1] - shown[0] + 1) }}
        >
          {([0, 1] as const).map((which) => (
            <span
              key={which}
              className={which === 0 ? styles.first : styles.last}
              role="slider"
              tabIndex={0}
              aria-label={t(which === 0 ? 'histogram.first' : 'histogram.last', { label })}
              aria-valuemin={which === 0 ? 0 : shown[0]}
              aria-valuemax={which === 0 ? shown[1] : bars.length - 1}
              aria-valuenow={shown[which]}
              aria-valuetext={bars[shown[which]]?.words}
              onKeyDown={(event) => key(event, which)}
              onFocus={() => {
                keys.current = 0;
              }}
            />
          ))}
        </span>
      </div>
      <div className={styles.axis}>
        <span>{ends[0]}</span>
        {limits.map(({ bar, words }) => (
          <span key={words} className={styles.limitWords} style={{ insetInlineStart: share(bar) }}>
            {words}
          </span>
        ))}
        <span>{ends[1]}</span>
      </div>
      {asTable ? (
        <div className={styles.table}>
          <Table caption={t('histogram.table', { label })}>
            <thead>
              <tr>
                <th scope="col">{of}</th>
                <th scope="col" className={tableStyles.numeric}>
                  {t('histogram.passing')}
                </th>
                <th scope="col" className={tableStyles.numeric}>
                  {t('histogram.all')}
                </th>
              </tr>
            </thead>
            <tbody>
              {bars.map(({ words, count, total }, index) => (
                <tr key={words} className={span && isChosen(index) ? tableStyles.chosen : undefined}>
                  <th scope="row">{words}</th>
                  <td className={tableStyles.numeric}>{format.number(count)}</td>
                  <td className={tableStyles.numeric}>{format.number(total)}</td>
                </tr>
              ))}
            </tbody>
          </Table>
        </div>
      ) : null}
    </fieldset>
  );
}
