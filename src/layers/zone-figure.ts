/** Zones by any figure of the register: each its own value, zones without a base hatched, never zero. */

import type { Zone } from '../model/zone';
import type { LayerContext, Said } from './define';
import { bandClasses, bandsBy, type Choropleth, classed, type ZoneClass } from './zone-steps';

const NO_BASE: ZoneClass = { label: 'map:zones.no_base', color: 'muted', pattern: 'hatch' };
const EXCEEDS: ZoneClass = { label: 'map:zones.exceeds', color: 'muted', pattern: 'plain' };
const ZERO: ZoneClass = { label: 'map:zones.zero', color: 'zone', pattern: 'empty' };

/** Longer numbers do not fit into a zone of the map. */
const MOST_DIGITS = 6;

const SIGNS: Readonly<Record<string, string>> = { percent: '%', permille: '‰' };

/** The classes of a figure; null while its values are not there. */
export function byFigure({ zoneFilling }: LayerContext, shown: readonly Zone[]): Choropleth | null {
  const figures = zoneFilling?.facts.figures;
  if (!figures) return null;
  const { definition, byZone, classes: method } = figures;
  const { unit } = definition;
  const values = shown.flatMap(({ id }) => byZone.get(id)?.value ?? []);
  const bands = bandsBy(method, values);
  const amount = (label: string, value: number, of?: string): { label: string; value: Said }[] => [
    { label, value: of === undefined ? { amount: value } : { amount: value, unit: of } },
  ];
  const classes = [NO_BASE, EXCEEDS, ZERO, ...bandClasses(bands)];
  const placeOf = (value: number) => (value <= 0 ? 2 : 3 + bands.findIndex(({ to }) => value <= to));
  return classed(shown, classes, (zone) => {
    const { value = null, numerator = null, denominator = null, warning = null } = byZone.get(zone.id) ?? {};
    const text = value === null ? '' : String(value);
    return {
      place: value !== null ? placeOf(value) : warning === null ? 0 : 1,
      short: text.length > MOST_DIGITS ? '' : text && `${text}${SIGNS[unit] ?? ''}`,
      rank: value ?? Number.NEGATIVE_INFINITY,
      lines: [
        ...(value === null
          ? [{ label: 'map:say.value', value: { word: warning === null ? NO_BASE.label : EXCEEDS.label } }]
          : amount('map:say.value', value, unit)),
        ...(denominator === null || numerator === null
          ? []
          : [...amount('map:say.numerator', numerator), ...amount('map:say.denominator', denominator)]),
      ],
    };
  });
}
