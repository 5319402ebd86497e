/** The colours of the theme in force as numbers, for what is not drawn by style sheets: map layers and charts. */

/** Red, green, blue, alpha; each 0–255. */
export type Color = [number, number, number, number];

export const COLOR_NAMES = [
  'ground',
  'water',
  'land',
  'urban',
  'panel',
  'raised',
  'line',
  'edge',
  'text',
  'muted',
  'accent',
  'on-accent',
  'accent-wash',
  'risk-1',
  'risk-2',
  'risk-3',
  'risk-3-fill',
  'risk-4',
  'better',
  'worse',
  'site',
  'site-past',
  'place',
  'zone',
  'hazard-toxic',
  'hazard-flammable',
  'hazard-both',
  'medium-natural-gas',
  'medium-crude-oil',
  'medium-ngl',
  'medium-liquid',
  'sequence-1',
  'sequence-2',
  'sequence-3',
  'sequence-4',
  'sequence-5',
  'sequence-6',
  'sequence-7',
  'hatch',
] as const;
export type ColorName = (typeof COLOR_NAMES)[number];
export type Tokens = Record<ColorName, Color>;

/** Reads `#rrggbb` or `#rgb`; anything else is black, so that a slip is seen and nothing throws. */
export function parseColor(text: string): Color {
  const hex = text.trim().replace(/^#/, '');
  const full = hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex;
  if (!/^[0-9a-f]{6}$/i.test(full)) return [0, 0, 0, 255];
  const part = (start: number) => Number.parseInt(full.slice(start, start + 2), 16);
  return [part(0), part(2), part(4), 255];
}

/** All colours of the theme that the document shows now. */
export function readTokens(element: Element = document.documentElement): Tokens {
  const style = getComputedStyle(element);
  const entries = COLOR_NAMES.map((name) => [name, parseColor(style.getPropertyValue(`--${name}`))]);
  return Object.fromEntries(entries) as Tokens;
}

/** The same colour, more or less see-through; `opacity` 0–1. */
export function withOpacity([red, green, blue]: Color, opacity: number): Color {
  return [red, green, blue, Math.round(opacity * 255)];
}

/** A colour as CSS writes it, for MapLibre paint properties. */
export function cssColor([red, green, blue, alpha]: Color): string {
  return `rgba(${red}, ${green}, ${blue}, ${Number((alpha / 255).toFixed(3))})`;
}
