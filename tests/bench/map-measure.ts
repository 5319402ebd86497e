// All measures of one contestant on one number of points.
import { Contender, GaveUp, type Memory } from './map-browser';
import { BRUSH_MONTHS, type Counts, MONTHS } from './peers/src/rows';

const ROUNDS = 11;
const FEWEST_FRAMES = 3;
/** A contestant that is slow by far shows it in fewer rounds. */
const BUDGET_MILLISECONDS = 25_000;
const PAN_PIXELS = 4;
const MOUNTS = 30;
const WARM_MOUNTS = 3;
const FIRST_STEP = 24;

export interface Measures {
  /** Data in memory to the first frame with all of them. */
  firstFrame?: number;
  /** Of it, with the map already there; shaders are compiled in it. */
  firstMarks?: number;
  /** Of it, until the page holds the marks. */
  firstAnswer?: number;
  /** The same with the map and its shaders there. */
  laterMarks?: number;
  pan?: number;
  panFrames?: number;
  panMain?: number;
  step?: number;
  stepMain?: number;
  stepWithCounts?: number;
  stepWithCountsMain?: number;
  /** What the worker spent on a step. */
  worker?: number;
  /** The most marks that a step drew. */
  marks?: number;
  memory?: Memory;
  /** Megabytes that thirty mounts and unmounts leave behind. */
  mountsLeave?: number;
  /** Why measures are missing. */
  gaveUp?: string;
}

export interface Task {
  address: string;
  count: number;
  /** Right counts for the brush that begins with a month. */
  expected: (month: number) => Counts;
  /** Whether each step's picture must differ from the one before. */
  checkPictures: boolean;
  mountOften: boolean;
}

function median(values: number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

function mean(values: number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** Repeats until there are enough rounds or, with at least so many done, the budget is spent. */
async function repeat(fewest: number, act: (round: number) => Promise<void>): Promise<number> {
  const started = performance.now();
  let round = 0;
  while (round < ROUNDS && (round < fewest || performance.now() - started < BUDGET_MILLISECONDS)) {
    await act(round++);
  }
  return round;
}

async function measurePan(contender: Contender, into: Measures): Promise<void> {
  const times: number[] = [];
  const before = await contender.mainThread();
  const frames = await repeat(FEWEST_FRAMES, async (round) => {
    times.push(await contender.pan((round + 1) * PAN_PIXELS));
  });
  into.panMain = ((await contender.mainThread()) - before) / frames;
  into.pan = mean(times);
  into.panFrames = frames;
}

/** Moves the brush month by month; returns the next month that has not been shown. */
async function measureSteps(
  contender: Contender,
  into: Measures,
  firstMonth: number,
  withCounts: boolean,
): Promise<number> {
  const times: number[] = [];
  const workers: number[] = [];
  // The first brush after all rows is a larger change than a month.
  await contender.step(firstMonth, withCounts);
  const before = await contender.mainThread();
  const rounds = await repeat(1, async (round) => {
    const step = await contender.step(firstMonth + 1 + round, withCounts);
    times.push(step.milliseconds);
    if (step.workerMilliseconds !== undefined) workers.push(step.workerMilliseconds);
    if (step.marks !== undefined) into.marks = Math.max(into.marks ?? 0, step.marks);
  });
  const main = ((await contender.mainThread()) - before) / rounds;
  if (withCounts) {
    into.stepWithCounts = median(times);
    into.stepWithCountsMain = main;
  } else {
    into.step = median(times);
    into.stepMain = main;
  }
  if (workers.length > 0) into.worker = median(workers);
  return firstMonth + 1 + rounds;
}

async function checkCounts(contender: Contender, task: Task, month: number): Promise<void> {
  const given = await contender.counts();
  if (JSON.stringify(given) !== JSON.stringify(task.expected(month))) {
    throw new Error(`${task.address} counts wrongly in the brush of month ${month}.`);
  }
}

async function checkPicture(contender: Contender, task: Task, month: number): Promise<void> {
  const before = await contender.picture();
  await contender.step(month, false);
  if (before.equals(await contender.picture())) {
    throw new Error(`${task.address} shows the same picture after a step.`);
  }
}

/** The first mounts only fill caches and are left out. */
async function measureMounts(contender: Contender, into: Measures): Promise<void> {
  const marks: number[] = [];
  const mounts = async (times: number) => {
    for (let mount = 0; mount < times; mount++) {
      await contender.unmount();
      const { marksMilliseconds } = await contender.mount();
      if (marksMilliseconds !== undefined) marks.push(marksMilliseconds);
    }
    const { main, workers } = await contender.memory();
    return main + workers;
  };
  const before = await mounts(WARM_MOUNTS);
  into.mountsLeave = (await mounts(MOUNTS)) - before;
  into.laterMarks = median(marks);
}

/** Measures until all is done or the contestant gives up; what it had reached is kept. */
export async function measure(task: Task): Promise<Measures> {
  const measures: Measures = {};
  const contender = await Contender.open(task.address);
  try {
    await contender.prepare(task.count);
    const { milliseconds, marksMilliseconds, answerMilliseconds } = await contender.mount();
    measures.firstFrame = milliseconds;
    measures.firstAnswer = answerMilliseconds;
    measures.firstMarks = marksMilliseconds;
    measures.memory = await contender.memory();
    await measurePan(contender, measures);
    const next = await measureSteps(contender, measures, FIRST_STEP, false);
    const end = await measureSteps(contender, measures, next, true);
    if (end + BRUSH_MONTHS >= MONTHS) throw new Error('The brush has left the months of the set.');
    await checkCounts(contender, task, end - 1);
    if (task.checkPictures) await checkPicture(contender, task, end);
    if (task.mountOften) await measureMounts(contender, measures);
  } catch (error) {
    if (!(error instanceof GaveUp)) throw error;
    measures.gaveUp = error.message;
  } finally {
    await contender.close();
  }
  return measures;
}
