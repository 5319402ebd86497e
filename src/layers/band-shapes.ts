/** Protection bands as shapes on the ground, made once for what passes the view and a zoom step. */

import type { Geometry, Position } from 'geojson';
import type { PipelineBand } from '../model/pipeline-bands';
import type { LayerContext } from './define';

/** A band narrower than this on the screen is not drawn. */
const LEAST_PIXELS = 3;
/** Metres a pixel at the equator, for a frame whose cell has 44 pixels. */
const METERS_A_CELL_PIXEL = 40_075_017 / 44;

export type Drawn = { pipelineId: number; path: [number, number][]; meters: number };

const pathsOf = (shape: Geometry | undefined | null): [number, number][][] => {
  const lines: Position[][] =
    shape?.type === 'MultiLineString'
      ? shape.coordinates
      : shape?.type === 'LineString'
        ? [shape.coordinates]
        : [];
  return lines.map((line) => line.map(([lng, lat]): [number, number] => [lng ?? 0, lat ?? 0]));
};

export type Shapes = {
  drawn: Drawn[];
  points: { pipelineId: number; at: [number, number]; meters: number }[];
};
/** Bands by pipeline, and the shapes made of them: both stay the same objects while bands and pass do. */
type InView = { rows: Uint32Array; byPipeline: Map<number, PipelineBand[]>; shapes: Map<string, Shapes> };
const inViewOf = new WeakMap<readonly PipelineBand[], InView>();

/** Bands of the pipelines that pass the view. */
export function inView({ bands = [], columns, passes }: LayerContext): InView {
  const rows = passes.pipelines?.rows ?? NO_ROWS;
  const known = inViewOf.get(bands);
  if (known?.rows === rows) return known;
  const byPipeline = new Map<number, PipelineBand[]>();
  const passing = new Set([...rows].map((row) => columns.pipelines?.ids[row]));
  for (const band of bands) {
    if (!passing.has(band.pipelineId)) continue;
    const others = byPipeline.get(band.pipelineId);
    if (others) others.push(band);
    else byPipeline.set(band.pipelineId, [band]);
  }
  const found = { rows, byPipeline, shapes: new Map() };
  inViewOf.set(bands, found);
  return found;
}
const NO_ROWS = new Uint32Array();

/** About how many metres of the ground a pixel of the design is; 0 where nothing is drawn. */
export function metersAPixel({ frame }: LayerContext): number {
  return frame ? frame.cell * METERS_A_CELL_PIXEL : 0;
}

/** The shape of some bands, each as wide as `metersOf` says: of those around the same place only the widest is seen. */
export function shapesOf(
  context: LayerContext,
  name: string,
  wanted: (band: PipelineBand) => boolean,
  metersOf: (band: PipelineBand) => number,
): Shapes {
  const { byPipeline, shapes } = inView(context);
  const set = context.columns.pipelines;
  const least = LEAST_PIXELS * metersAPixel(context);
  const key = `${name} ${least}`;
  const known = shapes.get(key);
  if (known || !set) return known ?? { drawn: [], points: [] };
  const byPlace = new Map<Geometry, { pipelineId: number; meters: number }>();
  for (const [pipelineId, bands] of byPipeline) {
    const route = set.routes[set.ids.indexOf(pipelineId)];
    for (const band of bands) {
      const [place, meters] = [band.geojson ?? route, metersOf(band)];
      const wide = meters > 0 && 2 * meters >= least;
      if (place && wide && wanted(band) && meters > (byPlace.get(place)?.meters ?? 0))
        byPlace.set(place, { pipelineId, meters });
    }
  }
  const made: Shapes = { drawn: [], points: [] };
  for (const [place, one] of byPlace) {
    const [lng = 0, lat = 0] = place.type === 'Point' ? place.coordinates : [];
    if (place.type === 'Point') made.points.push({ ...one, at: [lng, lat] });
    else for (const path of pathsOf(place)) made.drawn.push({ ...one, path });
  }
  shapes.set(key, made);
  return made;
}
