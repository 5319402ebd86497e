/** What each scene shows on the map. */

import type { SceneId, View } from '../../model/view';

export const SCENE_VIEWS: Record<SceneId, Pick<View, 'layers' | 'heat'>> = {
  overview: {
    layers: ['zones', 'enterprises', 'accidents', 'hidden_dangers'],
    heat: 'none',
  },
  accidents: { layers: ['zones', 'accidents'], heat: 'accidents' },
  hidden_dangers: { layers: ['zones', 'enterprises', 'hidden_dangers'], heat: 'none' },
  hazard_sources: { layers: ['zones', 'hazard_sources'], heat: 'none' },
  pipelines: { layers: ['zones', 'pipelines'], heat: 'none' },
};
