/** Protected places: what article 19 keeps at a distance from major hazard sources, each kind in a shape of its own. */

import { numberAt, wordAt } from '../model/columns';
import { PLACE_KINDS, type PlaceKind } from '../model/point-words';
import { defineLayer } from './define';
import { type CellStyle, describeMark, type MarkSign, markLayers, wordLines } from './marks';
import type { Shape } from './shapes';

const KIND_SHAPE: Record<PlaceKind, Shape> = {
  residential: 'house',
  commercial_centre: 'bag',
  park: 'tree',
  school: 'flag',
  hospital: 'plus',
  care_home: 'heart',
  theatre: 'ticket',
  stadium: 'oval',
  water_source: 'drop',
  station: 'train',
  pier: 'anchor',
  airport: 'plane',
  traffic_line: 'lanes',
  telecommunications: 'mast',
  farmland: 'furrows',
  waters: 'wave',
  nature_reserve: 'leaf',
  military: 'chevron',
  other: 'hexagon',
};

const KIND_SIGN = Object.fromEntries(
  PLACE_KINDS.map((kind): [string, MarkSign] => [kind, { shape: KIND_SHAPE[kind], color: 'place' }]),
);

const CELLS: CellStyle = {
  beside: [24, 0],
  color: 'place',
  group: 'terms:protected_place',
  worst: [],
};

export const protectedPlaces = defineLayer({
  id: 'protected_places',
  slot: 'sites',
  needs: ['protected_places'],
  count: ({ passes }) => passes.protected_places?.total ?? 0,
  render: (context) => {
    const { columns, passes, palette } = context;
    const set = columns.protected_places;
    if (!set || !passes.protected_places) return [];
    return markLayers(context, {
      id: 'protected_places',
      columns: set,
      marks: passes.protected_places.marks,
      shape: (row) => KIND_SHAPE[(wordAt(set.categories.kind, row) ?? 'other') as PlaceKind],
      color: () => palette.place,
      size: 15,
      rim: true,
      triggers: [],
      cells: CELLS,
    });
  },
  // Of the nineteen kinds a region has a few: those that it has, and those that are chosen.
  legend: ({ passes, view }) =>
    wordLines(passes.protected_places?.counts.kind, KIND_SIGN, 'terms:protected_place', 'placeKind').filter(
      ({ count, narrows }) =>
        count > 0 || (view.filters.placeKind as readonly unknown[]).includes(narrows?.value),
    ),
  note: () => 'map:note.place',
  describe: ({ columns, passes }, { index }) => {
    const set = columns.protected_places;
    if (!set || !passes.protected_places) return null;
    return describeMark(passes.protected_places.marks, index, CELLS, (row) => {
      const people = numberAt(set.numbers.people, row);
      return {
        title: set.texts.name[row] ?? null,
        enterpriseId: null,
        placeId: set.ids[row] ?? 0,
        lines: [
          {
            label: 'map:say.kind',
            value: { word: `terms:protected_place.${wordAt(set.categories.kind, row)}` },
          },
          {
            label: 'map:say.peopleThere',
            value: people === null ? { word: 'map:people_unknown' } : { count: people },
          },
          {
            label: 'map:say.articleItem',
            value: { word: `terms:article_19.${wordAt(set.categories.articleItem, row)}` },
          },
        ],
      };
    });
  },
});
