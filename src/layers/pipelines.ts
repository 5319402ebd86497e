/** Pipelines: colour by medium, whole lines where they run, dashed where they do not (yet, or any more). */

import type { PathStyleExtensionProps } from '@deck.gl/extensions';
import { PathLayer } from '@deck.gl/layers';
import type { Position } from 'geojson';
import { numberAt, type PipelineColumns, wordAt } from '../model/columns';
import type { Line } from '../model/line';
import { type LayerId, MEDIA, type Medium } from '../model/view';
import { defineLayer, type LegendLine, type PaletteName } from './define';
import { dashes, inDetail, WHOLE } from './detail';

const MEDIUM_COLOR: Record<Medium, PaletteName> = {
  natural_gas: 'medium-natural-gas',
  crude_oil: 'medium-crude-oil',
  ngl: 'medium-ngl',
  liquid: 'medium-liquid',
};

/** What is shown beside them without points of its own. */
const QUIET: readonly LayerId[] = ['zones', 'pipeline_bands', 'pipelines'];

/** One line of a route. */
type Part = { row: number; lines: Line[] };

const partsOfColumns = new WeakMap<Uint32Array, Part[]>();

/** The lines of the routes that pass; a route of several lines has several parts. */
function partsOf(set: PipelineColumns, rows: Uint32Array): Part[] {
  const known = partsOfColumns.get(rows);
  if (known) return known;
  const parts = [...rows].flatMap((row): Part[] => {
    const route = set.routes[row];
    if (route?.type !== 'MultiLineString') return [];
    return route.coordinates.map((line: Position[]) => ({
      row,
      lines: [line.map(([lng, lat]): [number, number] => [lng ?? 0, lat ?? 0])],
    }));
  });
  partsOfColumns.set(rows, parts);
  return parts;
}

const runs = (set: PipelineColumns, row: number) => {
  const status = wordAt(set.categories.status, row);
  return status === 'operating' || status === 'unknown';
};

export const pipelines = defineLayer({
  id: 'pipelines',
  slot: 'lines',
  needs: ['pipelines'],
  count: ({ passes }) => passes.pipelines?.total ?? 0,
  render: ({ columns, passes, frame, view, palette, scale }) => {
    const set = columns.pipelines;
    if (!set || !passes.pipelines) return [];
    // Hundreds of lines would drown the points over them: they speak up only where nothing else is shown.
    const alone = view.layers.every((layer) => QUIET.includes(layer));
    return [
      new PathLayer<Part, PathStyleExtensionProps<Part>>({
        id: 'pipelines',
        data: inDetail(partsOf(set, passes.pipelines.rows), frame),
        pickable: true,
        widthUnits: 'pixels',
        getWidth: (alone ? 1.4 : 1.2) * scale,
        opacity: alone ? 0.85 : 0.4,
        getPath: (part) => part.lines[0] ?? [],
        getColor: (part) =>
          palette[MEDIUM_COLOR[(wordAt(set.categories.medium, part.row) ?? 'liquid') as Medium]],
        getDashArray: (part: Part) => (runs(set, part.row) ? WHOLE : [4, 3]),
        dashJustified: false,
        jointRounded: true,
        extensions: [dashes],
        updateTriggers: { getColor: [palette], getWidth: [scale, alone] },
      }),
    ];
  },
  legend: ({ columns, passes }) => {
    const set = columns.pipelines;
    const media = MEDIA.map(
      (word): LegendLine => ({
        label: `terms:medium.${word}`,
        sign: { kind: 'line', color: MEDIUM_COLOR[word], dashed: false },
        count: passes.pipelines?.counts.medium?.get(word) ?? 0,
        narrows: { filter: 'medium', value: word },
      }),
    );
    const idle = set ? [...(passes.pipelines?.rows ?? [])].filter((row) => !runs(set, row)).length : 0;
    return [
      ...media,
      { label: 'map:pipeline_idle', sign: { kind: 'line', color: 'muted', dashed: true }, count: idle },
    ];
  },
  note: () => 'map:note.route',
  describe: ({ columns, passes, frame }, { index }) => {
    const set = columns.pipelines;
    if (!set || !passes.pipelines) return null;
    const row = inDetail(partsOf(set, passes.pipelines.rows), frame)[index]?.row;
    if (row === undefined) return null;
    const owner = set.texts.owner[row];
    return {
      title: set.texts.name[row] ?? null,
      enterpriseId: null,
      pipelineId: set.ids[row] ?? 0,
      lines: [
        { label: 'map:say.medium', value: { word: `terms:medium.${wordAt(set.categories.medium, row)}` } },
        {
          label: 'map:say.status',
          value: { word: `terms:pipeline_status.${wordAt(set.categories.status, row)}` },
        },
        ...(owner ? [{ label: 'map:say.owner', value: { text: owner } }] : []),
        { label: 'map:say.length', value: { meters: numberAt(set.numbers.lengthMeters, row) ?? 0 } },
        { label: 'map:say.accuracy', value: { meters: numberAt(set.numbers.accuracyMeters, row) ?? 0 } },
        { label: 'map:say.route', value: { word: `terms:route.${wordAt(set.categories.route, row)}` } },
      ],
    };
  },
});
