/** Our own line icons, drawn on a grid of 20 with a stroke of 1.6. */

const PATHS = {
  globe:
    'M10 2.5a7.5 7.5 0 1 0 0 15 7.5 7.5 0 0 0 0-15ZM2.5 10h15M10 2.5c2.2 2 3.2 4.6 3.2 7.5S12.2 15.500 10 17.5C7.800 15.500 6.800 12.900 6.800 10S7.800 4.500 10 2.500Z',
  sun: 'M10 6.500a3.500 3.500 0 1 0 0 7 3.500 3.500 0 0 0 0-7ZM10 1.800v2M10 16.200v2M1.800 10h2M16.200 10h2M4.200 4.200l1.400 1.400M14.400 14.400l1.400 1.400M15.800 4.200l-1.400 1.400M5.600 14.400l-1.400 1.400',
  moon: 'M16.500 12A7 7 0 0 1 8 3.500a7 7 0 1 0 8.500 8.500Z',
  system: 'M2.500 3.500h15v10h-15ZM7 17h6M10 13.500V17',
  person:
    'M10 3a3.300 3.300 0 1 0 0 6.600A3.300 3.300 0 0 0 10 3ZM3.500 17c.6-3.400 3.200-5.200 6.500-5.200s5.900 1.800 6.500 5.200',
  leave: 'M8 3.500H4v13h4M8.500 10h8.500M13.500 6.500 17 10l-3.500 3.500',
  close: 'M4.500 4.500l11 11M15.500 4.500l-11 11',
  check: 'M4 10.500l4 4 8-9',
  down: 'M5 7.500l5 5 5-5',
  right: 'M7.500 5l5 5-5 5',
  left: 'M12.500 5l-5 5 5 5',
  search: 'M8.500 3.500a5 5 0 1 0 0 10 5 5 0 0 0 0-10ZM12.500 12.500l4.500 4.500',
  layers: 'M10 3l7.500 4L10 11 2.500 7ZM2.500 10.500l7.500 4 7.500-4M2.500 14l7.500 4 7.500-4',
  filter: 'M3 5h14M6 10h8M8.500 15h3',
  table: 'M3 4h14v12H3ZM3 8h14M8 8v8',
  map: 'M2.500 5l5-2 5 2 5-2v12l-5 2-5-2-5 2ZM7.500 3v12M12.500 5v12',
  calendar: 'M3 5h14v12H3ZM3 9h14M7 3v4M13 3v4',
  pause: 'M7 4.500v11M13 4.500v11',
  play: 'M6 4l10 6-10 6Z',
  next: 'M5 4.500l7.500 5.500L5 15.500ZM15 4.500v11',
  previous: 'M15 4.500L7.500 10l7.500 5.500ZM5 4.500v11',
  warning: 'M10 3l8 14H2ZM10 8v4M10 14.200v.6',
  refresh: 'M16.500 9A6.700 6.700 0 1 0 15 14.500M16.500 4v5h-5',
  link: 'M8 12l4-4M9 6l2-2a3.500 3.500 0 0 1 5 5l-2 2M11 14l-2 2a3.500 3.500 0 0 1-5-5l2-2',
  up: 'M10 16V4M5 9l5-5 5 5',
  decline: 'M10 4v12M5 11l5 5 5-5',
  site: 'M3 17V8l5 3V8l5 3V4h4v13Z',
  area: 'M4 6l7-2.500 5.500 5-2 7-8.500 1ZM4 6v.010M11 3.500v.010M16.500 8.500v.010M14.500 15.500v.010M6 16.500v.010',
  ruler: 'M2.500 13.500l11-11 4 4-11 11ZM5.500 10.500l1.500 1.500M8 8l2 2M10.500 5.500l1.500 1.500',
  home: 'M3 9.500L10 3.500l7 6V17h-5v-4.500H8V17H3Z',
  print: 'M6 7V3h8v4M6 14H3.500V7h13v7H14M6 11.500h8V17H6Z',
  minus: 'M4 10h12',
  plus: 'M4 10h12M10 4v12',
} as const;

export type IconName = keyof typeof PATHS;

/** A picture beside words, hidden from screen readers: the words say it. `size` in pixels, or any CSS length. */
export function Icon({ name, size = 16 }: { name: IconName; size?: number | string }) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 20 20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={PATHS[name]} />
    </svg>
  );
}
