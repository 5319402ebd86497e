/** Where numbers are cut into words for counting and colouring, the same on map, legend and filters. */

/** The days of so many years, counted so that an anniversary always lies within them. */
export const yearsInDays = (years: number) => Math.ceil(years * 365.25);

/** Up to how many days an accident counts as of that age; the last has no end. */
export const ACCIDENT_AGES = [
  { word: 'year', days: yearsInDays(1) },
  { word: 'fiveYears', days: yearsInDays(5) },
  { word: 'older', days: null },
] as const;

/** How near a deadline is, by days overdue; the worst word last. */
export const URGENCIES = [
  { word: 'later', upTo: -31 },
  { word: 'month', upTo: -8 },
  { word: 'week', upTo: 0 },
  { word: 'overdue', upTo: null },
] as const;

/** How a summary cuts the deadlines, by days overdue: past, within the next 90 days, later. */
export const DEADLINES = [
  { word: 'later', upTo: -91 },
  { word: 'soon', upTo: 0 },
  { word: 'past', upTo: null },
] as const;

/** How many days of inspections are shown while no time window is chosen, the current one included. */
export const INSPECTION_DAYS = 90;
