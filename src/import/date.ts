/** Reads the dates that registers write: months in words, ISO days, American days, Chinese days, with or without a time. */

/** A day, `YYYY-MM-DD` (the first of the month where only the month is known), and a wall time, `HH:MM:SS`, if given. */
export interface WrittenDate {
  day: string;
  time: string | null;
  precision: 'minute' | 'day' | 'month';
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const FULL_MONTHS =
  'january february march april may june july august september october november december'.split(' ');
const TIME = String.raw`(?:[T ,]\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*([ap]\.?m\.?)?)?`;
const ISO = new RegExp(String.raw`^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})${TIME}$`, 'i');
const AMERICAN = new RegExp(String.raw`^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})${TIME}$`, 'i');
const CHINESE = /^(\d{4})年(\d{1,2})月(?:(\d{1,2})日)?$/;
const MONTH_WORD = /^([a-z]{3,9})\.?,?[\s-]+(\d{4})$/i;
const DAY_IN_WORDS = /^([a-z]{3,9})\.?\s+(\d{1,2}),?\s+(\d{4})$/i;
const ISO_MONTH = /^(\d{4})-(\d{1,2})$/;

// Two-digit years: registers that write them begin in 1970.
const CENTURY_TURN = 70;

/**
 * Reads a date; null when it is none. `12/31/05` is read month first, as the registers of the United States write it;
 * a first number above 12 is refused and not taken for a day.
 */
export function readDate(source: string): WrittenDate | null {
  const text = source.trim();
  const iso = ISO.exec(text);
  if (iso) return assemble(iso[1], iso[3], iso[4], iso.slice(5));
  const american = AMERICAN.exec(text);
  if (american) return assemble(fullYear(american[4] ?? ''), american[1], american[3], american.slice(5));
  const chinese = CHINESE.exec(text);
  if (chinese) return assemble(chinese[1], chinese[2], chinese[3], []);
  const words = DAY_IN_WORDS.exec(text);
  if (words) return assemble(words[3], monthNumber(words[1]), words[2], []);
  const month = MONTH_WORD.exec(text);
  if (month) return assemble(month[2], monthNumber(month[1]), undefined, []);
  const isoMonth = ISO_MONTH.exec(text);
  if (isoMonth) return assemble(isoMonth[1], isoMonth[2], undefined, []);
  return null;
}

/** Days of a month of the Gregorian calendar; `month` from 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** The last day of the month in which a day `YYYY-MM-DD` lies. */
export function lastDayOfMonth(day: string): string {
  const [year = '', month = ''] = day.split('-');
  return `${year}-${month}-${pad(daysInMonth(Number(year), Number(month)))}`;
}

function assemble(
  yearText: string | undefined,
  monthText: string | undefined,
  dayText: string | undefined,
  timeParts: (string | undefined)[],
): WrittenDate | null {
  const year = Number(yearText);
  const month = Number(monthText);
  const day = Number(dayText ?? '1');
  if (!(year >= 1800 && year <= 2200) || !(month >= 1 && month <= 12)) return null;
  if (!(day >= 1 && day <= daysInMonth(year, month))) return null;
  const written = `${year}-${pad(month)}-${pad(day)}`;
  if (dayText === undefined) return { day: written, time: null, precision: 'month' };
  if (timeParts[0] === undefined) return { day: written, time: null, precision: 'day' };
  const time = readTime(timeParts);
  return time === null ? null : { day: written, time, precision: 'minute' };
}

function readTime([hourText, minuteText, secondText, half]: (string | undefined)[]): string | null {
  const minute = Number(minuteText);
  const second = Number(secondText ?? '0');
  let hour = Number(hourText);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase().startsWith('p') ? 12 : 0);
  }
  if (hour > 23 || minute > 59 || second > 59) return null;
  return `${pad(hour)}:${pad(minute)}:${pad(second)}`;
}

function fullYear(text: string): string {
  if (text.length === 4) return text;
  return Number(text) < CENTURY_TURN ? `20${text}` : `19${text}`;
}

function monthNumber(word: string | undefined): string {
  const lower = (word ?? '').toLowerCase();
  if (lower === 'sept') return '9';
  const index = FULL_MONTHS.includes(lower) ? FULL_MONTHS.indexOf(lower) : MONTHS.indexOf(lower);
  return String(index + 1);
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
