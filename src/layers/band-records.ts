/** Works and occupations in protection bands: what stands against the law before what may, what a permit covers and what is cleared. */

import { numberAt, wordAt } from '../model/columns';
import { STANDINGS, type Standing } from '../model/pipeline-bands';
import { defineLayer } from './define';
import { type CellStyle, describeMark, type MarkSign, markLayers, wordLines } from './marks';

const STANDING_SIGN: Record<Standing, MarkSign> = {
  breach: { shape: 'cross', color: 'risk-1' },
  listed: { shape: 'star', color: 'risk-1' },
  occupied: { shape: 'house', color: 'risk-1' },
  uncertain: { shape: 'plus', color: 'risk-3-fill' },
  permitted: { shape: 'check', color: 'site' },
  cleared: { shape: 'hollowSquare', color: 'site-past' },
};

const CELLS: CellStyle = {
  beside: [-18, 14],
  color: 'muted',
  group: 'terms:standing',
  worst: STANDINGS.slice(0, 4).map((word) => ({ word, sign: STANDING_SIGN[word] })),
};

export const bandRecords = defineLayer({
  id: 'band_records',
  slot: 'sources',
  needs: ['band_records'],
  count: ({ passes }) => passes.band_records?.total ?? 0,
  render: (context) => {
    const { columns, passes, palette } = context;
    const set = columns.band_records;
    if (!set || !passes.band_records) return [];
    const sign = (row: number) =>
      STANDING_SIGN[(wordAt(set.categories.standing, row) ?? 'uncertain') as Standing];
    return markLayers(context, {
      id: 'band_records',
      columns: set,
      marks: passes.band_records.marks,
      shape: (row) => sign(row).shape,
      color: (row) => palette[sign(row).color],
      size: 14,
      rim: true,
      triggers: [],
      cells: CELLS,
    });
  },
  legend: ({ passes }) =>
    wordLines(passes.band_records?.counts.standing, STANDING_SIGN, 'terms:standing', 'bandStanding'),
  note: () => 'map:note.band_record',
  describe: ({ columns, passes }, { index }) => {
    const set = columns.band_records;
    if (!set || !passes.band_records) return null;
    return describeMark(passes.band_records.marks, index, CELLS, (row) => {
      const article = wordAt(set.categories.article, row);
      const pipeline = set.texts.pipeline[row];
      const kind = `terms:band_kind.${wordAt(set.categories.kind, row)}`;
      const name = set.texts.name[row] ?? null;
      const distance = numberAt(set.numbers.distanceMeters, row);
      return {
        title: name,
        ...(name === null ? { heading: kind } : {}),
        enterpriseId: null,
        recordId: set.ids[row] ?? 0,
        lines: [
          {
            label: 'map:say.standing',
            value: { word: `terms:standing.${wordAt(set.categories.standing, row)}` },
          },
          { label: 'map:say.kind', value: { word: kind } },
          ...(article === null
            ? []
            : [{ label: 'map:say.article', value: { word: `terms:band_article.${article}` } }]),
          ...(pipeline ? [{ label: 'map:say.pipeline', value: { text: pipeline } }] : []),
          ...(distance === null
            ? []
            : [
                { label: 'map:say.distance', value: { meters: distance } },
                {
                  label: 'map:say.accuracy',
                  value: { meters: numberAt(set.numbers.accuracyMeters, row) ?? 0 },
                },
              ]),
        ],
      };
    });
  },
});
