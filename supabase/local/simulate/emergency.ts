/** Emergency plans, the drills of 2013 and 2014, and what stands ready: teams, supplies, shelters, hospitals, fire stations. */
import { activity, dayOf } from './days';
import { INDUSTRIES } from './industries';
import { isKeyUnit } from './people';
import { random, sampler } from './random';
import { AS_OF } from './totals';
import type { Units } from './units';

export const PLAN_KINDS = ['comprehensive', 'special', 'on_site'] as const;
export const DRILL_FORMS = ['table_top', 'exercise', 'full_scale'] as const;
export const RESOURCE_KINDS = ['fire_station', 'team', 'supplies', 'hospital', 'shelter'] as const;

export interface Plans {
  count: number;
  unit: Uint32Array;
  kind: Uint8Array;
  issuedOn: Uint16Array;
  /** 0 where it has not been filed. */
  filedOn: Uint16Array;
  /** 1 where it is drilled each half-year. */
  frequent: Uint8Array;
}

export interface Drills {
  count: number;
  plan: Uint32Array;
  heldOn: Uint16Array;
  form: Uint8Array;
  people: Uint16Array;
}

export interface Resources {
  count: number;
  kind: Uint8Array;
  /** Index of a unit beside which it lies. */
  unit: Uint32Array;
  quantity: Uint16Array;
}

/** Plans that were in force before 2013. */
const OLDER_SHARE = 0.84;

export function makePlans(units: Units): Plans {
  const from = random('plans');
  const rows: { unit: number; kind: number; frequent: number }[] = [];
  for (let unit = 0; unit < units.count; unit += 1) {
    if (!isKeyUnit(units, unit)) continue;
    const { group = 'service', division } = INDUSTRIES[units.industry[unit] ?? 0] ?? {};
    const frequent = group === 'chemical' || group === 'construction' || division === '61' ? 1 : 0;
    rows.push({ unit, kind: 0, frequent });
    if (group === 'chemical') rows.push({ unit, kind: from.next() < 0.5 ? 1 : 2, frequent });
  }
  const issuedOn = Uint16Array.from(rows, () =>
    from.next() < OLDER_SHARE
      ? from.between(dayOf('2012-01-10'), dayOf('2012-12-20'))
      : from.between(dayOf('2013-01-10'), dayOf('2014-05-20')),
  );
  const today = dayOf(AS_OF);
  return {
    count: rows.length,
    unit: Uint32Array.from(rows, ({ unit }) => unit),
    kind: Uint8Array.from(rows, ({ kind }) => kind),
    issuedOn,
    filedOn: issuedOn.map((day) => {
      const filed = day + from.between(5, 26);
      return filed > today || from.next() < 0.02 ? 0 : filed;
    }),
    frequent: Uint8Array.from(rows, ({ frequent }) => frequent),
  };
}

export function makeDrills(plans: Plans): Drills {
  const from = random('drills');
  const rows: { plan: number; heldOn: number }[] = [];
  for (const [year, last, share] of [
    ['2013', '2013-12-31', 0.93],
    ['2014', AS_OF, 0.52],
  ] as const) {
    const first = dayOf(`${year}-01-01`);
    const drawDay = sampler(activity(first, dayOf(last) - first + 1));
    for (let plan = 0; plan < plans.count; plan += 1) {
      const times = plans.frequent[plan] === 1 && year === '2013' ? 2 : 1;
      for (let time = 0; time < times; time += 1) {
        const heldOn = first + drawDay(from);
        if (from.next() < share && heldOn > (plans.issuedOn[plan] ?? 0)) rows.push({ plan, heldOn });
      }
    }
  }
  const drawForm = sampler([24, 66, 10]);
  return {
    count: rows.length,
    plan: Uint32Array.from(rows, ({ plan }) => plan),
    heldOn: Uint16Array.from(rows, ({ heldOn }) => heldOn),
    form: Uint8Array.from(rows, () => drawForm(from)),
    people: Uint16Array.from(rows, () => 8 + Math.round(220 * from.next() * from.next())),
  };
}

/** So many of each kind in a district, in the order of `RESOURCE_KINDS`. */
const A_DISTRICT = [7, 2, 3, 4, 5] as const;

export function makeResources(units: Units, districts: number): Resources {
  const from = random('resources');
  const first = Array.from({ length: districts }, (_, district) => units.district.indexOf(district));
  const rows = first.flatMap((start, district) => {
    const end = first[district + 1] ?? units.count;
    return A_DISTRICT.flatMap((count, kind) =>
      Array.from({ length: count }, () => ({ kind, unit: from.between(start, end - 1) })),
    );
  });
  const [least, most] = [
    [18, 12, 40, 150, 300],
    [45, 60, 900, 900, 6_000],
  ];
  return {
    count: rows.length,
    kind: Uint8Array.from(rows, ({ kind }) => kind),
    unit: Uint32Array.from(rows, ({ unit }) => unit),
    quantity: Uint16Array.from(rows, ({ kind }) => from.between(least?.[kind] ?? 1, most?.[kind] ?? 1)),
  };
}
