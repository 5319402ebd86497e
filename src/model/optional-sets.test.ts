/** A view asks for the sets it shows, and for no others. */

import { describe, expect, it } from 'vitest';
import { OPTIONAL_SETS, optionalSetsOf } from './optional-sets';
import { DEFAULT_VIEW, LIST_SUBJECTS } from './view';

describe('optional sets', () => {
  it('are not asked for by the default view, but for warnings: one in force must not hide', () => {
    expect(optionalSetsOf(DEFAULT_VIEW)).toEqual(['warnings']);
  });

  it.each(OPTIONAL_SETS)('%s is asked for by its layer', (set) => {
    expect(optionalSetsOf({ ...DEFAULT_VIEW, layers: ['zones', set] })).toEqual([set]);
  });

  const listed = LIST_SUBJECTS.filter((set) => (OPTIONAL_SETS as readonly string[]).includes(set));
  it.each(listed)('%s is asked for by its list', (set) => {
    expect(optionalSetsOf({ ...DEFAULT_VIEW, layers: [], list: set })).toEqual([set]);
  });

  it('are asked for by a heat map without its layer', () => {
    expect(optionalSetsOf({ ...DEFAULT_VIEW, layers: [], heat: 'inspections' })).toEqual(['inspections']);
  });
});
