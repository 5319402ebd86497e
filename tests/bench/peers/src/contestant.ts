/** What the bench asks of each map. */

import type { Counts, Rows } from './rows';

/** A drawn map with its rows. Every promise resolves when the graphics card, real or not, has finished the frame. */
export type Mounted = {
  /** Draws the whole set with the camera moved east by so many pixels, up to a few dozen, from where it stood at first. */
  pan: (pixels: number) => Promise<void>;
  /** Moves the brush to the twelve months that begin with this one, and draws what lies in it. */
  step: (month: number) => Promise<StepAnswer>;
  /**
   * Counts of the brush that `step` has set, computed on the main thread as a user of the library would.
   * Missing where `step` itself gives them.
   */
  count?: () => Counts;
  unmount: () => void;
  /** Where the map is there before the data: how long it took from data in memory to the frame with all of them. */
  marksMilliseconds?: number;
  /** Of it, until the page holds the marks that are then drawn. */
  answerMilliseconds?: number;
};

export type StepAnswer = {
  /** Where they come with the marks; brought into the bench's form only when it asks. */
  counts?: () => Counts;
  /** Milliseconds that the worker spent on the answer, where there is one. */
  workerMilliseconds?: number;
  /** Marks drawn, where the contestant knows. */
  marks?: number;
};

export type Contestant = {
  /** Brings the rows into the form in which the library wants them; not timed, and the rows are dropped after it. */
  prepare: (rows: Rows) => Prepared;
};

export type Prepared = {
  /** From data in memory to the first drawn frame with all rows in view. */
  mount: (container: HTMLElement) => Promise<Mounted>;
};

/** Where every contestant's camera stands at first. */
export const CAMERA = { center: [121.47, 31.23] as [number, number], zoom: 8.6 };
export const RADIUS_PIXELS = 3;
export const COLOR: [number, number, number] = [214, 69, 65];

/** The camera after a move east by so many pixels, at MapLibre's 512 pixels for the world at zoom 0. */
export function movedCentre(pixels: number): [number, number] {
  return [CAMERA.center[0] + (pixels * 360) / (512 * 2 ** CAMERA.zoom), CAMERA.center[1]];
}

/** Blocks until all that was drawn into a canvas so far is there: reading one pixel cannot overtake the drawing. */
export function finishFrame(canvas: HTMLCanvasElement): void {
  const gl = canvas.getContext('webgl2');
  if (!gl) throw new Error('The canvas has no WebGL 2.');
  gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
}
