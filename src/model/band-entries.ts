/** What of all that lies along a pipeline belongs to one of its bands. */

import type {
  Along,
  AlongBuilding,
  AlongDanger,
  AlongOccupation,
  AlongPipeline,
  AlongPlace,
  AlongSite,
  AlongWork,
} from './pipeline';
import type { PipelineBand } from './pipeline-bands';

type BandPlace = Pick<PipelineBand, 'article' | 'around' | 'effect' | 'toMeters'>;
export type BandSubject = AlongPipeline['bands'][number]['subject'] | 'occupations';
/** In the order in which they are told. */
const SUBJECTS: readonly BandSubject[] = [
  'occupations',
  'works',
  'enterprises',
  'protected_places',
  'buildings',
  'hidden_dangers',
];

export type BandEntry = {
  id: number;
  /** Null of an occupation, which somebody found on the spot: it has no measured distance. */
  distanceMeters: number | null;
  accuracyMeters: number;
  verdict: 'inside' | 'uncertain' | 'found';
} & (
  | { subject: 'enterprises'; record: AlongSite }
  | { subject: 'protected_places'; record: AlongPlace }
  | { subject: 'buildings'; record: AlongBuilding }
  | { subject: 'hidden_dangers'; record: AlongDanger }
  | { subject: 'works'; record: AlongWork }
  | { subject: 'occupations'; record: AlongOccupation }
);

/** Each work once, in its nearest band: works come nearest first. */
export function worksOnce(works: readonly AlongWork[]): AlongWork[] {
  const seen = new Set<number>();
  return works.filter(({ workId }) => !seen.has(workId) && seen.add(workId));
}

/** The band in which occupations lie: the widest one along the line that forbids. */
export function occupiedBand<Band extends BandPlace>(bands: readonly Band[]): Band | undefined {
  return bands
    .filter(({ effect, around }) => effect === 'forbidden' && (around === 'line' || around === 'edge'))
    .reduce<Band | undefined>(
      (most, band) => (most && most.toMeters >= band.toMeters ? most : band),
      undefined,
    );
}

/** What of an answer lies, or may lie, in one band, occupations first and then the nearest; cut where the answer is. */
export function entriesOf(band: BandPlace, bands: readonly BandPlace[], along: AlongPipeline): BandEntry[] {
  const { accuracyMeters } = along;
  const isThis = ({ article, around }: Pick<BandPlace, 'article' | 'around'>) =>
    article === band.article && around === band.around;
  const placed = <Record extends Along>(records: readonly Record[], entry: (record: Record) => BandEntry) =>
    records.flatMap((record) => {
      const found = record.bands.find(isThis);
      return found
        ? [{ ...entry(record), distanceMeters: found.distanceMeters, verdict: found.verdict }]
        : [];
    });
  const common = { distanceMeters: 0, accuracyMeters, verdict: 'uncertain' as const };
  const occupations = occupiedBand(bands) === band ? along.occupations : [];
  return [
    ...occupations.map(
      (record): BandEntry => ({
        ...common,
        subject: 'occupations',
        id: record.id,
        record,
        distanceMeters: null,
        verdict: 'found',
      }),
    ),
    ...[
      ...placed(along.enterprises, (record) => ({
        ...common,
        subject: 'enterprises',
        id: record.id,
        record,
      })),
      ...placed(along.protectedPlaces, (record) => ({
        ...common,
        subject: 'protected_places',
        id: record.id,
        record,
      })),
      ...placed(along.buildings, (record) => ({ ...common, subject: 'buildings', id: record.id, record })),
      ...placed(along.hiddenDangers, (record) => ({
        ...common,
        subject: 'hidden_dangers',
        id: record.id,
        record,
      })),
      ...along.works.filter(isThis).map(
        (record): BandEntry => ({
          subject: 'works',
          id: record.workId,
          record,
          distanceMeters: record.distanceMeters,
          accuracyMeters: record.accuracyMeters,
          verdict: record.verdict,
        }),
      ),
    ].sort((one, other) => (one.distanceMeters ?? 0) - (other.distanceMeters ?? 0)),
  ];
}

/** How many lie in a band by subject, the whole answer counted; subjects of which none does are left out. */
export function countsOf(
  band: BandPlace,
  bands: readonly BandPlace[],
  along: AlongPipeline,
): { subject: BandSubject; inside: number; uncertain: number }[] {
  const occupied = occupiedBand(bands) === band ? along.occupations.length : 0;
  return [
    ...(occupied > 0 ? [{ subject: 'occupations' as const, inside: occupied, uncertain: 0 }] : []),
    ...along.bands
      .filter(({ article, around }) => article === band.article && around === band.around)
      .sort((one, other) => SUBJECTS.indexOf(one.subject) - SUBJECTS.indexOf(other.subject)),
  ];
}
