/** What each scene shows: its layers, and only what is in operation unless the address asks for more. */

import { useMemo } from 'react';
import type { SceneId, View } from '../../model/view';
import { useView } from '../../state/use-view';

const SCENES: Record<SceneId, Pick<View, 'layers' | 'heat'>> = {
  overview: {
    layers: ['zones', 'warnings', 'enterprises', 'accidents', 'hidden_dangers'],
    heat: 'none',
  },
  accidents: { layers: ['zones', 'accidents'], heat: 'accidents' },
  hidden_dangers: { layers: ['zones', 'enterprises', 'hidden_dangers'], heat: 'none' },
  hazard_sources: { layers: ['zones', 'hazard_sources'], heat: 'none' },
  pipelines: { layers: ['zones', 'pipelines'], heat: 'none' },
};

export type SceneView = Pick<View, 'layers' | 'heat' | 'filters'>;

/** The scene as a change of the view, for map, legend and figures alike. */
export function useSceneView(scene: SceneId): SceneView {
  const [{ filters }] = useView();
  return useMemo(() => {
    const inOperation = { ...filters, enterpriseStatus: ['active'] as const };
    return { ...SCENES[scene], filters: filters.enterpriseStatus.length > 0 ? filters : inOperation };
  }, [scene, filters]);
}
