/** Figures of the register by which zones can be coloured, and how their values are cut into classes. */

/** Quantile: classes of about equally many different values. Equal: classes of equal width from the least to the greatest value. */
export const CLASS_METHODS = ['quantile', 'equal'] as const;
export type ClassMethod = (typeof CLASS_METHODS)[number];

/** Which figure colours the zones. */
export type ZoneFigureChoice = { code: string; classes: ClassMethod };

export const FIGURE_UNITS = [
  'count',
  'people',
  'yuan',
  'percent',
  'permille',
  'days',
  'ratio',
  'square_meters',
] as const;
export type FigureUnit = (typeof FIGURE_UNITS)[number];

/** What the figures are told of, in the order of their forms. */
export const FIGURE_SUBJECTS = [
  'enterprise',
  'hazard_source',
  'equipment',
  'hidden_danger',
  'inspection',
  'patrol',
  'penalty',
  'listing',
  'accident',
  'accident_case',
  'campaign_task',
  'drill',
  'training',
  'person',
  'pipeline_occupation',
  'public_report',
  'responsibility_letter',
  'site_return',
  'warning_site',
  'zone',
  'zone_flaw',
  'zone_member',
] as const;
export type FigureSubject = (typeof FIGURE_SUBJECTS)[number];

/** A figure as it is chosen. */
export type FigureDefinition = {
  code: string;
  nameEn: string;
  nameZh: string;
  subject: FigureSubject;
  unit: FigureUnit;
  /** stock: as it stands on the region's day; period: facts of the period; cohort: what was dated in the period, as it has become. */
  base: 'stock' | 'period' | 'cohort';
  definitionEn: string;
  definitionZh: string;
  source: string;
};

/** A zone's own answer; the value is null where there is no base, or a part exceeds its whole. */
export type ZoneFigure = {
  value: number | null;
  numerator: number | null;
  denominator: number | null;
  warning: string | null;
};

export type ZoneFigures = {
  definition: FigureDefinition;
  classes: ClassMethod;
  /** Both days included, `YYYY-MM-DD`. */
  from: string;
  to: string;
  byZone: ReadonlyMap<number, ZoneFigure>;
};
