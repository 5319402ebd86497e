/** The shapes of marks on the map and in the legend, drawn once; both read the same paths. */

/** SVG paths on a grid of 16; drawn filled, in one colour. */
export const SHAPES = {
  circle: 'M8 2a6 6 0 1 0 0 12A6 6 0 0 0 8 2Z',
  diamond: 'M8 .5 15.500 8 8 15.500.5 8Z',
  triangle: 'M8 1 15.600 14.500H.4Z',
  square: 'M2 2h12v12H2Z',
  hexagon: 'M8 1 14.060 4.500v7L8 15l-6.060-3.500v-7Z',
  drop: 'M8 .6C10.600 4.400 13 7.200 13 10.200a5 5 0 0 1-10 0C3 7.200 5.400 4.400 8 .6Z',
  flame:
    'M8.800.6c.6 2.700 4.600 4.700 4.600 9A5.400 5.400 0 0 1 8 15.300 5.400 5.400 0 0 1 2.600 10c0-2.500 1.400-3.900 2.300-5.600.5 1.300 1 2 1.900 2.600C7.300 4.800 7.400 2.600 8.800.6Z',
  pin: 'M8 16C5.200 12 2.500 9.300 2.500 5.800a5.500 5.500 0 0 1 11 0C13.500 9.300 10.800 12 8 16ZM8 3.500a2.300 2.300 0 1 0 0 4.600 2.300 2.300 0 0 0 0-4.600Z',
  ring: 'M8 0a8 8 0 1 0 0 16A8 8 0 0 0 8 0Zm0 2.200a5.800 5.800 0 1 1 0 11.600A5.800 5.800 0 0 1 8 2.200Z',
  brokenRing:
    'M7.200 0A8 8 0 0 0 2 2.700l1.650 1.500A5.800 5.800 0 0 1 7.200 2.260ZM8.800 0v2.260a5.800 5.800 0 0 1 3.550 1.940L14 2.700A8 8 0 0 0 8.800 0ZM15 4.100l-1.800 1.350a5.800 5.800 0 0 1 0 5.100L15 11.900a8 8 0 0 0 0-7.800ZM14 13.300l-1.650-1.500A5.800 5.800 0 0 1 8.800 13.740V16A8 8 0 0 0 14 13.300ZM7.200 16v-2.260a5.800 5.800 0 0 1-3.550-1.940L2 13.300A8 8 0 0 0 7.200 16ZM1 11.900l1.800-1.350a5.800 5.800 0 0 1 0-5.100L1 4.100a8 8 0 0 0 0 7.800Z',
  plus: 'M5.500 1h5v4.500H15v5h-4.500V15h-5v-4.500H1v-5h4.500Z',
  cross:
    'M3.900 1 8 5.100 12.100 1 15 3.900 10.900 8 15 12.100 12.100 15 8 10.900 3.900 15 1 12.100 5.100 8 1 3.900Z',
  check: 'M1 8.600 3.800 5.800 6.600 8.600 12.200 3 15 5.800 6.600 14.200Z',
  star: 'M8 .5 10.100 5.600 15.600 6 11.400 9.500 12.700 14.900 8 12 3.300 14.900 4.600 9.500.4 6 5.900 5.600Z',
  pentagon: 'M8 1 15.100 6.200 12.400 14.500H3.600L.9 6.200Z',
  house: 'M8 .8 15.500 7.800H13.500V14.800H2.500V7.800H.5Z',
  shield: 'M8 .6 14 2.800V8c0 3.800-2.800 6.200-6 7.500C4.800 14.200 2 11.800 2 8V2.800Z',
  crate: 'M1 2.500h14V6H1ZM2 7.200h12V14H2Z',
  pointedDown: 'M8 15 .4 1.500h15.200Z',
  trapezoid: 'M4.500 2.500h7l4 11H.5Z',
  hollowOctagon:
    'M5 0h6l5 5v6l-5 5H5L0 11V5ZM5.900 2.200 2.200 5.900v4.200l3.700 3.700h4.200l3.700-3.700V5.900L10.100 2.200Z',
  hollowDiamond: 'M8 0 16 8 8 16 0 8ZM8 3.200 3.200 8 8 12.800 12.800 8Z',
  hollowTriangle: 'M8 .3 16 15.300H0ZM8 5 3.800 13h8.400Z',
  hollowSquare: 'M1 1h14v14H1ZM3.300 3.300v9.400h9.400V3.300Z',
  hollowHexagon: 'M8 0 15 4v8l-7 4-7-4V4ZM8 2.600 3.200 5.300v5.400L8 13.400l4.800-2.700V5.300Z',
  hollowPentagon:
    'M8 .5 15.800 6.200 12.800 15.200H3.200L.2 6.200ZM8 3.300 2.900 7l1.900 5.900h6.400L13.100 7Z',
  hollowPointedDown: 'M8 15.700 0 .7h16ZM8 11 12.200 3H3.800Z',
  bag: 'M4.500 5V4.300a3.500 3.500 0 0 1 7 0V5H14.500l.8 10H.7L1.500 5ZM6.100 5H9.900V4.300a1.900 1.900 0 0 0-3.800 0Z',
  tree: 'M8 .4 12 5.500H10.300L14 11H9.300v4.600H6.700V11H2L5.700 5.500H4Z',
  flag: 'M2 .5H4V1.500H15L12.200 5.200 15 9H4v6.500H2Z',
  heart:
    'M8 15.200C2 10.300.5 7.800.5 5.300A3.950 3.950 0 0 1 8 3.300a3.950 3.950 0 0 1 7.500 2c0 2.500-1.500 5-7.500 9.900Z',
  ticket: 'M.8 3h14.400v3.200a1.800 1.800 0 0 0 0 3.600V13H.8V9.800a1.800 1.800 0 0 0 0-3.600Z',
  oval: 'M8 3c4.300 0 7.600 2.100 7.600 5S12.300 13 8 13 .4 10.900.4 8 3.700 3 8 3ZM8 6C5.600 6 4 6.800 4 8s1.600 2 4 2 4-.8 4-2-1.600-2-4-2Z',
  train:
    'M4.500.8h7a1.800 1.800 0 0 1 1.800 1.800V11l2 4.200H12.600L11.500 13h-7L3.400 15.200H.7L2.700 11V2.600A1.800 1.800 0 0 1 4.500.8ZM4.800 3V7.500h6.400V3Z',
  anchor:
    'M8 .4a2.300 2.300 0 0 1 1.100 4.300V6.500h3v2h-3v4.400c1.900-.3 3.300-1.400 3.800-3.200L11.300 9.900 14 6.800l1.900 3.600-1-.2C14.300 13.500 11.600 15.600 8 15.600S1.700 13.500 1.100 10.200l-1 .2L2 6.800 4.700 9.900 3.100 9.700C3.600 11.500 5 12.600 6.900 12.900V8.500h-3v-2h3V4.700A2.300 2.300 0 0 1 8 .4Z',
  plane:
    'M8 .3C9.100.3 9.500 1.600 9.500 3V5.600L15.700 9.600v1.800L9.500 9.500v3.300l1.900 1.500v1.300L8 14.600l-3.400 1V14.300l1.900-1.500V9.500L.3 11.400V9.600L6.500 5.600V3C6.500 1.600 6.900.3 8 .3Z',
  lanes: 'M4.200.8H7.100L6.600 15.200H.6ZM8.900.8h2.900l3.600 14.400H9.400Z',
  mast: 'M6.900 6.500A1.700 1.700 0 1 1 9.100 6.500L12.300 15.500H3.700ZM1 1.200 2.700 2.200C1.600 4 1.600 6.200 2.700 8L1 9C-.5 6.600-.5 3.600 1 1.200ZM15 1.200c1.500 2.400 1.500 5.400 0 7.800l-1.700-1c1.100-1.800 1.100-4 0-5.800Z',
  furrows: 'M.8 2h14.400v3H.8ZM.8 6.500h14.400v3H.8ZM.8 11h14.400v3H.8Z',
  wave: 'M.3 5.200C2 2.600 4 2.200 5.800 3.600 7.300 4.800 8.700 4.800 10.200 3.600 12 2.200 14 2.600 15.700 5.200V8.700C14 6.500 12.400 6.300 11 7.500 9 9.200 7 9.200 5 7.500 3.600 6.300 2 6.500.3 8.700ZM.3 10.700C2 8.600 4 8.200 5.800 9.600 7.300 10.800 8.700 10.800 10.200 9.600 12 8.200 14 8.600 15.700 10.700V14C14 12 12.400 11.800 11 13 9 14.700 7 14.700 5 13 3.600 11.800 2 12 .3 14Z',
  leaf: 'M15.200.8C16 8.500 13.400 14 7.600 13.700 6.500 13.600 5.500 13.200 4.800 12.600L2.200 15.600.8 14.300 3.500 11.200C1.500 6.300 6.300 1.300 15.200.8Z',
  chevron: 'M8 1 15.200 7.400V11L8 4.600.8 11V7.400ZM8 6.800l7.200 6.400v2L8 8.800.8 15.200v-2Z',
} as const;
export type Shape = keyof typeof SHAPES;

const CELL = 64;

export type IconMapping = Record<
  string,
  { x: number; y: number; width: number; height: number; mask: boolean }
>;

/** Where each shape lies in the picture that {@link drawAtlas} makes. */
export const ICON_MAPPING: IconMapping = Object.fromEntries(
  Object.keys(SHAPES).map((shape, index) => [
    shape,
    { x: index * CELL, y: 0, width: CELL, height: CELL, mask: true },
  ]),
);

let atlas: HTMLCanvasElement | undefined;

/** All shapes side by side as white masks, drawn at the first call. */
export function drawAtlas(): HTMLCanvasElement {
  if (atlas) return atlas;
  const canvas = document.createElement('canvas');
  canvas.width = CELL * Object.keys(SHAPES).length;
  canvas.height = CELL;
  const pen = canvas.getContext('2d');
  if (pen) {
    pen.fillStyle = 'white';
    Object.values(SHAPES).forEach((path, index) => {
      // Two pixels of air on each side, so that neighbours do not bleed into each other when the picture is scaled.
      pen.setTransform((CELL - 4) / 16, 0, 0, (CELL - 4) / 16, index * CELL + 2, 2);
      pen.fill(new Path2D(path));
    });
  }
  atlas = canvas;
  return canvas;
}
