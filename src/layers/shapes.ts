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
