/** Protection bands under the lines, to scale: solid where a place surely lies in one, striped as far as it may lie in one. */

import type { Layer, LayerProps } from '@deck.gl/core';
import { PathStyleExtension, type PathStyleExtensionProps } from '@deck.gl/extensions';
import { PathLayer, ScatterplotLayer } from '@deck.gl/layers';
import {
  type BandClass,
  bandClass,
  type PipelineBand,
  reachMeters,
  sureMeters,
} from '../model/pipeline-bands';
import { type Drawn, inView, metersAPixel, type Shapes, shapesOf } from './band-shapes';
import {
  type Color,
  defineLayer,
  type LayerContext,
  type Palette,
  type PaletteName,
  type Said,
} from './define';
import type { Pattern } from './patterns';

/** The widest first, so that a narrower one lies on it. */
const LOOKS: Record<BandClass, { color: PaletteName; pattern: Pattern; tint: number; stripes: boolean }> = {
  beside: { color: 'risk-4', pattern: 'dots', tint: 0.25, stripes: false },
  permit_far: { color: 'risk-3', pattern: 'plain', tint: 0.25, stripes: false },
  permit: { color: 'risk-2', pattern: 'bars', tint: 0.5, stripes: true },
  forbidden: { color: 'risk-1', pattern: 'full', tint: 0.7, stripes: false },
};
const CLASSES = Object.keys(LOOKS) as BandClass[];
const UNSURE = { color: 'muted', pattern: 'hatch', tint: 0.3 } as const;

/** A stripe and the gap after it: metres on the ground, and from far off at least so many pixels. */
const STRIPES = {
  permit: { meters: [12, 12], pixels: [2, 2] },
  unsure: { meters: [30, 90], pixels: [2, 5] },
} as const;
const reachOf = (context: LayerContext) => shapesOf(context, 'reach', () => true, reachMeters);

/**
 * Lays a tint on the ground so that laying it on twice changes nothing: bands of bends and neighbours overlap, and
 * see-through ones would grow darker there. On a light ground the darker of both colours stays, on a dark one the lighter.
 */
function tinted(
  palette: Palette,
  color: PaletteName,
  share: number,
): { color: Color; parameters: LayerProps['parameters'] } {
  const [ground, over] = [palette.land, palette[color]];
  const mixed = ([0, 1, 2] as const).map((part) =>
    Math.round(ground[part] * (1 - share) + over[part] * share),
  );
  const light = ground[0] + ground[1] + ground[2] > 384;
  const operation = light ? 'min' : 'max';
  return {
    color: [mixed[0] ?? 0, mixed[1] ?? 0, mixed[2] ?? 0, 255],
    parameters: {
      blend: true,
      blendColorOperation: operation,
      blendAlphaOperation: 'max',
      blendColorSrcFactor: 'one',
      blendColorDstFactor: 'one',
      blendAlphaSrcFactor: 'one',
      blendAlphaDstFactor: 'one',
    },
  };
}

const striped = new PathStyleExtension({ dash: true, highPrecisionDash: true });

type Stripes = (typeof STRIPES)[keyof typeof STRIPES] | null;

function area(
  context: LayerContext,
  id: string,
  { drawn, points }: Shapes,
  { color: name, tint }: { color: PaletteName; tint: number },
  stripes: Stripes,
): Layer[] {
  const { palette } = context;
  const { color, parameters } = tinted(palette, name, tint);
  const pixel = metersAPixel(context);
  const lengths = stripes ?? STRIPES.unsure;
  const long = Math.max(lengths.meters[0], lengths.pixels[0] * pixel);
  const gap = Math.max(lengths.meters[1], lengths.pixels[1] * pixel);
  const updateTriggers = { getColor: [palette], getFillColor: [palette], getDashArray: [long, gap] };
  return [
    new PathLayer<Drawn, Partial<PathStyleExtensionProps<Drawn>>>({
      id: `band-${id}`,
      data: drawn,
      widthUnits: 'meters',
      getPath: ({ path }) => path,
      getWidth: ({ meters }) => 2 * meters,
      getColor: color,
      jointRounded: true,
      capRounded: stripes === null,
      parameters,
      updateTriggers,
      ...(stripes
        ? {
            extensions: [striped],
            getDashArray: ({ meters }: Drawn) =>
              [long / (2 * meters), gap / (2 * meters)] as [number, number],
          }
        : {}),
    }),
    new ScatterplotLayer<Shapes['points'][number]>({
      id: `band-${id}-points`,
      data: points,
      getPosition: ({ at }) => at,
      getRadius: ({ meters }) => meters,
      getFillColor: color,
      parameters,
      updateTriggers,
    }),
  ];
}

function render(context: LayerContext): Layer[] {
  if (!context.columns.pipelines || !context.bands) return [];
  const unsure = shapesOf(context, 'unsure', ({ accuracyMeters }) => accuracyMeters > 0, reachMeters);
  return [
    ...area(context, 'unsure', unsure, UNSURE, STRIPES.unsure),
    ...CLASSES.flatMap((name) => {
      const sure = shapesOf(context, name, (band) => bandClass(band) === name, sureMeters);
      return area(context, name, sure, LOOKS[name], LOOKS[name].stripes ? STRIPES.permit : null);
    }),
    // What the pointer feels and the eye nearly does not see: the whole of it, gaps between stripes too.
    new PathLayer<Drawn>({
      id: 'pipeline_bands',
      data: reachOf(context).drawn,
      pickable: true,
      widthUnits: 'meters',
      getPath: ({ path }) => path,
      getWidth: ({ meters }) => 2 * meters,
      getColor: [0, 0, 0, 1],
      jointRounded: true,
    }),
  ];
}

const classesOf = (bands: readonly PipelineBand[]) =>
  new Set(bands.filter((band) => sureMeters(band) > 0).map(bandClass));

export const pipelineBands = defineLayer({
  id: 'pipeline_bands',
  slot: 'areas',
  needs: ['pipelines', 'pipeline_bands'],
  count: (context) => inView(context).byPipeline.size,
  render,
  legend: (context) => {
    const lines = [...inView(context).byPipeline.values()];
    return [
      ...CLASSES.map((name) => ({
        label: `map:band.${name}`,
        sign: { kind: 'area' as const, color: LOOKS[name].color, pattern: LOOKS[name].pattern },
        count: lines.filter((bands) => classesOf(bands).has(name)).length,
      })).reverse(),
      {
        label: 'map:band.unsure',
        sign: { kind: 'area', color: UNSURE.color, pattern: UNSURE.pattern },
        count: lines.filter((bands) => bands.some(({ accuracyMeters }) => accuracyMeters > 0)).length,
      },
    ];
  },
  note: () => 'map:note.band',
  describe: (context, { index }) => {
    const set = context.columns.pipelines;
    if (!set) return null;
    const id = reachOf(context).drawn[index]?.pipelineId;
    const bands = id === undefined ? [] : (inView(context).byPipeline.get(id) ?? []);
    const [first] = bands;
    if (!first) return null;
    return {
      title: set.texts.name[set.ids.indexOf(first.pipelineId)] ?? null,
      enterpriseId: null,
      pipelineId: first.pipelineId,
      lines: [
        ...bands
          .filter(({ geojson }) => geojson === null)
          .map(({ article, toMeters }): { label: string; value: Said } => ({
            label: `terms:band_article.${article}`,
            value: { meters: toMeters },
          })),
        { label: 'map:say.accuracy', value: { meters: first.accuracyMeters } },
        { label: 'map:say.route', value: { word: `terms:route.${first.route}` } },
      ],
    };
  },
});
