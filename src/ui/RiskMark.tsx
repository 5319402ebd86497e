/** The shape that goes with a risk colour: diamond, triangle, square, circle. */

import styles from './Risk.module.css';

/** I major, II larger, III general, IV low. */
export type Risk = 1 | 2 | 3 | 4;

const SHAPES: Record<Risk, string> = {
  1: 'M8 1 15 8 8 15 1 8Z',
  2: 'M8 1.500 15.200 14.300H.800Z',
  3: 'M2 2h12v12H2Z',
  4: 'M8 1.200a6.800 6.800 0 1 0 0 13.600A6.800 6.800 0 0 0 8 1.200Z',
};

/** The mark alone, beside words that name the risk. `size` in pixels or any CSS length. */
export function RiskMark({ risk, size = 12 }: { risk: Risk; size?: number | string }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      className={styles[`mark${risk}`]}
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[risk]} />
    </svg>
  );
}
