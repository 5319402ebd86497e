/** What was measured, in numbers, and how each came about. */

import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/format';
import { MOST_CORNERS } from '../model/area';
import {
  FEWEST_POINTS,
  lengthOf,
  type Measure,
  perimeterOf,
  positionWords,
  surfaceOf,
} from '../model/measure';
import styles from './DrawPanel.module.css';
import { Basis, Lines } from './MeasureBasis';
import type { Around } from './use-measure';

type MeasureResultsProps = { measure: Measure; around: Around | null };

export function MeasureResults({ measure: { kind, points, meters }, around }: MeasureResultsProps) {
  const { t } = useTranslation('map');
  const format = useFormat();
  const length = format.measured;
  // In square metres, from a square kilometre on in those.
  const surface = (squareMeters: number | null) => {
    if (squareMeters === null) return t('measure.no_area');
    return squareMeters < 1e6
      ? t('measure.square_meters', { size: format.number(squareMeters) })
      : t('measure.square_kilometers', { size: format.exact(squareMeters / 1e6) });
  };
  const results: readonly (readonly [string, string])[] = {
    line: [
      [t('measure.length'), length(lengthOf(points))] as const,
      ...(points.length > 2 ? [[t('measure.last'), length(lengthOf(points.slice(-2)))] as const] : []),
    ],
    area: [
      [t('measure.size'), surface(surfaceOf(points))] as const,
      [t('measure.perimeter'), length(perimeterOf(points))] as const,
    ],
    around: [[t('measure.size'), surface(around && surfaceOf(around.area))] as const],
  }[kind];
  const enough = points.length >= FEWEST_POINTS[kind];
  return (
    <>
      <div role="status" data-measured={kind}>
        <Lines rows={enough ? results : []} />
        {enough ? null : (
          <p className={styles.count}>
            {points.length === 0 ? t('measure.none') : t('measure.points', { count: points.length })}
          </p>
        )}
      </div>
      {enough ? (
        <Basis
          method={t(`measure.method_of.${kind}`, { most: MOST_CORNERS })}
          inputs={t(kind === 'around' ? 'measure.inputs_of.around' : 'measure.inputs_of.points', {
            count: points.length,
            points: points.map(positionWords).join('; '),
            distance: length(meters),
          })}
          limits={t(`measure.limits_of.${kind}`, {
            simplified: length(around?.simplifiedMeters || (points.length === 1 ? meters * 0.0014 : 0)),
          })}
          source={t(kind === 'around' ? 'measure.source_of.around' : 'measure.source_of.line')}
        />
      ) : null}
    </>
  );
}
