/** The published totals that the simulated register adds up to, and those of the year before, which are invented. */

/** The figures of one period of five months. */
export interface Totals {
  year: number;
  /** First and last day of the period. */
  from: string;
  to: string;
  inspections: number;
  unitsInspected: number;
  penalties: number;
  fines: number;
  fineYuan: number;
  dangers: number;
  rectified: number;
  accidentsHandled: number;
  accidentsClosed: number;
  /** Fines on units and persons after accidents. */
  accidentFineYuan: number;
  disciplined: number;
  transferred: number;
  trainings: number;
  trainees: number;
  trainingsTo: string;
}

/** Shanghai Municipal Bureau of Work Safety, 1 January to 31 May 2014; training to 17 June. */
export const TOTALS_2014: Totals = {
  year: 2014,
  from: '2014-01-01',
  to: '2014-05-31',
  inspections: 125_519,
  unitsInspected: 92_039,
  penalties: 284,
  fines: 255,
  fineYuan: 10_535_000,
  dangers: 89_204,
  rectified: 84_548,
  accidentsHandled: 83,
  accidentsClosed: 63,
  accidentFineYuan: 7_672_100,
  disciplined: 2,
  transferred: 8,
  trainings: 85,
  trainees: 9_532,
  trainingsTo: '2014-06-17',
};

/** The same months of 2013. Nothing was published: these are invented so that comparisons have something to show. */
export const TOTALS_2013: Totals = {
  year: 2013,
  from: '2013-01-01',
  to: '2013-05-31',
  inspections: 117_860,
  unitsInspected: 86_913,
  penalties: 247,
  fines: 219,
  fineYuan: 8_864_000,
  dangers: 85_377,
  rectified: 79_614,
  accidentsHandled: 88,
  accidentsClosed: 65,
  accidentFineYuan: 7_318_400,
  disciplined: 3,
  transferred: 9,
  trainings: 79,
  trainees: 8_640,
  trainingsTo: '2013-06-17',
};

export const PERIODS: readonly Totals[] = [TOTALS_2013, TOTALS_2014];

/** Units on the register, and the grids they lie in. Both are ours: coverage in 2014 comes out at 87.66 %. */
export const UNITS = 105_000;
export const GRIDS = 4_000;

/** The day on which the register's clock stands. */
export const AS_OF = '2014-05-31';
