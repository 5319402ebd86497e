/** Gives the fields of one record by name, cleaned, and refuses the record where a field fails. */

import { Refused } from './codes';
import { readDate, type WrittenDate } from './date';
import { readWhole } from './number';
import type { PositionFrame } from './position';
import { readPosition } from './position';
import type { RepairLog } from './repairs';
import { removeInvisible } from './visible';

export class FieldReader {
  constructor(
    private readonly values: Record<string, string | undefined>,
    readonly repairs: RepairLog,
  ) {}

  /** The first of alternative names that the file has a column of. */
  present(...names: [string, ...string[]]): string {
    return names.find((name) => Object.hasOwn(this.values, name)) ?? names[0];
  }

  /** A field's text without what is invisible and without space around it; empty where there is none. */
  text(field: string): string {
    const raw = this.values[field] ?? '';
    const visible = removeInvisible(raw);
    if (visible.length !== raw.length) this.repairs.add('invisible_characters_removed', field);
    const trimmed = visible.trim();
    if (trimmed.length !== visible.length) this.repairs.add('trimmed', `${field} «${trimmed}»`);
    return trimmed;
  }

  optional(field: string): string | null {
    return this.text(field) || null;
  }

  /** The text of a field that must be filled. */
  required(field: string): string {
    const text = this.text(field);
    if (text === '') throw new Refused('missing_value', field, '');
    return text;
  }

  /** A whole number, zero or more. */
  count(field: string): number {
    const text = this.required(field);
    const number = readWhole(text);
    if (number === null) throw new Refused('not_a_number', field, text);
    if (number < 0) throw new Refused('negative_count', field, text);
    return number;
  }

  date(field: string): WrittenDate {
    const text = this.required(field);
    const date = readDate(text);
    if (date === null) throw new Refused('bad_date', field, text);
    return date;
  }

  /** One of the listed words, by its lower-case form. */
  word<T>(field: string, words: Readonly<Record<string, T>>): T {
    const text = this.text(field);
    const found = Object.hasOwn(words, text.toLowerCase()) ? words[text.toLowerCase()] : undefined;
    if (found === undefined) throw new Refused(text === '' ? 'missing_value' : 'unknown_value', field, text);
    return found;
  }

  /** The position that two fields give, within the frame. */
  position(
    latitudeField: string,
    longitudeField: string,
    frame: PositionFrame,
  ): { lng: number; lat: number } {
    const { lng, lat, repairs } = readPosition(
      {
        latitude: removeInvisible(this.values[latitudeField] ?? ''),
        longitude: removeInvisible(this.values[longitudeField] ?? ''),
        latitudeField,
        longitudeField,
      },
      frame,
    );
    const written = `${this.values[latitudeField]?.trim()}, ${this.values[longitudeField]?.trim()}`;
    const strongest = repairs.includes('angle_converted') ? 'angle_converted' : repairs[0];
    if (strongest) this.repairs.add(strongest, written);
    return { lng, lat };
  }

  /** The filled ones of the named fields, under their own names. */
  attributes(fields: readonly string[]): Record<string, string> {
    return Object.fromEntries(
      fields.map((field) => [field, this.text(field)]).filter(([, text]) => text !== ''),
    );
  }
}
