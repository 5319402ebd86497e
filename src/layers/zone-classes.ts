/** Which class each zone of the shown level falls in, and what is said of it. */

import { childrenOf, isWithin, type Zone, type Zones } from '../model/zone';
import type { LayerContext } from './define';
import { byFigure } from './zone-figure';
import { bandClasses, bandsOf, type Choropleth, classed, STEPS, type ZoneClass } from './zone-steps';

/** The zones below the chosen one, or the chosen one where nothing lies below it. */
export function shownZones(zones: Zones, chosen: number | null): Zone[] {
  const below = childrenOf(zones, chosen);
  const zone = chosen === null ? undefined : zones.byId.get(chosen);
  return below.length === 0 && zone ? [zone] : below;
}

const RISKS: ZoneClass[] = [
  { label: 'terms:risk.1', color: 'risk-1', pattern: 'cross' },
  { label: 'terms:risk.2', color: 'risk-2', pattern: 'bars' },
  { label: 'terms:risk.3', color: 'risk-3', pattern: 'lines' },
  { label: 'terms:risk.4', color: 'risk-4', pattern: 'dots' },
];
const NO_SITE: ZoneClass = { label: 'map:zones.no_site', color: 'zone', pattern: 'empty' };

function byRisk({ zoneFilling }: LayerContext, shown: readonly Zone[]): Choropleth | null {
  const risk = zoneFilling?.facts.risk;
  if (!risk) return null;
  return classed(shown, [...RISKS, NO_SITE], (zone) => {
    const { colour = null, sites = 0 } = risk.get(zone.id) ?? {};
    return {
      place: colour === null ? RISKS.length : colour - 1,
      short: '',
      rank: colour === null ? -1 : (RISKS.length - colour) * 1e9 + sites,
      lines: [
        {
          label: 'map:say.zoneRisk',
          value: { word: colour === null ? 'map:zones.no_site' : `terms:risk.${colour}` },
        },
        { label: 'map:say.activeSites', value: { count: sites } },
      ],
    };
  });
}

/** Upper bounds of the shares of visited enterprises, in percent. */
const SHARES = [0, 25, 50, 75, 100];

function byCoverage({ zoneFilling }: LayerContext, shown: readonly Zone[]): Choropleth | null {
  const coverage = zoneFilling?.facts.coverage;
  if (!coverage) return null;
  const classes = SHARES.map((to, index): ZoneClass => {
    const { color, pattern } = STEPS[index] ?? STEPS[0];
    if (to === 0) return { label: 'map:zones.none_visited', color: 'muted', pattern: 'hatch' };
    return { label: 'map:zones.share', values: { from: SHARES[index - 1] ?? 0, to }, color, pattern };
  });
  return classed(shown, [...classes, NO_SITE], (zone) => {
    const { visited = 0, enterprises = 0 } = coverage.get(zone.id) ?? {};
    const percent = (100 * visited) / enterprises;
    const lines = [
      { label: 'map:say.visited', value: { count: visited } },
      { label: 'map:say.activeSites', value: { count: enterprises } },
    ];
    if (enterprises === 0) return { place: SHARES.length, short: '', rank: -1, lines };
    // Never rounded up to all, nor down to none.
    const rounded =
      percent > 99 && percent < 100 ? '>99%' : percent > 0 && percent < 1 ? '<1%' : `${Math.round(percent)}%`;
    return { place: SHARES.findIndex((to) => percent <= to), short: rounded, rank: percent, lines };
  });
}

/** Open dangers that pass the view, or those of them that are overdue, by the zone that holds them. */
function byDangers(context: LayerContext, shown: readonly Zone[], overdue: boolean): Choropleth | null {
  const { passes, zones } = context;
  const own = passes.hidden_dangers?.counts[overdue ? 'overdueZone' : 'zone'];
  if (!own || !zones) return null;
  const counts = new Map(shown.map((zone) => [zone.id, 0]));
  for (const [id, count] of own) {
    const path = zones.byId.get(Number(id))?.path;
    const holder = path === undefined ? undefined : shown.find((zone) => isWithin(path, zone.path));
    if (holder) counts.set(holder.id, (counts.get(holder.id) ?? 0) + count);
  }
  const bands = bandsOf([...counts.values()]);
  const none: ZoneClass = {
    label: overdue ? 'map:zones.no_overdue' : 'map:zones.no_danger',
    color: 'zone',
    pattern: 'empty',
  };
  return classed(shown, [none, ...bandClasses(bands)], (zone) => {
    const count = counts.get(zone.id) ?? 0;
    return {
      place: count === 0 ? 0 : 1 + bands.findIndex(({ to }) => count <= to),
      short: count === 0 ? '' : String(count),
      rank: count,
      lines: [{ label: overdue ? 'map:say.overdueDangers' : 'map:say.openDangers', value: { count } }],
    };
  });
}

const SILENCES: ZoneClass[] = [
  { label: 'map:zones.all_silent', color: 'text', pattern: 'hatch' },
  { label: 'map:zones.some_silent', color: 'muted', pattern: 'lines' },
  { label: 'map:zones.none_silent', color: 'sequence-4', pattern: 'plain' },
  { label: 'map:zones.no_site_grid', color: 'zone', pattern: 'empty' },
];

function bySilence({ zoneFilling, zones }: LayerContext, shown: readonly Zone[]): Choropleth | null {
  const { silent, coverage } = zoneFilling?.facts ?? {};
  if (!silent || !coverage || !zones) return null;
  const parents = new Set(zones.list.map(({ parentId }) => parentId));
  // Only the lowest grids report, and only those with enterprises have something to report of.
  const grids = zones.list.filter(
    ({ id, level }) => level === 'grid' && !parents.has(id) && (coverage.get(id)?.enterprises ?? 0) > 0,
  );
  return classed(shown, SILENCES, (zone) => {
    const below = grids.filter(({ path }) => isWithin(path, zone.path));
    const quiet = below.filter(({ id }) => silent.has(id)).length;
    const place = below.length === 0 ? 3 : quiet === below.length ? 0 : quiet > 0 ? 1 : 2;
    return {
      place,
      short: below.length === 0 ? '' : `${quiet}/${below.length}`,
      rank: below.length === 0 ? -1 : quiet / below.length + quiet / 1e6,
      lines: [
        { label: 'map:say.silentGrids', value: { count: quiet } },
        { label: 'map:say.gridsWithSites', value: { count: below.length } },
      ],
    };
  });
}

let last: { parts: readonly unknown[]; answer: Choropleth | null } | undefined;

/** The shown zones with their classes; null where zones have one colour, or their values are not there. */
export function choroplethOf(context: LayerContext): Choropleth | null {
  const { zones, zoneFilling, view, passes } = context;
  if (!zones || !zoneFilling || zoneFilling.fill === 'none') return null;
  const parts = [zones, zoneFilling.fill, zoneFilling.facts, view.zone, passes.hidden_dangers?.counts];
  // Map, legend and list ask for the same one after another.
  if (last?.parts.every((part, place) => part === parts[place])) return last.answer;
  const shown = shownZones(zones, view.zone);
  const make = {
    risk: () => byRisk(context, shown),
    coverage: () => byCoverage(context, shown),
    dangers: () => byDangers(context, shown, false),
    overdue: () => byDangers(context, shown, true),
    silence: () => bySilence(context, shown),
    figure: () => byFigure(context, shown),
  };
  const answer = make[zoneFilling.fill]();
  last = { parts, answer };
  return answer;
}
