/** Which of all that lies along a pipeline is told of one band, in which order, and how many it counts. */

import { describe, expect, it } from 'vitest';
import { countsOf, entriesOf, occupiedBand, worksOnce } from './band-entries';
import type { AlongPipeline, AlongWork } from './pipeline';

const forbidden = { article: '30', around: 'line', effect: 'forbidden', toMeters: 5 } as const;
const near = { article: '35_2', around: 'line', effect: 'permit', toMeters: 50 } as const;
const river = { article: '32', around: 'river', effect: 'forbidden', toMeters: 500 } as const;
const bands = [forbidden, near, river];

const work = (workId: number, article: string, distanceMeters: number): AlongWork => ({
  workId,
  article,
  around: 'line',
  distanceMeters,
  verdict: 'uncertain',
  name: `Work ${workId}`,
  kind: 'excavation',
  state: 'reported',
  permitNumber: null,
  effect: 'permit',
  accuracyMeters: 512,
});

const along: AlongPipeline = {
  accuracyMeters: 500,
  limit: 200,
  totals: { enterprises: 9 },
  bands: [
    { article: '30', around: 'line', subject: 'enterprises', inside: 2, uncertain: 7 },
    { article: '30', around: 'line', subject: 'works', inside: 0, uncertain: 1 },
    { article: '32', around: 'river', subject: 'enterprises', inside: 0, uncertain: 3 },
  ],
  enterprises: [
    {
      id: 1,
      name: 'Far from the line, near the river',
      status: 'active',
      hazardSources: 0,
      distanceMeters: 30,
      bands: [
        { article: '30', around: 'line', distanceMeters: 30, verdict: 'uncertain' },
        { article: '32', around: 'river', distanceMeters: 410, verdict: 'inside' },
      ],
    },
  ],
  protectedPlaces: [],
  buildings: [
    {
      id: 1,
      kind: 'commercial',
      name: 'House',
      enterpriseId: null,
      lng: 0,
      lat: 0,
      distanceMeters: 3,
      bands: [{ article: '30', around: 'line', distanceMeters: 3, verdict: 'inside' }],
    },
  ],
  hiddenDangers: [],
  dangersOverdue: 0,
  works: [work(7, '30', 12), work(7, '35_2', 12), work(8, '35_2', 40)],
  occupations: [{ id: 4, kind: 'shed', foundOn: '2024-05-01', listed: true }],
};

describe('what is told of a band', () => {
  it('is what lies in just this one, occupations first and then the nearest', () => {
    expect(entriesOf(forbidden, bands, along).map(({ subject, id }) => `${subject} ${id}`)).toEqual([
      'occupations 4',
      'buildings 1',
      'works 7',
      'enterprises 1',
    ]);
    expect(entriesOf(near, bands, along).map(({ id }) => id)).toEqual([7, 8]);
  });

  it('has the distance to what the band is around, and its own accuracy', () => {
    expect(entriesOf(river, bands, along)).toMatchObject([
      { subject: 'enterprises', distanceMeters: 410, accuracyMeters: 500, verdict: 'inside' },
    ]);
    expect(entriesOf(near, bands, along)[0]).toMatchObject({ accuracyMeters: 512, verdict: 'uncertain' });
    expect(entriesOf(forbidden, bands, along)[0]).toMatchObject({ distanceMeters: null, verdict: 'found' });
  });

  it('is counted whole, however few were sent', () => {
    expect(countsOf(forbidden, bands, along)).toMatchObject([
      { subject: 'occupations', inside: 1, uncertain: 0 },
      { subject: 'works', inside: 0, uncertain: 1 },
      { subject: 'enterprises', inside: 2, uncertain: 7 },
    ]);
    expect(countsOf(near, bands, along)).toEqual([]);
  });

  it('puts occupations into the widest band along the line that forbids, and nowhere without one', () => {
    expect(occupiedBand(bands)).toBe(forbidden);
    expect(occupiedBand([near, river])).toBeUndefined();
  });

  it('tells each work once, in its first band', () => {
    expect(worksOnce(along.works).map(({ workId, article }) => [workId, article])).toEqual([
      [7, '30'],
      [8, '35_2'],
    ]);
  });
});
