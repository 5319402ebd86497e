/** Grids looked at before they are saved, and saved: cut by the database or handed in. */

import { queryOptions } from '@tanstack/react-query';
import type { Geometry } from 'geojson';
import type { ErrorCode } from '../model/errors';
import type { PlannedZone, ProposedZone, ZonePlan, ZoneSource } from '../model/zone-plan';
import { call } from './client';
import type { Json } from './types.gen';

type CutAnswer = { features: { properties: { code: string }; geometry: Geometry }[] } | null;
type PlanAnswer = {
  zones: (Pick<PlannedZone, 'code' | 'sites' | 'dangers'> & {
    problem: ErrorCode | null;
    /** What the refusal says, as its error would. */
    detail: { lng?: number; lat?: number };
    square_meters: number | null;
  })[];
  gaps: { square_meters: number; geojson: Geometry }[];
  overlaps: {
    code: string;
    other_code: string;
    square_meters: number;
    refused: boolean;
    geojson: Geometry;
  }[];
  on_borders: number;
  held_square_meters: number;
} & Pick<ZonePlan, 'orphans' | 'sites' | 'load' | 'dissolved' | 'bar'>;

const asJson = (zones: readonly ProposedZone[]) =>
  zones.map(({ code, name, geometry }) => ({
    code,
    name_en: name,
    name_zh: name,
    geometry,
  })) as unknown as Json;

async function proposedOf(
  zone: number,
  source: ZoneSource,
  signal: AbortSignal,
): Promise<readonly ProposedZone[]> {
  if (source.kind === 'given') return source.zones;
  const asked = { p_zone: zone, p_shape: source.shape, p_size_meters: source.sizeMeters };
  const answer = (await call('cut_free_ground', asked, signal)) as unknown as CutAnswer;
  return (answer?.features ?? []).map(({ properties, geometry }) => ({
    code: properties.code,
    name: null,
    geometry,
  }));
}

/**
 * Grids below a zone as the database would take them, with what it finds; nothing is saved.
 * @param replace in the place of the grids that are there, else beside them
 */
export function zonePlanQuery(region: string, zone: number, source: ZoneSource, replace: boolean) {
  return queryOptions({
    queryKey: ['region', region, 'plan_zones', zone, source, replace],
    queryFn: async ({ signal }): Promise<ZonePlan | null> => {
      const proposed = await proposedOf(zone, source, signal);
      const asked = { p_parent: zone, p_zones: asJson(proposed), p_replace: replace };
      const answer = (await call('plan_zones', asked, signal)) as unknown as PlanAnswer | null;
      if (answer === null) return null;
      return {
        parentId: zone,
        replace,
        zones: proposed.map((given, place) => ({ ...given, code: answer.zones[place]?.code ?? given.code })),
        planned: answer.zones.map(
          ({ code, problem, detail: { lng, lat }, square_meters, sites, dangers }) => ({
            code,
            problem,
            crossing:
              problem === 'outline_crosses_itself' && lng !== undefined && lat !== undefined
                ? { lng, lat }
                : null,
            squareMeters: square_meters,
            sites: sites ?? 0,
            dangers: dangers ?? 0,
          }),
        ),
        gaps: answer.gaps.map(({ square_meters, geojson }) => ({
          squareMeters: square_meters,
          outline: geojson,
        })),
        overlaps: answer.overlaps.map(({ code, other_code, square_meters, refused, geojson }) => ({
          code,
          otherCode: other_code,
          squareMeters: square_meters,
          refused,
          outline: geojson,
        })),
        orphans: answer.orphans,
        sites: answer.sites,
        onBorders: answer.on_borders,
        heldSquareMeters: answer.held_square_meters,
        load: answer.load,
        dissolved: answer.dissolved,
        bar: answer.bar,
      };
    },
    // A set that was saved, or that others have changed meanwhile, is planned anew.
    staleTime: 0,
    gcTime: 0,
    refetchOnWindowFocus: false,
  });
}

/**
 * Saves a plan as it was shown; answers the number of grids.
 * @throws GridwatchError by name, with nothing saved: for administrators alone
 */
export function saveZonePlan({ parentId, replace, zones }: ZonePlan): Promise<number> {
  return call(replace ? 'replace_zones' : 'save_zones', { p_parent: parentId, p_zones: asJson(zones) });
}
