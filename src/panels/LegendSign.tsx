/** A legend line's sign, drawn from the same shapes and colours as the map. */

import type { PaletteName, Sign } from '../layers/define';
import { PATTERNS, type Pattern } from '../layers/patterns';
import { SHAPES } from '../layers/shapes';

const colorOf = (name: PaletteName) => `var(--${name})`;

function PatternSign({ color, pattern }: { color: string; pattern: Pattern }) {
  const { ground, strokes, width } = PATTERNS[pattern];
  return (
    <>
      <path d="M0 0h16v16H0Z" fill={color} fillOpacity={ground} stroke={color} strokeWidth="1.500" />
      <path d={strokes} fill="none" stroke={color} strokeWidth={width} strokeLinecap="round" />
    </>
  );
}

/** 16 by 16 units; `size` in pixels or any CSS length. */
export function LegendSign({ sign, size = 14 }: { sign: Sign; size?: number | string }) {
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {sign.kind === 'mark' ? (
        <path
          d={SHAPES[sign.shape]}
          fill={colorOf(sign.color)}
          fillOpacity={sign.opacity ?? 1}
          fillRule="nonzero"
        />
      ) : sign.kind === 'line' ? (
        <path
          d="M0 8h16"
          stroke={colorOf(sign.color)}
          strokeWidth="2.500"
          strokeDasharray={sign.dashed ? '4 3' : undefined}
        />
      ) : sign.pattern ? (
        <PatternSign color={colorOf(sign.color)} pattern={sign.pattern} />
      ) : (
        <path d="M1 3l9-2 5 6-4 8-9-2Z" fill="none" stroke={colorOf(sign.color)} strokeWidth="1.500" />
      )}
    </svg>
  );
}
