/** The part of a view that says that no drill-down is open. */

export const NOTHING_OPEN = {
  selected: null,
  circles: null,
  pipeline: null,
  record: null,
  place: null,
} as const;
