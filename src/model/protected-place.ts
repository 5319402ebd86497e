/** A place that the law keeps at a distance from major hazard sources, with those beside it. */

import type { DatasetSource } from './dataset';
import type { PlaceKind } from './point-words';
import type { NearHazardSource } from './surroundings';

export type ProtectedPlace = {
  id: number;
  kind: PlaceKind;
  /** Item of article 19 of the Regulation on the Safety of Hazardous Chemicals, 1 to 8. */
  articleItem: number;
  name: string;
  /** Who live in it or are usually there at once; null where that is not known. */
  people: number | null;
  /** Null where it is a point. */
  areaSquareMeters: number | null;
  /** Where it is known from, where no dataset says so. */
  source: string | null;
  dataset: DatasetSource | null;
  zoneId: number | null;
  hasPosition: boolean;
  radiusMeters: number;
  /** Of sites in operation that the user may see, the nearest first. */
  hazardSources: (NearHazardSource & {
    /** Whether it is as far from the site's boundary; else from its point, where no boundary is drawn. Both to the place's edge. */
    fromBoundary: boolean;
  })[];
};
