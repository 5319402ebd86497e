/** Every kind of hidden danger that the simulated register brings along is said in both languages. */
import { describe, expect, it } from 'vitest';
import en from '../../src/i18n/en/terms.json';
import zh from '../../src/i18n/zh-CN/terms.json';
import { DANGER_KINDS } from '../../supabase/local/simulate/dangers';

describe('kinds of hidden dangers', () => {
  it.each(DANGER_KINDS)('%s', (kind) => {
    expect((en.danger_kind as Record<string, string>)[kind]).toMatch(/[a-z]/);
    expect((zh.danger_kind as Record<string, string>)[kind]).toMatch(/\p{Script=Han}/u);
  });
});
