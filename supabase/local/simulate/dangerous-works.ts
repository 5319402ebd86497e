/** Works of greater danger on the sites of builders: their size, their plan and whether experts reviewed it. */
import { dayOf } from './days';
import { INDUSTRIES } from './industries';
import { random, sampler } from './random';
import { AS_OF } from './totals';
import type { Units } from './units';

/** Kinds, and for each the size that its thresholds ask for with its usual range. */
export const DANGEROUS_WORKS = [
  { kind: 'pit', size: 'depth_meters', from: 2, to: 14, nameZh: '深基坑工程' },
  { kind: 'formwork', size: 'height_meters', from: 4, to: 12, nameZh: '高大模板支撑' },
  { kind: 'floor_scaffolding', size: 'height_meters', from: 15, to: 60, nameZh: '落地式脚手架' },
  { kind: 'unusual_lifting', size: 'weight_kilonewtons', from: 5, to: 160, nameZh: '起重吊装' },
  { kind: 'curtain_wall', size: 'height_meters', from: 20, to: 120, nameZh: '幕墙安装' },
  { kind: 'demolition', size: null, from: 0, to: 0, nameZh: '拆除工程' },
] as const;

const COUNT = 640;

export interface DangerousWorks {
  count: number;
  unit: Uint32Array;
  /** Index in {@link DANGEROUS_WORKS}. */
  kind: Uint8Array;
  /** Tenths of the unit of its size. */
  size: Uint16Array;
  /** 0 planned, 1 under way, 2 accepted. */
  phase: Uint8Array;
  beginsOn: Uint16Array;
  lasts: Uint16Array;
  /** Days from approval of the plan, and from the review, to the first day; 0 where there is none. */
  planBefore: Uint8Array;
  reviewBefore: Uint8Array;
}

export function makeDangerousWorks(units: Units): DangerousWorks {
  const from = random('dangerous works');
  const today = dayOf(AS_OF);
  const drawUnit = sampler(
    Array.from(units.industry, (industry) => (INDUSTRIES[industry]?.group === 'construction' ? 1 : 0)),
  );
  const drawKind = sampler([26, 20, 24, 14, 8, 8]);
  const rows = Array.from({ length: COUNT }, () => {
    const kind = drawKind(from);
    const { from: least = 0, to: most = 0 } = DANGEROUS_WORKS[kind] ?? {};
    const beginsOn = today - 210 + from.below(260);
    const lasts = from.between(25, 200);
    const phase = beginsOn > today ? 0 : beginsOn + lasts < today && from.next() < 0.94 ? 2 : 1;
    return {
      unit: drawUnit(from),
      kind,
      size: Math.round(10 * (least + (most - least) * from.next() ** 1.6)),
      phase,
      beginsOn,
      lasts,
      planBefore: from.next() < 0.96 ? from.between(3, 40) : 0,
      reviewBefore: from.next() < 0.93 ? from.between(1, 20) : 0,
    };
  });
  return {
    count: COUNT,
    unit: Uint32Array.from(rows, ({ unit }) => unit),
    kind: Uint8Array.from(rows, ({ kind }) => kind),
    size: Uint16Array.from(rows, ({ size }) => size),
    phase: Uint8Array.from(rows, ({ phase }) => phase),
    beginsOn: Uint16Array.from(rows, ({ beginsOn }) => beginsOn),
    lasts: Uint16Array.from(rows, ({ lasts }) => lasts),
    planBefore: Uint8Array.from(rows, ({ planBefore }) => planBefore),
    reviewBefore: Uint8Array.from(rows, ({ reviewBefore }) => reviewBefore),
  };
}
