/** The parts of a site's drill-down that are asked for one by one. */

/** How sure a figure is: S a source says it, C computed, G general knowledge, U unsure. */
export type Confidence = 'S' | 'C' | 'G' | 'U';

export type RiskReason = {
  rule: string;
  colour: 1 | 2 | 3 | 4;
  nameEn: string;
  nameZh: string;
  confidence: Confidence;
  inputs: {
    name?: string;
    level?: number;
    s?: number | null;
    r?: number | null;
    sAtLeast?: number | null;
    missing?: string[];
    count?: number;
    earliestDeadline?: string | null;
    occurredOn?: string;
    deaths?: number;
    injuries?: number;
    l?: number;
    e?: number;
    c?: number;
    d?: number;
    assessedOn?: string;
  };
};
/** Null where a site has no colour because it is deregistered. */
export type SiteRisk = { colour: 1 | 2 | 3 | 4; computedAt: string; reasons: RiskReason[] } | null;

export type ThresholdFrom =
  | {
      table: 1;
      row: number;
      nameEn: string;
      nameZh: string;
      by: 'chosen' | 'name' | 'cas';
      severalForms: boolean;
      confidence: Confidence;
    }
  | { table: 2; symbol: string; confidence: Confidence };
export type BetaFrom = { table: 3 | 4; symbol?: string; usual?: boolean; confidence: Confidence };

export type GradingLine = {
  chemicalId: number;
  name: string;
  cas?: string;
  q: number | null;
  Q: number | null;
  beta: number | null;
  ratio: number | null;
  /** β·q/Q. */
  term: number | null;
  QFrom: ThresholdFrom | null;
  betaFrom: BetaFrom | null;
};
export type HazardGrading = {
  hazardSourceId: number;
  name: string;
  standard: string;
  hazardClass: string;
  s: { value: number | null; atLeast: number };
  isMajor: boolean | null;
  alpha: {
    value: number | null;
    people: number | null;
    basis: { by: 'count' | 'population_cell' | null; year?: number; source?: string };
  };
  r: { value: number | null };
  /** Σ β·q/Q over the chemicals that are known. */
  weighted: number | null;
  /** R for the least and the greatest α, where only the people around are unknown. */
  rBounds: { from: number; levelFrom: number; to: number; levelTo: number } | null;
  level: number | null;
  levelFrom: 'filed' | 'graded' | null;
  missing: string[];
  lines: GradingLine[];
  filing: {
    assessedOn: string;
    filedOn: string | null;
    number: string | null;
    filingDueOn: string;
    filingOverdue: boolean;
    reassessDueOn: string;
    reassessOverdue: boolean;
  } | null;
  responsible: { duty: string; name: string; phone: string | null }[];
};

export type SiteEnforcement = {
  inspections: {
    id: number;
    kind: string;
    inspectedOn: string;
    result: string;
    inspectors: number;
    note: string | null;
    dangers: number;
    simulated: boolean;
  }[];
  orders: {
    id: number;
    kind: string;
    number: string;
    text: string | null;
    issuedOn: string;
    dueOn: string | null;
    liftedOn: string | null;
    overdue: boolean;
  }[];
  penalties: {
    id: number;
    kind: string;
    amount: number | null;
    number: string | null;
    legalBasis: string | null;
    decidedOn: string;
    simulated: boolean;
  }[];
  listings: {
    id: number;
    title: string;
    level: string;
    state: string;
    number: string | null;
    supervisingBody: string | null;
    listedOn: string | null;
    deadlineOn: string | null;
    progressPercent: number | null;
    delistedOn: string | null;
    simulated: boolean;
    daysOverdue: number | null;
  }[];
};

export type SiteRegister = {
  codes: {
    creditCode: string | null;
    creditCodeWarnings: string[] | null;
    industryCode: string | null;
    legalPerson: string | null;
    workers: number | null;
    scale: string | null;
    kind: string;
  };
  supervisors: { id: number; name: string; role: string; zoneEn: string; zoneZh: string }[];
  people: {
    id: number;
    name: string;
    phone: string | null;
    masked: boolean;
    role: string;
    post: string | null;
  }[];
  certificates: {
    id: number;
    kind: string;
    number: string | null;
    title: string | null;
    gradeLabel: string | null;
    grade: number | null;
    issuedOn: string | null;
    validTo: string | null;
    holder: string | null;
    equipment: string | null;
    daysLeft: number | null;
    state: 'revoked' | 'replaced' | 'expired' | 'expiring' | 'valid';
  }[];
  equipment: {
    id: number;
    kind: string;
    code: string | null;
    name: string | null;
    status: string;
    nextInspectionOn: string | null;
    daysLeft: number | null;
    faults: string[];
  }[];
  plans: {
    id: number;
    kind: string;
    name: string;
    issuedOn: string;
    lastDrillOn: string | null;
    drillDueOn: string | null;
    drillOverdue: boolean | null;
  }[];
  buildings: {
    id: number;
    kind: string;
    name: string;
    floors: number | null;
    units: number;
    patrolledOn: string | null;
  }[];
  dangerousWorks: {
    id: number;
    kind: string;
    name: string;
    phase: string;
    greaterDanger: boolean;
    beyondScale: boolean;
    planApprovedOn: string | null;
    expertReviewedOn: string | null;
    beginsOn: string;
    endsOn: string | null;
    faults: string[];
  }[];
  works: {
    id: number;
    kind: string;
    name: string;
    state: string;
    permitNumber: string | null;
    beginsOn: string | null;
    endsOn: string | null;
  }[];
  occupations: { id: number; kind: string; state: string; foundOn: string; clearedOn: string | null }[];
};
