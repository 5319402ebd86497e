/** Where the bottom sheet rests. */

/** From low to high; `Sheet.module.css` gives each its height. */
export const SHEET_STOPS = ['low', 'half', 'full'] as const;
export type SheetStop = (typeof SHEET_STOPS)[number];

const LOW_PIXELS = 118;

/** The stop nearest to a height, both in pixels, within a room of the given height. */
export function nearestStop(height: number, room: number): SheetStop {
  const heights: Record<SheetStop, number> = { low: LOW_PIXELS, half: room * 0.52, full: room - 12 };
  return SHEET_STOPS.reduce((best, stop) =>
    Math.abs(heights[stop] - height) < Math.abs(heights[best] - height) ? stop : best,
  );
}
