/** Both themes name the same colours, and everything written in them can be read. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COLOR_NAMES, type Color, type ColorName, parseColor } from './tokens';

const css = readFileSync(join(import.meta.dirname, 'tokens.css'), 'utf8');

function colorsOf(theme: 'dark' | 'light'): Map<string, Color> {
  const block = css.match(new RegExp(`\\[data-theme=["']${theme}["']\\]\\s*\\{([^}]*)\\}`))?.[1] ?? '';
  const lines = block.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g);
  return new Map([...lines].map(([, name, value]) => [name ?? '', parseColor(value ?? '')]));
}

function luminance([red, green, blue]: Color): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: Color, other: Color): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const WRITTEN: readonly ColorName[] = ['text', 'muted', 'accent', 'better', 'worse'];
const MARKS: readonly ColorName[] = ['risk-1', 'risk-2', 'risk-3', 'risk-4', 'site', 'place', 'edge'];

describe.each(['dark', 'light'] as const)('the %s theme', (theme) => {
  const colors = colorsOf(theme);
  const color = (name: ColorName): Color => colors.get(name) ?? [0, 0, 0, 0];

  it('gives every colour a value', () => {
    expect(COLOR_NAMES.filter((name) => !colors.has(name))).toEqual([]);
  });

  it.each(WRITTEN)('can be read where %s is written', (name) => {
    for (const ground of ['panel', 'raised', 'accent-wash'] as const) {
      expect(contrast(color(name), color(ground)), `${name} on ${ground}`).toBeGreaterThanOrEqual(4.5);
    }
  });

  it.each(MARKS)('shows %s on land and panel', (name) => {
    for (const ground of ['panel', 'land'] as const) {
      expect(contrast(color(name), color(ground)), `${name} on ${ground}`).toBeGreaterThanOrEqual(3);
    }
  });

  it('shows what stands on the accent', () => {
    expect(contrast(color('on-accent'), color('accent'))).toBeGreaterThanOrEqual(4.5);
  });

  it('has a sequence that goes one way, in steps that can be told apart', () => {
    const steps = ([1, 2, 3, 4, 5, 6, 7] as const).map((step) => luminance(color(`sequence-${step}`)));
    const ordered = theme === 'dark' ? steps : [...steps].reverse();
    for (const [index, value] of ordered.slice(1).entries()) {
      expect((value + 0.05) / ((ordered[index] ?? 0) + 0.05)).toBeGreaterThan(1.15);
    }
  });
});
