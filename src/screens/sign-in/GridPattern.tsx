/** The quiet picture behind the sign-in card: a grid of supervision zones, a few of them watched. */

import styles from './SignIn.module.css';

const ZONES = [
  'M0 120 210 80 260 250 90 330 0 290Z',
  'M210 80 420 0H560L520 210 260 250Z',
  'M560 0H820L860 170 700 260 520 210Z',
  'M90 330 260 250 520 210 560 420 330 520 120 470Z',
  'M520 210 700 260 860 170 960 330 880 480 560 420Z',
  'M0 290 90 330 120 470 0 560Z',
  'M120 470 330 520 360 720H60L0 560Z',
  'M330 520 560 420 880 480 800 720H360Z',
  'M860 170 1000 120 1180 260 1120 420 960 330Z',
  'M880 480 960 330 1120 420 1200 560 1140 720H800Z',
  'M820 0H1060L1000 120 860 170Z',
  'M1060 0H1280V230L1180 260 1000 120Z',
  'M1280 230V560L1200 560 1120 420 1180 260Z',
  'M1200 560H1280V720H1140Z',
  'M0 0H420L210 80 0 120Z',
];
const WATCHED = [3, 8];

export function GridPattern() {
  return (
    <svg
      className={styles.pattern}
      viewBox="0 0 1280 720"
      preserveAspectRatio="xMidYMid slice"
      aria-hidden="true"
      focusable="false"
    >
      {ZONES.map((path, index) => (
        <path key={path} d={path} className={WATCHED.includes(index) ? styles.watched : styles.zone} />
      ))}
    </svg>
  );
}
