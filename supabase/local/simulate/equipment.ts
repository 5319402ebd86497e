/** Special equipment on the register with its inspection dates; about one in thirty is overdue. */
import { dayOf } from './days';
import { random, sampler } from './random';
import { AS_OF } from './totals';
import type { Units } from './units';

/** Kind, name, years between inspections, how common. */
export const EQUIPMENT_KINDS = [
  ['elevator', '电梯', 1, 42],
  ['vehicle', '场(厂)内专用机动车辆', 1, 20],
  ['vessel', '压力容器', 3, 18],
  ['lifting', '起重机械', 2, 15],
  ['boiler', '锅炉', 1, 5],
] as const;

export const EQUIPMENT = 12_000;
const OVERDUE_SHARE = 0.03;
const YEAR = 365;

export interface Equipment {
  count: number;
  unit: Uint32Array;
  kind: Uint8Array;
  code: string[];
  registeredOn: Uint16Array;
  inspectedOn: Uint16Array;
  nextOn: Uint16Array;
}

export function makeEquipment(units: Units): Equipment {
  const from = random('equipment');
  const today = dayOf(AS_OF);
  const drawUnit = sampler(Array.from(units.size, (size) => [14, 7, 2, 0.15][size] ?? 0));
  const drawKind = sampler(EQUIPMENT_KINDS.map(([, , , weight]) => weight));
  const unit = Uint32Array.from({ length: EQUIPMENT }, () => drawUnit(from)).sort();
  const kind = Uint8Array.from(unit, () => drawKind(from));
  const nextOn = Uint16Array.from(kind, (index) => {
    const interval = (EQUIPMENT_KINDS[index]?.[2] ?? 1) * YEAR;
    return from.next() < OVERDUE_SHARE
      ? today - from.between(1, 90)
      : today + from.below(Math.min(interval, 700));
  });
  const inspectedOn = nextOn.map((day, index) =>
    Math.max(0, day - (EQUIPMENT_KINDS[kind[index] ?? 0]?.[2] ?? 1) * YEAR),
  );
  return {
    count: unit.length,
    unit,
    kind,
    code: Array.from(unit, (_, index) => `XN-${String(index + 1).padStart(6, '0')}`),
    registeredOn: inspectedOn.map((day) => Math.max(0, day - from.below(300))),
    inspectedOn,
    nextOn,
  };
}
