/** What every part of a signed-in screen may ask: who is here, and which region is open. */

import { createContext, useContext } from 'react';
import type { Region, Session } from '../../model/region';

export type Workplace = { session: Session; region: Region };

export const WorkplaceContext = createContext<Workplace | null>(null);

/** The session and region of this screen; only inside the app's frame. */
export function useWorkplace(): Workplace {
  const workplace = useContext(WorkplaceContext);
  if (!workplace) throw new Error('useWorkplace stands outside the frame');
  return workplace;
}
