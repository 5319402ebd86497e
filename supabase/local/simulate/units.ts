/** The register of production and business units: who they are, what they do, where they are. */
import { creditCode, organisationCode } from './check-digits';
import { type District, PROFILES } from './districts';
import { INDUSTRIES, INNER, type Industry } from './industries';
import { isIndividual, namer, personName } from './names';
import { placer } from './places';
import { apportion, random, sampler } from './random';

/** Large, medium, small and micro, by the national statistical division of 2011, as indexes into `SIZES`. */
export const SIZES = ['large', 'medium', 'small', 'micro'] as const;

export interface Units {
  count: number;
  sourceId: string[];
  name: string[];
  /** GB 11714, the code of 2014. */
  organisationCode: string[];
  /** GB 32100, in use from October 2015. */
  creditCode: string[];
  district: Uint8Array;
  /** Index into `INDUSTRIES`. */
  industry: Uint8Array;
  size: Uint8Array;
  employees: Uint16Array;
  person: string[];
  /** Millionths of a degree, WGS 84. */
  lng: Int32Array;
  lat: Int32Array;
}

const EMPLOYEES = [
  [1000, 6000],
  [300, 999],
  [20, 299],
  [2, 19],
] as const;

/** The districts inside the ring roads. */
const isInner = (code: string) => code < '310112';

export function makeUnits(districts: readonly District[], count: number): Units {
  const from = random('units');
  const place = placer(districts, random('places'));
  const nameOf = namer(random('names'));
  const shares = districts.map(({ code }) => PROFILES[code]?.share ?? 0);
  const units: Units = {
    count,
    sourceId: [],
    name: [],
    organisationCode: [],
    creditCode: [],
    district: new Uint8Array(count),
    industry: new Uint8Array(count),
    size: new Uint8Array(count),
    employees: new Uint16Array(count),
    person: [],
    lng: new Int32Array(count),
    lat: new Int32Array(count),
  };
  let index = 0;
  apportion(count, shares).forEach((size, district) => {
    const { code = '', nameZh = '' } = districts[district] ?? {};
    const draw = sampler(INDUSTRIES.map(({ weight, group }) => weight * (isInner(code) ? INNER[group] : 1)));
    for (let number = 1; number <= size; number += 1, index += 1) {
      const chosen = draw(from);
      const industry = INDUSTRIES[chosen] as Industry;
      const scale = sizeOf(industry, from.next());
      const [least, most] = EMPLOYEES[scale] ?? EMPLOYEES[3];
      const individual = isIndividual(industry, scale, from);
      const { lng, lat } = place(district, industry.group);
      const organisation = organisationCode(index);
      units.sourceId.push(`${code}-${String(number).padStart(5, '0')}`);
      units.name.push(nameOf(industry, nameZh, individual));
      units.organisationCode.push(organisation);
      units.creditCode.push(creditCode(code, organisation, individual));
      units.person.push(personName(from));
      units.district[index] = district;
      units.industry[index] = chosen;
      units.size[index] = scale;
      units.employees[index] = Math.round(least + (most - least) * from.next() * from.next() * from.next());
      units.lng[index] = lng;
      units.lat[index] = lat;
    }
  });
  return units;
}

function sizeOf({ group }: Industry, draw: number): number {
  const service = group === 'service';
  if (draw < (service ? 0.002 : 0.012)) return 0;
  if (draw < (service ? 0.015 : 0.07)) return 1;
  return draw < (service ? 0.24 : 0.55) ? 2 : 3;
}

/** How much each unit draws inspectors: by its industry and its size. */
export function riskOf(units: Units): Float64Array {
  const bySize = [2.2, 1.6, 1.1, 0.8];
  return Float64Array.from({ length: units.count }, (_, index) => {
    const risk = INDUSTRIES[units.industry[index] ?? 0]?.risk ?? 1;
    return risk * (bySize[units.size[index] ?? 3] ?? 1);
  });
}
