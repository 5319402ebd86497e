/** Which base map is chosen. */

import { expect, it } from 'vitest';
import { chooseBasemap } from './use-basemap';

it.each([
  [null, null, '/grid', 'bundled'],
  [null, 'sky', '/grid', 'sky'],
  ['city', 'sky', '/grid', 'city'],
  ['bundled', 'sky', '/grid', 'bundled'],
  [null, 'sky', '/wall', 'bundled'],
  ['city', 'sky', '/wall', 'city'],
])('address %s, memory %s on %s: %s', (address, memory, path, id) => {
  expect(chooseBasemap(address, memory, path)).toBe(id);
});
