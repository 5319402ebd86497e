/** Levels of major hazard sources by GB 18218: 1 the gravest. */

/** Whether a source has a level; null and anything else is none. */
export const isLevel = (level: number | null): level is 1 | 2 | 3 | 4 =>
  level !== null && level >= 1 && level <= 4;
