// Counts the source files by themselves, without the code that loads them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import papaparse from 'papaparse';
import { DATA_FOLDER } from './places';

/** The rows of a CSV file under data/, as objects of text. */
export function csvRows(name: string): Record<string, string>[] {
  const text = readFileSync(join(DATA_FOLDER, name), 'utf8');
  return papaparse.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
}

/** The features of a GeoJSON file under data/. */
export function features(name: string): { properties: Record<string, unknown>; geometry: unknown }[] {
  return (JSON.parse(readFileSync(join(DATA_FOLDER, name), 'utf8')) as { features: never[] }).features;
}

/** How many records a source file holds. */
export function recordsIn(name: string): number {
  return name.endsWith('.csv') ? csvRows(name).length : features(name).length;
}

/**
 * The facilities whose filing is overdue on the day that the data stand at: active, and the last day of the month five
 * years after the newest filing lies before 31 December 2024.
 */
export function overdueFacilities(): string[] {
  const months =
    'January February March April May June July August September October November December'.split(' ');
  return csvRows('houston/sites.csv')
    .filter(({ status, receipt_month: receipt }) => {
      const [month = '', year = ''] = (receipt ?? '').split(' ');
      const deadline = new Date(Date.UTC(Number(year) + 5, months.indexOf(month) + 1, 0));
      return status === '' && deadline < new Date('2024-12-31T00:00:00Z');
    })
    .map(({ epa_facility_id: id }) => id ?? '');
}
