/** The panel of the tool that has the map; nothing while none has. */

import type { Region } from '../model/region';
import { DrawPanel } from './DrawPanel';
import styles from './DrawPanel.module.css';
import { MeasurePanel } from './MeasurePanel';
import type { Tools } from './use-tools';

type ToolPanelsProps = {
  region: Region;
  tools: Tools;
  /** Longitude and latitude of the open site. */
  site: readonly [number, number] | null;
};

export function ToolPanels({ region, tools: { drawing, measuring }, site }: ToolPanelsProps) {
  if (drawing.draft) return <DrawPanel drawing={drawing} />;
  if (!measuring.measure) return null;
  return (
    <>
      <span className={styles.middle} />
      <MeasurePanel region={region} measuring={measuring} site={site} />
    </>
  );
}
