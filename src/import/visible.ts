/** Keeps text fit to be stored and shown. */

/** Removes what cannot be seen (control and format signs, halves of surrogate pairs); breaks and tabs become spaces. */
export function removeInvisible(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, (sign) => (/\s/.test(sign) ? ' ' : ''));
}

/** The visible beginning of a text, cut between characters and never within one. */
export function excerpt(text: string, length: number): string {
  return Array.from(removeInvisible(text.slice(0, length * 3)))
    .slice(0, length)
    .join('');
}
