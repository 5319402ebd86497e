/** What a kind of file is: the columns it is known by and how one of its records becomes a row. */
import type { Bounds } from '../bounds';
import type { FieldReader } from '../record';
import type { SourceRow, Subject } from '../rows';

/** What records are judged against: the region's box, and the known enterprises where references are checked. */
export interface Setting {
  bounds: Bounds;
  enterprises: ReadonlySet<string> | null;
}

/** A row before the reader of the file adds its line. */
export type Unplaced<Row extends SourceRow> = Omit<Row, 'line'>;

export interface Kind<Row extends SourceRow> {
  id: string;
  subject: Subject;
  format: 'csv' | 'geojson';
  /** The column that holds a record's key, or its main part. */
  key: string;
  /** Columns or properties, in lower case, by which the kind is known; of each inner list one must be there. */
  known: readonly (readonly string[])[];
  /** Turns a record into a row; throws `Refused` where it cannot be one. */
  read(fields: FieldReader, setting: Setting, geometry: unknown): Unplaced<Row>;
}
