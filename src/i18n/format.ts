/** Numbers, dates, lengths and shares as a reader of either language expects them. */

import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

const NOT_GIVEN = '–';

/** Chinese readers count in 万 and 亿 from here on. */
const COMPACT_FROM = 100_000;

const epochOf = (isoDate: string) => Date.parse(`${isoDate.slice(0, 10)}T00:00:00Z`);

/** The formats of a language; days are calendar days and know no time zone, times are told one. */
export function makeFormat(language: string) {
  const chinese = language.startsWith('zh');
  const locale = chinese ? 'zh-CN' : 'en-GB';
  const whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
  const decimal = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const exact = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const compact = new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const shortDay = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: chinese ? 'numeric' : 'short',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const monthOfYear = new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone: 'UTC' });
  const monthOnly = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });

  return {
    /** A whole number, thousands grouped. */
    number: (value: number | null) =>
      value === null || Number.isNaN(value) ? NOT_GIVEN : whole.format(value),
    /** With one decimal at most. */
    decimal: (value: number | null) =>
      value === null || Number.isNaN(value) ? NOT_GIVEN : decimal.format(value),
    /** With up to three decimals, as worked examples print them. */
    exact: (value: number | null) =>
      value === null || Number.isNaN(value) ? NOT_GIVEN : exact.format(value),
    /** An amount of a currency (ISO 4217), whole units. */
    money: (value: number, currency: string) =>
      new Intl.NumberFormat(locale, { style: 'currency', currency, maximumFractionDigits: 0 }).format(value),
    /** A large number as a person would say it: 12.6万, 1.3亿; English keeps the digits below a million. */
    spoken: (value: number) =>
      value < (chinese ? COMPACT_FROM : 1_000_000) ? whole.format(value) : compact.format(value),
    /** A share of one, e.g. 0.948 as 94.8 %. */
    percent: (value: number) => share.format(value),
    /** A calendar day `YYYY-MM-DD`: 2024年12月31日, 31 December 2024. */
    date: (isoDate: string | null) => (isoDate === null ? NOT_GIVEN : day.format(epochOf(isoDate))),
    /** The same for narrow places: 2024/12/31, 31 Dec 2024. */
    shortDate: (isoDate: string | null) => (isoDate === null ? NOT_GIVEN : shortDay.format(epochOf(isoDate))),
    /** When an event was: the day, or the month where the source knows no more (`precision` month). */
    happened: (isoDate: string | null, precision: string | null, short = false) => {
      if (isoDate === null) return NOT_GIVEN;
      if (precision === 'month') return monthOfYear.format(epochOf(isoDate));
      return (short ? shortDay : day).format(epochOf(isoDate));
    },
    /** A month `YYYY-MM`: 2024年12月, December 2024. */
    month: (month: string) => monthOfYear.format(epochOf(`${month}-01`)),
    /** A month of any year, `01` to `12`, for narrow places: 12月, Dec. */
    monthName: (month: string) => monthOnly.format(epochOf(`2000-${month}-01`)),
    /** A length in metres: metres below one kilometre, else kilometres. */
    length: (meters: number) => {
      const unit = meters < 1000 ? 'meter' : 'kilometer';
      const value = meters < 1000 ? meters : meters / 1000;
      const digits = value < 10 ? 1 : 0;
      return new Intl.NumberFormat(locale, { style: 'unit', unit, maximumFractionDigits: digits }).format(
        value,
      );
    },
    /** A measured length in metres: to the metre, from 10 km on in kilometres to ten metres. */
    measured: (meters: number) =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit: meters < 10_000 ? 'meter' : 'kilometer',
        maximumFractionDigits: meters < 10_000 ? 0 : 2,
      }).format(meters < 10_000 ? meters : meters / 1000),
    /** The time of day of a moment (milliseconds since 1970) in a time zone (IANA name). */
    time: (moment: number, timeZone: string, seconds = false) =>
      new Intl.DateTimeFormat(locale, {
        hour: '2-digit',
        minute: '2-digit',
        second: seconds ? '2-digit' : undefined,
        hourCycle: 'h23',
        timeZone,
      }).format(moment),
    /** The calendar day of a moment in a time zone, with the day of the week. */
    dayOf: (moment: number, timeZone: string) =>
      new Intl.DateTimeFormat(locale, { dateStyle: 'full', timeZone }).format(moment),
  };
}

export type Format = ReturnType<typeof makeFormat>;

/** The formats of the page's language. */
export function useFormat(): Format {
  const { i18n } = useTranslation();
  return useMemo(() => makeFormat(i18n.language), [i18n.language]);
}
