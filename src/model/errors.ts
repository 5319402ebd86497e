/** The one kind of error that reaches a user: a code with its parameters; the sentence is found under `errors:<code>`. */

/** What the app itself finds wrong. */
type AppError =
  | 'wrong_credentials'
  | 'unreachable'
  | 'database_unavailable'
  | 'too_many_tries'
  | 'other_migrations'
  | 'no_membership'
  | 'session_expired'
  | 'invalid_answer'
  | 'too_many_rows'
  | 'basemap_unknown'
  | 'basemap_unreachable'
  | 'basemap_refused'
  | 'basemap_unreadable'
  | 'basemap_vector_archive'
  | 'basemap_blank'
  | 'unknown';

/** What the database refuses by name: the keys of `gridwatch.<key>` and the named rules of its tables. */
export const DATABASE_ERRORS = [
  'a_boundary_is_a_valid_area',
  'a_building_has_1_to_200_floors',
  'a_campaign_ends_after_it_began',
  'a_certificate_ends_after_it_was_issued',
  'a_certificate_is_held_by_one',
  'a_closed_danger_says_when_and_how',
  'a_contact_has_at_most_100_characters',
  'a_deadline_says_who_set_it',
  'a_drill_has_people',
  'a_filing_follows_the_assessment',
  'a_fine_and_nothing_else_has_an_amount',
  'a_fine_has_an_amount_and_nothing_else_but_confiscation',
  'a_limit_is_not_negative',
  'a_listed_item_has_a_day_and_a_deadline',
  'a_listing_deadline_follows_the_listing',
  'a_plan_is_filed_and_reviewed_after_its_issue',
  'a_quantity_is_not_negative',
  'a_quarter_is_1_to_4',
  'a_rate_has_a_base',
  'a_report_has_5_to_2000_characters',
  'a_report_is_extended_by_60_days_at_most',
  'a_report_is_handled_after_it_came',
  'a_return_follows_the_start_of_its_period',
  'a_return_is_of_a_whole_period',
  'a_row_of_table_1_or_its_class',
  'a_safety_grade_is_1_to_5',
  'a_score_lies_between_0_and_100',
  'a_site_confirms_after_it_was_notified',
  'a_stage_ends_after_it_began',
  'a_stock_becomes_nothing',
  'a_statistic_is_of_a_year_since_1949',
  'a_training_ends_after_it_began',
  'a_warning_ends_after_it_begins',
  'a_work_ends_after_it_began',
  'a_year_is_since_1949',
  'already_there',
  'an_accuracy_has_a_source',
  'an_enterprise_member_has_a_site_and_no_zone',
  'an_order_is_due_after_it_is_issued',
  'an_order_is_lifted_after_it_is_issued',
  'an_ordered_deadline_follows_the_finding',
  'approval_follows_the_report',
  'boundary_far_from_site',
  'case_already_open',
  'case_is_closed',
  'case_rule_broken',
  'circle_impossible',
  'cleared_after_it_was_found',
  'cleared_once_it_has_a_day',
  'clock_set_back',
  'closing_follows_the_approval',
  'cursor_not_valid',
  'cursor_too_old',
  'danger_not_rectified',
  'dates_impossible',
  'equipment_is_scrapped_after_it_was_made',
  'equipment_is_used_after_it_was_made',
  'escalated_already',
  'every_row_is_accounted_for',
  'extension_not_later',
  'extension_too_late',
  'fields_required',
  'geometry_unreadable',
  'hazard_class_unknown',
  'illegal_transition',
  'in_the_future',
  'invalid_document',
  'invalid_question',
  'invalid_value',
  'it_is_closed_after_it_is_found',
  'kept_for_its_log',
  'listing_too_long',
  'log_is_append_only',
  'measure_beyond_route',
  'member_of_another_zone',
  'money_is_not_negative',
  'no_more_pass_than_are_examined',
  'no_more_questionnaires_come_back_than_went_out',
  'not_found',
  'not_on_the_lec_scale',
  'not_overdue',
  'not_permitted',
  'not_writable',
  'nothing_is_delisted_before_acceptance',
  'occupation_not_open',
  'only_a_general_danger_is_rectified_on_the_spot',
  'only_a_share_has_a_whole',
  'only_major_dangers_are_listed',
  'only_persons_are_disciplined_or_prosecuted',
  'only_the_gravest_cases_extend_approval_by_30_days_at_most',
  'outline_crosses_itself',
  'outside_region',
  'parent_has_no_code',
  'quantity_impossible',
  'risk_rule_impossible',
  'score_below_all_grades',
  'screening_input_impossible',
  'shape_unknown',
  'site_outside_zone',
  'size_out_of_range',
  'state_has_changed',
  'statistics_are_not_negative',
  'text_expected',
  'text_too_long',
  'the_next_inspection_follows_the_last',
  'threshold_row_unknown',
  'too_many_reports',
  'too_many_zones',
  'training_counts_are_not_negative',
  'unit_may_not_investigate',
  'unknown_column',
  'unknown_field',
  'works_below_its_design_pressure',
  'wrong_type',
  'zone_code_taken',
  'zone_code_wrong',
  'zone_has_divisions',
  'zone_outside_parent',
  'zones_in_use',
  'zones_overlap',
  'zones_unreadable',
] as const;

export type ErrorCode = AppError | (typeof DATABASE_ERRORS)[number];

/** The code of a refusal by the database, from its message; null for one that has no name of ours. */
export function databaseError(message: string): ErrorCode | null {
  const name = /^gridwatch\.(\w+)$|violates check constraint "(\w+)"/.exec(message);
  return DATABASE_ERRORS.find((code) => code === (name?.[1] ?? name?.[2])) ?? null;
}

export class GridwatchError extends Error {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, params: Record<string, string | number> = {}, cause?: unknown) {
    super(code, { cause });
    this.name = 'GridwatchError';
    this.code = code;
    this.params = params;
  }
}

/** Any thrown value as a GridwatchError; what is not known keeps its message as the parameter `detail`. */
export function asGridwatchError(thrown: unknown): GridwatchError {
  if (thrown instanceof GridwatchError) return thrown;
  return new GridwatchError(
    'unknown',
    { detail: thrown instanceof Error ? thrown.message : String(thrown) },
    thrown,
  );
}

/** Whether trying the same again can help: the server or its database did not answer. */
export function isPassing(error: GridwatchError): boolean {
  return error.code === 'unreachable' || error.code === 'database_unavailable';
}
