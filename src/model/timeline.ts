/** What happened at a site or on a pipeline. */

export type TimelineItem = {
  day: string;
  at: string | null;
  precision: 'minute' | 'day' | 'month';
  subject: string;
  act: string;
  subjectId: number;
  nameEn: string | null;
  nameZh: string | null;
  note: string | null;
  detail: {
    level?: string;
    toState?: string | null;
    deaths?: number;
    injuries?: number;
    grade?: number;
    result?: string;
    amount?: number | null;
    dueOn?: string | null;
    validTo?: string | null;
    nextInspectionOn?: string | null;
    people?: number | null;
    found?: number | null;
    rectified?: number | null;
    /** Of works and occupations of a pipeline. */
    kind?: string;
  };
};
export type Timeline = { total: number; items: TimelineItem[] };
