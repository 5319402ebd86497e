/** A bar a year, from zero, each with its number; the years of the chosen period stand out. */

import { max, scaleBand, scaleLinear } from 'd3';
import styles from './Charts.module.css';

export type YearValue = { year: number; value: number };

type YearBarsProps = {
  data: readonly YearValue[];
  /** Says in words what the picture shows. */
  label: string;
  format: (value: number) => string;
  /** First and last year that stand out; null lets all stand alike. */
  chosen?: readonly [number, number] | null;
  /** Width and height in design pixels; the picture grows with its place. */
  size?: readonly [number, number];
};

const TOP = 18;
const BOTTOM = 20;

export function YearBars({ data, label, format, chosen = null, size = [372, 150] }: YearBarsProps) {
  const [width, height] = size;
  const x = scaleBand<number>()
    .domain(data.map(({ year }) => year))
    .range([0, width])
    .paddingInner(0.28)
    .paddingOuter(0.1);
  const y = scaleLinear()
    .domain([0, max(data, ({ value }) => value) || 1])
    .range([0, height - TOP - BOTTOM]);
  const standsOut = (year: number) => chosen === null || (year >= chosen[0] && year <= chosen[1]);
  // Where bars stand close, only as many years and numbers are written as have room.
  const yearEvery = Math.max(1, Math.ceil(36 / x.step()));
  const crowded = x.step() < 26;
  const highest = data.reduce(
    (best, entry) => (entry.value > best.value ? entry : best),
    data[0] ?? { year: 0, value: 0 },
  );
  const lastIndex = data.length - 1;
  const writesValue = (year: number, index: number) =>
    !crowded || year === highest.year || index === lastIndex;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className={styles.chart} role="img" aria-label={label}>
      {data.map(({ year, value }, index) => {
        const left = x(year) ?? 0;
        const middle = left + x.bandwidth() / 2;
        const tall = y(value);
        return (
          <g key={year} className={standsOut(year) ? styles.barChosen : styles.bar}>
            <rect x={left} y={height - BOTTOM - tall} width={x.bandwidth()} height={tall} rx="1.5" />
            {writesValue(year, index) ? (
              <text x={middle} y={height - BOTTOM - tall - 5} className={styles.barValue}>
                {format(value)}
              </text>
            ) : null}
            {(lastIndex - index) % yearEvery === 0 && middle > 12 ? (
              <text x={Math.min(middle, width - 14)} y={height - 5} className={styles.barYear}>
                {year}
              </text>
            ) : null}
          </g>
        );
      })}
      <line x1="0" x2={width} y1={height - BOTTOM} y2={height - BOTTOM} className={styles.axis} />
    </svg>
  );
}
