import { expect, it } from 'vitest';
import { camelKeys } from './camel';

it('writes keys at any depth in camel case and leaves values and one-letter keys alone', () => {
  const answer = {
    hazard_source_id: 1,
    within_500_meters: true,
    Q: 5,
    Q_from: { table: 1 },
    lines: [{ beta_from: 'a_b' }, null],
    within: { '200': 'inside' },
  };
  expect(camelKeys(answer)).toEqual({
    hazardSourceId: 1,
    within500Meters: true,
    Q: 5,
    QFrom: { table: 1 },
    lines: [{ betaFrom: 'a_b' }, null],
    within: { '200': 'inside' },
  });
});
