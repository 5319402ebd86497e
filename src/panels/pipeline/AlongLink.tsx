/** The way from a line of the pipeline's sheet to what it tells of: its own sheet, or its place on the map. */

import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { useView, useViewLink } from '../../state/use-view';
import type { ViewPatch } from '../../state/view-address';
import styles from '../site/site.module.css';

export type Goal =
  | { site: number }
  /** Works by their number, occupations by theirs with a minus. */
  | { record: number }
  | { lng: number; lat: number };

/** Near enough to see which house it is. */
const PLACE_ZOOM = 16;

const patchOf = (goal: Goal): ViewPatch => {
  if ('site' in goal) return { selected: goal.site };
  if ('record' in goal) return { record: goal.record, selected: null };
  const { lng, lat } = goal;
  return { pin: { lng, lat, system: 'wgs84' }, camera: { lng, lat, zoom: PLACE_ZOOM }, display: 'map' };
};

type AlongLinkProps = {
  goal: Goal;
  /** Standing alone, away from the map. */
  alone: boolean;
  children: ReactNode;
};

export function AlongLink({ goal, alone, children }: AlongLinkProps) {
  const [, setView] = useView();
  const link = useViewLink();
  const patch = patchOf(goal);
  if (alone && 'lng' in goal)
    return (
      <Link className={styles.link} to={link('/grid', patch)}>
        {children}
      </Link>
    );
  return (
    <button type="button" className={styles.link} onClick={() => setView(patch)}>
      {children}
    </button>
  );
}
