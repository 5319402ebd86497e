/** Short facts in one line. */

/** Joins what is given by a middle dot; empty parts are left out. */
export function joined(...parts: readonly (string | null | undefined | false)[]): string {
  return parts.filter(Boolean).join(' · ');
}
