/** The phone's bottom sheet: it rests at three heights and moves by finger, pointer or keyboard. */

import { type PointerEvent, type ReactNode, useRef, useState } from 'react';
import styles from './Sheet.module.css';
import { nearestStop, SHEET_STOPS, type SheetStop } from './sheet-stops';

type SheetProps = {
  stop: SheetStop;
  onStop: (stop: SheetStop) => void;
  /** Names the sheet and says how to move it. */
  label: string;
  handleLabel: string;
  stopLabels: Record<SheetStop, string>;
  children: ReactNode;
};

export function Sheet({ stop, onStop, label, handleLabel, stopLabels, children }: SheetProps) {
  const sheet = useRef<HTMLElement>(null);
  const drag = useRef<{ startY: number; startHeight: number } | null>(null);
  const [height, setHeight] = useState<number | null>(null);
  const place = SHEET_STOPS.indexOf(stop);

  const begin = (event: PointerEvent<HTMLDivElement>) => {
    event.currentTarget.setPointerCapture(event.pointerId);
    drag.current = { startY: event.clientY, startHeight: sheet.current?.offsetHeight ?? 0 };
  };
  const move = (event: PointerEvent<HTMLDivElement>) => {
    if (drag.current) setHeight(drag.current.startHeight + drag.current.startY - event.clientY);
  };
  const end = (event: PointerEvent<HTMLDivElement>) => {
    const moved = drag.current ? Math.abs(event.clientY - drag.current.startY) : 0;
    const room = sheet.current?.parentElement?.clientHeight ?? 0;
    drag.current = null;
    setHeight(null);
    if (moved < 6) onStop(SHEET_STOPS[(place + 1) % SHEET_STOPS.length] ?? 'half');
    else if (height !== null) onStop(nearestStop(height, room));
  };
  const step = (by: number) => {
    const next = SHEET_STOPS[place + by];
    if (next) onStop(next);
  };

  return (
    <section
      ref={sheet}
      aria-label={label}
      className={`${styles.sheet} ${styles[stop]} ${height === null ? '' : styles.dragged}`}
      style={height === null ? undefined : { height }}
    >
      <div
        role="slider"
        tabIndex={0}
        className={styles.handle}
        aria-label={handleLabel}
        aria-orientation="vertical"
        aria-valuemin={0}
        aria-valuemax={SHEET_STOPS.length - 1}
        aria-valuenow={place}
        aria-valuetext={stopLabels[stop]}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={() => {
          drag.current = null;
          setHeight(null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowUp') step(1);
          else if (event.key === 'ArrowDown') step(-1);
          else return;
          event.preventDefault();
        }}
      />
      <div className={styles.content}>{children}</div>
    </section>
  );
}
