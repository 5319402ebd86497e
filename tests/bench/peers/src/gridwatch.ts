/** The product's own way: columns in the lens's worker, its marks drawn by the layer of accidents on the page's one map. */

import { accidents } from '../../../../src/layers/accidents';
import type { LayerContext } from '../../../../src/layers/define';
import type { FromLens, ToLens } from '../../../../src/lens/protocol';
import type { Frame, Pass, Question } from '../../../../src/lens/question';
import { openStage } from '../../../../src/map/stage';
import { frameOf } from '../../../../src/map/use-frame';
import type { AccidentColumns, Category } from '../../../../src/model/columns';
import { DEFAULT_VIEW } from '../../../../src/model/view';
import { readTokens } from '../../../../src/ui/tokens';
import '../../../../src/ui/tokens.css';
import { BLANK_STYLE, panMap } from './base-map';
import { CAMERA, type Contestant, finishFrame, type Mounted, type Prepared } from './contestant';
import { brushOf, type Counts, emptyCounts, FIRST_YEAR, firstDayOfMonth, MONTHS, type Rows } from './rows';

type Columns = AccidentColumns & { categories: Record<'state' | 'zone', Category> };
type Answer = { pass: Pass; milliseconds: number };

const COUNTED = ['kind', 'grade', 'state', 'zone'] as const;

/** Code 0 means «not given», which no row here is. */
function toCategory(values: Uint8Array | Uint16Array): Category {
  const codes = Uint16Array.from(values, (value) => value + 1);
  const largest = codes.reduce((most, code) => Math.max(most, code), 0);
  // Grades have the product's words, 1 to 4; the others take the same.
  return { codes, values: ['', ...Array.from({ length: largest }, (_, index) => String(index + 1))] };
}

function toColumns(rows: Rows): Columns {
  const { count, lng, lat, day, kind, grade, state, zone, amount } = rows;
  const none = { codes: new Uint16Array(count), values: [''] };
  const missing = new Float32Array(count).fill(Number.NaN);
  const zones = toCategory(zone);
  const newest = day.reduce((last, value) => Math.max(last, value), 0);
  return {
    count,
    ids: Float64Array.from({ length: count }, (_, row) => row),
    positions: Float64Array.from(
      { length: count * 2 },
      (_, at) => (at % 2 ? lat : lng)[at >> 1] ?? Number.NaN,
    ),
    zones: { codes: zones.codes, ids: Float64Array.from(zones.values, Number) },
    categories: {
      kind: toCategory(kind),
      grade: toCategory(grade),
      state: toCategory(state),
      zone: zones,
      cause: none,
      datePrecision: none,
    },
    numbers: {
      day: Float32Array.from(day),
      ageDays: Float32Array.from(day, (value) => newest - value),
      deaths: amount,
      injuries: missing,
      enterpriseId: missing,
    },
    texts: { name: [] },
  };
}

function questionOf(month: number | null): Question {
  const brush = month === null ? null : brushOf(month);
  return {
    tests: brush ? [{ kind: 'between', number: 'day', low: brush.from, high: brush.to - 1 }] : [],
    countBy: [...COUNTED, { name: 'month', monthsOf: 'day' }],
    stateBy: 'grade',
  };
}

function toCounts({ counts }: Pass): Counts {
  const result = emptyCounts();
  for (const name of COUNTED) {
    for (const [word, count] of counts[name] ?? []) if (word !== '') result[name][Number(word) - 1] = count;
  }
  for (const [word, count] of counts.month ?? []) {
    if (word === '') continue;
    const [year, month] = word.split('-').map(Number) as [number, number];
    result.month[(year - FIRST_YEAR) * 12 + month - 1] = count;
  }
  return result;
}

let worker: Worker | undefined;
let asked = 0;

/** The page's one worker, as the lens has it. */
function lensWorker(): Worker {
  worker ??= new Worker(new URL('../../../../src/lens/worker.ts', import.meta.url), { type: 'module' });
  return worker;
}

function say(message: ToLens): void {
  lensWorker().postMessage(message);
}

function ask(question: Question, frame: Frame): Promise<Answer> {
  const id = ++asked;
  return new Promise((resolve, reject) => {
    lensWorker().onmessage = ({ data }: MessageEvent<FromLens>) => {
      if (data.id !== id) return;
      const pass = data.kind === 'answer' ? data.passes.accidents : undefined;
      if (data.kind === 'failure' || !pass) reject(new Error(`The lens failed: ${JSON.stringify(data)}`));
      else resolve({ pass, milliseconds: data.milliseconds });
    };
    say({ kind: 'ask', id, questions: { accidents: question }, frame });
  });
}

const marksOf = ({ marks }: Pass) => (marks.kind === 'points' ? marks.rows.length : marks.counts.length);

async function mount(columns: Columns, container: HTMLElement): Promise<Mounted> {
  document.documentElement.dataset.theme = 'light';
  const palette = readTokens();
  const stage = openStage(() => ({ style: BLANK_STYLE, bounds: [120, 30, 123, 33] }));
  container.append(stage.element);
  const map = stage.map();
  map.resize();
  map.jumpTo(CAMERA);
  if (!map.isStyleLoaded()) await new Promise((resolve) => map.once('load', resolve));
  // The lens and the map are there before the records. The map's own first frame is not the marks', nor what the graphics card learns while the records still travel.
  lensWorker();
  await new Promise<void>((resolve) => stage.whenDrawn(resolve));
  await new Promise((resolve) => {
    map.once('idle', resolve);
    map.triggerRepaint();
  });
  finishFrame(map.getCanvas());
  const frame = frameOf(map, 1);
  const today = firstDayOfMonth(MONTHS);

  /** Hands deck the layers of an answer and waits for the first frame that shows them. */
  const draw = (pass: Pass) =>
    new Promise<void>((resolve) => {
      const context: LayerContext = {
        columns: { accidents: columns },
        passes: { accidents: pass },
        frame: null,
        zones: undefined,
        view: DEFAULT_VIEW,
        palette,
        scale: 1,
        today,
      };
      const layers = accidents.render(context);
      const onAfterRender = () => {
        if (layers.some((layer) => !layer.internalState)) return;
        stage.setOverlay({ onAfterRender: () => {} });
        finishFrame(map.getCanvas());
        resolve();
      };
      stage.setOverlay({ layers, onAfterRender });
    });

  const started = performance.now();
  const { count, positions, zones, categories, numbers, texts } = columns;
  say({
    kind: 'set',
    subject: 'accidents',
    columns: { count, positions, zones, categories, numbers, texts },
  });
  const { pass } = await ask(questionOf(null), frame);
  const answerMilliseconds = performance.now() - started;
  await draw(pass);
  const marksMilliseconds = performance.now() - started;
  return {
    marksMilliseconds,
    answerMilliseconds,
    pan: (pixels) => panMap(map, pixels),
    step: async (month) => {
      const { pass, milliseconds } = await ask(questionOf(month), frame);
      await draw(pass);
      return { counts: () => toCounts(pass), workerMilliseconds: milliseconds, marks: marksOf(pass) };
    },
    unmount: () => stage.element.remove(),
  };
}

export const gridwatch: Contestant = {
  prepare: (rows): Prepared => {
    const columns = toColumns(rows);
    return { mount: (container) => mount(columns, container) };
  },
};
