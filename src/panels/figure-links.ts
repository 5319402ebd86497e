/** The addresses of the lists behind the figures of a zone or the region. */

import type { Period } from '../model/period';
import { NO_FILTERS } from '../model/view';
import { useViewLink } from '../state/use-view';

export type FigureId =
  | 'accidents'
  | 'deaths'
  | 'injuries'
  | 'enterprises'
  | 'hazardSources'
  | 'openDangers'
  | 'overdueDangers';

/** Makes the link from a figure of a zone (id null: the region) in a period to the list that it counts. */
export function useFigureLink(): (figure: FigureId, area: { id: number | null }, period: Period) => string {
  const link = useViewLink();
  return (figure, area, period) => {
    const place = {
      zone: area.id,
      compare: null,
      dividing: false,
      camera: null,
      selected: null,
      search: '',
      area: null,
      ...period,
    };
    const to = (list: 'accidents' | 'enterprises' | 'hazard_sources' | 'hidden_dangers', filters = {}) =>
      link('/grid', { ...place, list, filters: { ...NO_FILTERS, ...filters } });
    switch (figure) {
      case 'accidents':
      case 'injuries':
        return to('accidents');
      case 'deaths':
        return to('accidents', { fatalOnly: true });
      case 'enterprises':
        return to('enterprises', { enterpriseStatus: ['active'] });
      case 'hazardSources':
        return to('hazard_sources', { enterpriseStatus: ['active'] });
      case 'openDangers':
        return to('hidden_dangers');
      case 'overdueDangers':
        return to('hidden_dangers', { overdueOnly: true });
    }
  };
}
