// `npm run bench:map`: the map beside kepler.gl, MapLibre's circles and deck.gl on row objects, on the same points in one run.
import { cpus, totalmem } from 'node:os';
import { parseArgs } from 'node:util';
import { type Measures, measure } from './map-measure';
import { CONTESTANTS, type ContestantName, openPages } from './map-pages';
import { countRows, makeRows } from './peers/src/rows';

const SIZES = [10_000, 100_000, 1_000_000];
const OURS: ContestantName = 'gridwatch';
const NAMES = Object.keys(CONTESTANTS) as ContestantName[];

const LINES: { title: string; value: (measures: Measures) => number | undefined; ours?: true }[] = [
  { title: 'from memory to the first frame, ms', value: ({ firstFrame }) => firstFrame },
  { title: '  of it from columns to marks, ms', value: ({ firstMarks }) => firstMarks, ours: true },
  { title: '  of it until the page holds them, ms', value: ({ firstAnswer }) => firstAnswer, ours: true },
  { title: '  the same when it was there before, ms', value: ({ laterMarks }) => laterMarks, ours: true },
  { title: 'filter step to new marks, ms', value: ({ step }) => step },
  { title: '  with counts and histograms, ms', value: ({ stepWithCounts }) => stepWithCounts },
  { title: '  of it in the worker, ms', value: ({ worker }) => worker, ours: true },
  { title: 'main thread in a step, ms', value: ({ stepMain }) => stepMain },
  { title: '  with counts and histograms, ms', value: ({ stepWithCountsMain }) => stepWithCountsMain },
  { title: 'frame while panning, ms', value: ({ pan }) => pan },
  { title: '  main thread, ms', value: ({ panMain }) => panMain },
  { title: 'heap with buffers, main thread, MB', value: ({ memory }) => memory?.main },
  { title: 'heap with buffers, workers, MB', value: ({ memory }) => memory?.workers },
];

type Found = Partial<Record<ContestantName, Measures>>;
type Results = Record<string, Found>;

function round(value: number): number {
  return value >= 100 ? Math.round(value) : Math.round(value * 10) / 10;
}

function printSize(count: number, found: Found): void {
  const names = NAMES.filter((name) => found[name]);
  const head = names.map((name) => CONTESTANTS[name].title.padStart(21)).join('');
  process.stdout.write(`\n${`${count.toLocaleString('en')} points`.padEnd(38)}${head}\n`);
  for (const { title, value, ours: oursAlone } of LINES) {
    const ours = value(found[OURS] ?? {});
    const cells = names.map((name) => {
      const measures = found[name] ?? {};
      const number = value(measures);
      if (number === undefined) return ((!oursAlone && measures.gaveUp) || '–').padStart(21);
      const ratio = ours === undefined || ours === 0 ? '' : `× ${round(number / ours)}`;
      return `${String(round(number)).padStart(11)}${ratio.padStart(10)}`;
    });
    process.stdout.write(`${title.padEnd(38)}${cells.join('')}\n`);
  }
}

/** What issue after issue may not lose; a limit is at most, or with `least` at least. */
function limitsOf(
  results: Results,
): { title: string; value: number | undefined; limit: number; least?: true }[] {
  const [few, many, most] = SIZES.map((size) => results[size] ?? {}) as [Found, Found, Found];
  const ours = most[OURS];
  const quotient = (one?: number, other?: number) => (one && other ? one / other : undefined);
  return [
    { title: 'step in the worker at 1,000,000, ms', value: ours?.worker, limit: 16 },
    {
      title: 'step to its frame at 1,000,000, × faster than kepler.gl',
      value: quotient(most.kepler?.step, ours?.step),
      limit: 20,
      least: true,
    },
    {
      title: 'panned frame at 1,000,000, × one at 10,000',
      value: quotient(ours?.pan, few[OURS]?.pan),
      limit: 1.5,
    },
    { title: 'first marks at 100,000, ms', value: many[OURS]?.firstMarks, limit: 100 },
    {
      title: 'heap at 1,000,000, MB',
      value: ours?.memory && ours.memory.main + ours.memory.workers,
      limit: 150,
    },
    { title: 'left by 30 mounts at 1,000,000, MB', value: ours?.mountsLeave, limit: 2 },
  ];
}

function printLimits(results: Results): void {
  process.stdout.write(`\n${''.padEnd(60)}${'measured'.padStart(10)}${'limit'.padStart(12)}\n`);
  for (const { title, value, limit, least } of limitsOf(results)) {
    const cell = value === undefined ? '–' : String(round(value));
    const bound = `${least ? '≥' : '≤'} ${limit}`;
    process.stdout.write(`${title.padEnd(60)}${cell.padStart(10)}${bound.padStart(12)}\n`);
  }
}

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    // One number of points, and contestants by name, for work on the bench itself.
    points: { type: 'string' },
    only: { type: 'string' },
  },
});
const sizes = values.points ? [Number(values.points)] : SIZES.slice(0, values.quick ? 2 : 3);
const wanted = NAMES.filter((name) => !values.only || values.only.split(',').includes(name));
const pages = await openPages(wanted);
try {
  const results: Results = {};
  for (const count of sizes) {
    const rows = makeRows(count);
    const found: Found = {};
    results[count] = found;
    for (const name of wanted) {
      process.stderr.write(`${count.toLocaleString('en')} points, ${CONTESTANTS[name].title} …\n`);
      found[name] = await measure({
        address: `${pages.address}${CONTESTANTS[name].page}`,
        count,
        expected: (month) => countRows(rows, month),
        checkPictures: count === sizes[0],
        mountOften: name === OURS,
      });
    }
    printSize(count, found);
  }
  printLimits(results);
  const machine = {
    processor: cpus()[0]?.model,
    processors: cpus().length,
    memoryGigabytes: Math.round(totalmem() / 2 ** 30),
  };
  process.stdout.write(`RESULT ${JSON.stringify({ machine, versions: pages.versions, results })}\n`);
} finally {
  await pages.close();
}
