/** Days as numbers from 1 January 2012, and how busy each one is for inspectors. */

/** A day: 0 is 2012-01-01. */
export type Day = number;

const MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const YEARS = [2012, 2013, 2014, 2015, 2016, 2017] as const;
const isLeap = (year: number) => year % 4 === 0;
const lengthOf = (year: number, month: number) =>
  (MONTHS[month] ?? 0) + (month === 1 && isLeap(year) ? 1 : 0);

/** The number of a day written `YYYY-MM-DD`, from 2012 to 2017. */
export function dayOf(text: string): Day {
  const [year = 0, month = 0, date = 0] = text.split('-').map(Number);
  let day = date - 1;
  for (const earlier of YEARS) if (earlier < year) day += isLeap(earlier) ? 366 : 365;
  for (let index = 0; index < month - 1; index += 1) day += lengthOf(year, index);
  return day;
}

/** A day as `YYYY-MM-DD`. */
export function textOf(day: Day): string {
  let left = day;
  for (const year of YEARS) {
    for (let month = 0; month < 12; month += 1) {
      const length = lengthOf(year, month);
      if (left < length) return `${year}-${pad(month + 1)}-${pad(left + 1)}`;
      left -= length;
    }
  }
  throw new RangeError(`day ${day} lies outside ${YEARS[0]} to ${YEARS.at(-1)}`);
}

const pad = (number: number) => String(number).padStart(2, '0');

/** Public holidays by order of the State Council's office, and the weekends worked in exchange, first and last day. */
export const HOLIDAYS: readonly (readonly [first: string, last: string, nameZh: string, nameEn: string])[] = [
  ['2013-01-01', '2013-01-03', '元旦', 'New Year'],
  ['2013-02-09', '2013-02-15', '春节', 'Spring Festival'],
  ['2013-04-04', '2013-04-06', '清明节', 'Qingming'],
  ['2013-04-29', '2013-05-01', '劳动节', 'Labour Day'],
  ['2013-06-10', '2013-06-12', '端午节', 'Dragon Boat Festival'],
  ['2013-09-19', '2013-09-21', '中秋节', 'Mid-Autumn Festival'],
  ['2013-10-01', '2013-10-07', '国庆节', 'National Day'],
  ['2014-01-01', '2014-01-01', '元旦', 'New Year'],
  ['2014-01-31', '2014-02-06', '春节', 'Spring Festival'],
  ['2014-04-05', '2014-04-07', '清明节', 'Qingming'],
  ['2014-05-01', '2014-05-03', '劳动节', 'Labour Day'],
  ['2014-05-31', '2014-06-02', '端午节', 'Dragon Boat Festival'],
  ['2014-09-06', '2014-09-08', '中秋节', 'Mid-Autumn Festival'],
  ['2014-10-01', '2014-10-07', '国庆节', 'National Day'],
];
export const WORKED_WEEKENDS: readonly string[] = [
  ...['2013-01-05', '2013-01-06', '2013-02-16', '2013-02-17', '2013-04-07', '2013-04-27', '2013-04-28'],
  ...['2013-06-08', '2013-06-09', '2013-09-22', '2013-09-29', '2013-10-12'],
  ...['2014-01-26', '2014-02-08', '2014-05-04', '2014-09-28', '2014-10-11'],
];

const holidays = new Set(
  HOLIDAYS.flatMap(([first, last]) => {
    const start = dayOf(first);
    return Array.from({ length: dayOf(last) - start + 1 }, (_, index) => start + index);
  }),
);
const worked = new Set(WORKED_WEEKENDS.map(dayOf));

/** Day of the week, 0 for Sunday; 1 January 2012 was one. */
export const weekdayOf = (day: Day): number => day % 7;

export function isWorkingDay(day: Day): boolean {
  if (worked.has(day)) return true;
  return !holidays.has(day) && weekdayOf(day) !== 0 && weekdayOf(day) !== 6;
}

// Inspectors go out before Spring Festival and again from April; the weeks after it are slow.
const SEASON: Readonly<Record<string, number>> = {
  '01': 1.18,
  '02': 0.74,
  '03': 0.98,
  '04': 1.08,
  '05': 1.12,
};

/** How much is done on each day from `first` on, `count` days: few on holidays, some on weekends. */
export function activity(first: Day, count: number): number[] {
  return Array.from({ length: count }, (_, index) => {
    const day = first + index;
    const kind = isWorkingDay(day) ? 1 : holidays.has(day) ? 0.03 : 0.08;
    return kind * (SEASON[textOf(day).slice(5, 7)] ?? 1);
  });
}
