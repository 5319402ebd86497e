/** Enterprises, coloured by status, risk, standardization or kind; deregistered ones step back. */

import { numberAt, wordAt } from '../model/columns';
import {
  type Coloring,
  ENTERPRISE_KINDS,
  ENTERPRISE_STATUSES,
  NOT_GIVEN,
  RISKS,
  STANDARDIZATIONS,
} from '../model/view';
import { defineLayer, faded, type LayerContext, type LegendLine, type ListFilter } from './define';
import { type CellStyle, describeMark, FOUR_SIGNS, type MarkSign, markLayers, wordLines } from './marks';

const NOTHING_GIVEN: MarkSign = { shape: 'ring', color: 'site-past' };

/** What each colouring tells: its words in order, the catalogue group that names them, the filter they switch, and their signs. */
const COLORED_BY: Record<
  Coloring,
  { words: readonly string[]; group: string; filter: ListFilter; signs: Readonly<Record<string, MarkSign>> }
> = {
  status: {
    words: ENTERPRISE_STATUSES,
    group: 'terms:enterprise_status',
    filter: 'enterpriseStatus',
    signs: { active: { shape: 'circle', color: 'site' }, deregistered: NOTHING_GIVEN },
  },
  risk: {
    words: RISKS,
    group: 'terms:risk',
    filter: 'risk',
    signs: FOUR_SIGNS,
  },
  standardization: {
    words: STANDARDIZATIONS,
    group: 'terms:standardization',
    filter: 'standardization',
    signs: {
      1: { shape: 'star', color: 'sequence-7' },
      2: { shape: 'pentagon', color: 'sequence-5' },
      3: { shape: 'square', color: 'sequence-4' },
    },
  },
  kind: {
    words: ENTERPRISE_KINDS,
    group: 'terms:enterprise_kind',
    filter: 'enterpriseKind',
    signs: {
      general: { shape: 'circle', color: 'site' },
      gas: { shape: 'flame', color: 'hazard-flammable' },
      heat: { shape: 'triangle', color: 'hazard-flammable' },
      water: { shape: 'drop', color: 'medium-natural-gas' },
      bus: { shape: 'square', color: 'medium-ngl' },
      taxi: { shape: 'diamond', color: 'medium-ngl' },
      gas_sales: { shape: 'pentagon', color: 'hazard-flammable' },
      hazardous_trade: { shape: 'hexagon', color: 'hazard-toxic' },
      market: { shape: 'house', color: 'medium-crude-oil' },
      farm_station: { shape: 'star', color: 'medium-liquid' },
    },
  },
};

/** Risks that get a badge, the worst first. */
const BADGED = ['1', '2'] as const;

const signOf = (coloring: Coloring, word: string | null): MarkSign =>
  COLORED_BY[coloring].signs[word ?? ''] ?? NOTHING_GIVEN;

/** Cells tell the colouring; by status they tell the risk, which is worth a badge. */
function cellsOf(coloring: Coloring): CellStyle {
  const worst = BADGED.map((word) => ({ word, sign: FOUR_SIGNS[word] }));
  const byRisk = coloring === 'risk' || coloring === 'status';
  return {
    beside: [0, 0],
    color: 'site',
    group: byRisk ? 'terms:risk' : COLORED_BY[coloring].group,
    worst: byRisk ? worst : [],
  };
}

/** The badges' own lines where the colouring does not tell them already. */
function badgeLines({ passes, view }: LayerContext): LegendLine[] {
  const pass = passes.enterprises;
  if (view.coloring !== 'status' || pass?.marks.kind !== 'cells') return [];
  const badged = new Map(BADGED.map((word) => [word, pass.counts.risk?.get(word) ?? 0]));
  const signs = Object.fromEntries(
    BADGED.filter((word) => badged.get(word)).map((word) => [word, FOUR_SIGNS[word]]),
  );
  return wordLines(badged, signs, 'terms:risk', 'risk');
}

export const enterprises = defineLayer({
  id: 'enterprises',
  slot: 'sites',
  needs: ['enterprises'],
  count: ({ passes }) => passes.enterprises?.total ?? 0,
  render: (context) => {
    const { columns, passes, palette, view } = context;
    if (!columns.enterprises || !passes.enterprises) return [];
    const { categories } = columns.enterprises;
    const { coloring } = view;
    const active = (row: number) => wordAt(categories.status, row) === 'active';
    const sign = (row: number) => signOf(coloring, wordAt(categories[coloring], row));
    const plain = (row: number) => sign(row).shape === 'circle' || sign(row).shape === 'ring';
    return markLayers(context, {
      id: 'enterprises',
      columns: columns.enterprises,
      marks: passes.enterprises.marks,
      shape: (row) => sign(row).shape,
      color: (row) => {
        const color = palette[sign(row).color];
        return coloring === 'status' || active(row) ? color : faded(color, 0.5);
      },
      size: (row) => (active(row) ? (plain(row) ? 9 : 12) : 7),
      rim: true,
      triggers: [coloring],
      cells: cellsOf(coloring),
    });
  },
  legend: (context) => {
    const { passes, view } = context;
    const { words, group, filter } = COLORED_BY[view.coloring];
    const counts = passes.enterprises?.counts[view.coloring];
    const chosen = view.filters[filter] as readonly (string | number)[];
    // Ten kinds of which a region has two would only be in the way.
    const shown = view.coloring === 'kind' ? words.filter((word) => counts?.has(word)) : words;
    const all = [...shown, ...chosen.filter((word) => !shown.includes(String(word)))];
    const lines = all.map((word): LegendLine => {
      const own = word === NOT_GIVEN ? '' : String(word);
      return {
        label: `${group}.${word}`,
        sign: { kind: 'mark', ...signOf(view.coloring, own) },
        count: counts?.get(own) ?? 0,
        narrows: { filter, value: word },
      };
    });
    return [...lines, ...badgeLines(context)];
  },
  describe: ({ columns, passes, view }, { index }) => {
    const set = columns.enterprises;
    if (!set || !passes.enterprises) return null;
    return describeMark(passes.enterprises.marks, index, cellsOf(view.coloring), (row) => {
      const { categories } = set;
      const word = (name: Coloring, label: string, empty: string | null) => {
        const value = wordAt(categories[name], row) ?? empty;
        return value === null ? [] : [{ label, value: { word: `${COLORED_BY[name].group}.${value}` } }];
      };
      const hazard = wordAt(categories.hazardClass, row);
      return {
        title: set.texts.name[row] ?? null,
        enterpriseId: set.ids[row] ?? null,
        lines: [
          ...word('status', 'map:say.status', null),
          ...word('risk', 'map:say.risk', view.coloring === 'risk' ? NOT_GIVEN : null),
          ...word(
            'standardization',
            'map:say.standardization',
            view.coloring === 'standardization' ? NOT_GIVEN : null,
          ),
          ...(view.coloring === 'kind' ? word('kind', 'map:say.kind', null) : []),
          ...(hazard
            ? [{ label: 'map:say.hazardClass', value: { word: `terms:hazard_class.${hazard}` } }]
            : []),
          { label: 'map:say.openDangers', value: { count: numberAt(set.numbers.openDangers, row) ?? 0 } },
        ],
      };
    });
  },
});
