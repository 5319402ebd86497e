/** The reasons for which a line is refused and the repairs that are made: each has a sentence in both languages. */

export const REJECT_CODES = [
  'unrecognised_file',
  'unreadable_json',
  'unsupported_coordinates',
  'too_few_columns',
  'too_many_columns',
  'unclosed_quote',
  'missing_value',
  'unknown_value',
  'not_a_number',
  'negative_count',
  'bad_date',
  'duplicate_key',
  'unknown_reference',
  'already_registered',
  'missing_position',
  'unknown_format',
  'ambiguous_position',
  'missing_decimal_point',
  'impossible_angle',
  'impossible_latitude',
  'impossible_longitude',
  'zero_position',
  'swapped_axes',
  'missing_minus',
  'wrong_sign',
  'outside_region',
  'bad_geometry',
] as const;
export type RejectCode = (typeof REJECT_CODES)[number];

export const REPAIR_CODES = [
  'decoded_utf16',
  'decoded_gb18030',
  'decoded_windows1252',
  'blank_line_skipped',
  'trimmed',
  'invisible_characters_removed',
  'angle_converted',
  'hemisphere_applied',
  'gcj02_converted',
  'third_coordinate_dropped',
  'collection_reduced',
  'degenerate_part_dropped',
  'ring_closed',
  'inches_converted',
  'implausible_value_dropped',
  'unreadable_value_dropped',
  'status_unknown',
  'reference_dropped',
  'geometry_made_valid',
  'same_route_elsewhere',
] as const;
export type RepairCode = (typeof REPAIR_CODES)[number];

/** One refused line: its true line number in the file, the first field that failed, that field's text, the reason. */
export interface Reject {
  line: number;
  field: string;
  value: string;
  code: RejectCode;
}

/** How often a repair was made, and what it touched, shortened to a few examples. */
export interface Repair {
  code: RepairCode;
  count: number;
  detail: string;
}

/** Thrown while one record is read, caught by the reader of the file: the record is refused for this reason. */
export class Refused extends Error {
  constructor(
    readonly code: RejectCode,
    readonly field: string,
    readonly value: string,
  ) {
    super(`${field}: ${code}`);
  }
}
