/** Codes of organisations with right check characters, of a series that no real organisation has. */

const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;
const CREDIT_SIGNS = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The check character of an organisation code (GB 11714-1997) for its eight leading characters. */
export function organisationCheck(body: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number.parseInt(body[index] ?? '', 36),
    0,
  );
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** The check character of a unified social credit code (GB 32100-2015) for its seventeen leading characters. */
export function creditCheck(body: string): string {
  let weight = 1;
  let sum = 0;
  for (const sign of body) {
    sum += CREDIT_SIGNS.indexOf(sign) * weight;
    weight = (weight * 3) % 31;
  }
  return CREDIT_SIGNS[(31 - (sum % 31)) % 31] ?? '';
}

/**
 * The organisation code of the unit with this number, from 0 to 999,999. The letters XN (虚拟, invented) set the series
 * apart: real codes of before 2015 have eight digits, later ones begin with MA.
 */
export function organisationCode(number: number): string {
  const body = `XN${String(number).padStart(6, '0')}`;
  return body + organisationCheck(body);
}

/** The credit code that an organisation of this district would have got in October 2015. */
export function creditCode(district: string, organisation: string, individual: boolean): string {
  const body = `9${individual ? 2 : 1}${district}${organisation}`;
  return body + creditCheck(body);
}
