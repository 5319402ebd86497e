/** The course of a few years in the height of a line of text; its end is marked. */

import { line, max, scaleLinear } from 'd3';
import styles from './Charts.module.css';

type SparkLineProps = { values: readonly number[]; label: string; width?: number; height?: number };

export function SparkLine({ values, label, width = 96, height = 24 }: SparkLineProps) {
  const x = scaleLinear()
    .domain([0, Math.max(1, values.length - 1)])
    .range([3, width - 3]);
  const y = scaleLinear()
    .domain([0, max(values) || 1])
    .range([height - 3, 3]);
  const path = line<number>(
    (_value, index) => x(index),
    (value) => y(value),
  )(values.slice());
  const last = values.at(-1);
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <line x1="3" x2={width - 3} y1={height - 3} y2={height - 3} className={styles.axis} />
      {path ? <path d={path} className={styles.spark} /> : null}
      {last === undefined ? null : (
        <circle cx={x(values.length - 1)} cy={y(last)} r="2.4" className={styles.sparkEnd} />
      )}
    </svg>
  );
}
