/** The two columns of figures that go with each scene. */

import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { SceneId } from '../../model/view';
import type { Passes } from '../use-passes';
import { Panel } from './Panel';
import styles from './Wall.module.css';
import {
  AccidentFigures,
  DangerFigures,
  EnterpriseFigure,
  HazardSourceFigure,
  PipelineFigures,
} from './WallFigures';
import { WallLegend } from './WallLegend';
import { AccidentList, AccidentYears, DeadlineList, DistrictRanks, WordRanks } from './WallLists';
import panels from './WallPanels.module.css';

type Columns = { left: ReactNode; right: ReactNode };

function useColumns(data: Passes): Record<SceneId, () => Columns> {
  const { t } = useTranslation('wall');
  return {
    overview: () => ({
      left: (
        <Panel>
          <div className={panels.pair}>
            <EnterpriseFigure data={data} />
            <HazardSourceFigure data={data} />
          </div>
          <DangerFigures data={data} />
        </Panel>
      ),
      right: (
        <>
          <Panel>
            <AccidentFigures data={data} />
          </Panel>
          <AccidentYears data={data} />
          <Panel title={t('longest_overdue')}>
            <DeadlineList data={data} limit={2} />
          </Panel>
        </>
      ),
    }),
    accidents: () => ({
      left: (
        <Panel>
          <AccidentFigures data={data} />
        </Panel>
      ),
      right: (
        <>
          <AccidentYears data={data} />
          <Panel title={t('latest_accidents')}>
            <AccidentList data={data} by="day" limit={3} />
          </Panel>
          <Panel title={t('deadliest_accidents')}>
            <AccidentList data={data} by="deaths" limit={2} />
          </Panel>
        </>
      ),
    }),
    hidden_dangers: () => ({
      left: (
        <>
          <Panel>
            <DangerFigures data={data} />
          </Panel>
          <Panel title={t('danger_districts')}>
            <DistrictRanks data={data} subject="hidden_dangers" limit={5} />
          </Panel>
        </>
      ),
      right: (
        <Panel title={t('longest_overdue')}>
          <DeadlineList data={data} limit={10} />
        </Panel>
      ),
    }),
    hazard_sources: () => ({
      left: (
        <Panel>
          <EnterpriseFigure data={data} />
          <HazardSourceFigure data={data} />
        </Panel>
      ),
      right: (
        <>
          <Panel title={t('by_class')}>
            <WordRanks data={data} subject="hazard_sources" category="hazardClass" words="hazard_class" />
          </Panel>
          <Panel title={t('source_districts')}>
            <DistrictRanks data={data} subject="hazard_sources" limit={8} />
          </Panel>
        </>
      ),
    }),
    pipelines: () => ({
      left: (
        <Panel>
          <PipelineFigures data={data} />
        </Panel>
      ),
      right: (
        <>
          <Panel title={t('by_medium')}>
            <WordRanks data={data} subject="pipelines" category="medium" words="medium" />
          </Panel>
          <Panel title={t('by_status')}>
            <WordRanks data={data} subject="pipelines" category="status" words="pipeline_status" />
          </Panel>
        </>
      ),
    }),
  };
}

export function SceneColumns({ scene, data }: { scene: SceneId; data: Passes }) {
  const { left, right } = useColumns(data)[scene]();
  return (
    <>
      <div className={styles.left}>
        {left}
        <div className={styles.foot}>
          <WallLegend data={data} />
        </div>
      </div>
      <div className={styles.right}>{right}</div>
    </>
  );
}
