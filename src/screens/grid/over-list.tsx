/** What slides over the list: the open site, record, protected place or pipeline, the dividing of a zone, or two zones side by side; one at a time. */

import type { ReactElement } from 'react';
import type { Region } from '../../model/region';
import type { View } from '../../model/view';
import { SitePanel } from '../../panels/SitePanel';
import { ZoneComparison } from '../../panels/ZoneComparison';
import { DivideZone } from '../../panels/zones/DivideZone';
import { ErrorBoundary } from '../ErrorBoundary';

/** The panel that the view asks for, with a key of its own; null leaves the list to be seen. */
export function overList(view: View, region: Region): ReactElement | null {
  const { selected, record, place, pipeline, dividing, compare } = view;
  if (selected !== null || record !== null || place !== null || pipeline !== null) {
    return (
      <ErrorBoundary key={`open ${selected} ${record} ${place} ${pipeline}`}>
        <SitePanel region={region} />
      </ErrorBoundary>
    );
  }
  if (dividing) {
    return (
      <ErrorBoundary key="divide">
        <DivideZone region={region} />
      </ErrorBoundary>
    );
  }
  if (compare === null) return null;
  return (
    <ErrorBoundary key="compare">
      <ZoneComparison region={region} />
    </ErrorBoundary>
  );
}
