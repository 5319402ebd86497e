/** People with a duty for safety: at the larger and the dangerous units, and the head of every zone. */
import { INDUSTRIES } from './industries';
import { personName } from './names';
import { random } from './random';
import type { Units } from './units';

export const ROLES = ['head', 'safety_manager', 'special_operator', 'supervisor'] as const;

/** Posts that need a certificate of special operations (Order 30 of 2010), with the trade as certificates print it. */
export const OPERATIONS = [
  '电工作业',
  '焊接与热切割作业',
  '高处作业',
  '制冷与空调作业',
  '危险化学品安全作业',
] as const;

export interface People {
  count: number;
  /** Index of the unit; -1 for the head of a zone. */
  unit: Int32Array;
  /** Index of the zone in the order of `Zones`, those of districts counted on; -1 for people of units. */
  zone: Int32Array;
  /** Index into `ROLES`. */
  role: Uint8Array;
  /** Index into `OPERATIONS`, of special operators. */
  operation: Uint8Array;
  name: string[];
}

const isChemical = (units: Units, unit: number) =>
  INDUSTRIES[units.industry[unit] ?? 0]?.group === 'chemical';

/** Whether the law asks a unit for a safety manager, plans and letters of its own: the larger ones and the dangerous. */
export function isKeyUnit(units: Units, unit: number): boolean {
  const size = units.size[unit] ?? 3;
  return size <= 1 || (size === 2 && isChemical(units, unit));
}

/** `zones` zones, districts included, each with its head; and the people of key units. */
export function makePeople(units: Units, zones: number): People {
  const from = random('people');
  const rows: { unit: number; zone: number; role: number; operation: number; name: string }[] = [];
  const add = (unit: number, zone: number, role: (typeof ROLES)[number], name: string, operation = 0) =>
    rows.push({ unit, zone, role: ROLES.indexOf(role), operation, name });
  for (let unit = 0; unit < units.count; unit += 1) {
    if (!isKeyUnit(units, unit)) continue;
    add(unit, -1, 'head', units.person[unit] ?? '');
    add(unit, -1, 'safety_manager', personName(from));
    const operators = from.next() < 0.55 ? from.between(1, 3) : 0;
    for (let number = 0; number < operators; number += 1) {
      const operation =
        isChemical(units, unit) && number === 0 ? OPERATIONS.length - 1 : from.below(OPERATIONS.length - 1);
      add(unit, -1, 'special_operator', personName(from), operation);
    }
  }
  for (let zone = 0; zone < zones; zone += 1) add(-1, zone, 'supervisor', personName(from));
  return {
    count: rows.length,
    unit: Int32Array.from(rows, ({ unit }) => unit),
    zone: Int32Array.from(rows, ({ zone }) => zone),
    role: Uint8Array.from(rows, ({ role }) => role),
    operation: Uint8Array.from(rows, ({ operation }) => operation),
    name: rows.map(({ name }) => name),
  };
}
