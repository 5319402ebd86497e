/** Whoever wants the same gets the same answer; old wishes are dropped, failures are said. */
import { describe, expect, it } from 'vitest';
import type { RegionColumns } from '../model/columns';
import { DEFAULT_VIEW } from '../model/view';
import { LensSet } from './engine';
import { Lens, type LensPort, type Wish } from './lens';
import type { FromLens, ToLens } from './protocol';
import type { RegionPass, Subject } from './region-questions';

/** A worker that answers when it is told to. */
class Port implements LensPort {
  onmessage: LensPort['onmessage'] = null;
  readonly asked: Extract<ToLens, { kind: 'ask' }>[] = [];
  readonly sets = new Map<Subject, LensSet>();
  sent = 0;
  postMessage(message: ToLens) {
    if (message.kind === 'set') {
      this.sets.set(message.subject, new LensSet(message.columns));
      this.sent++;
    } else this.asked.push(message);
  }
  say(data: FromLens) {
    this.onmessage?.({ data } as MessageEvent<FromLens>);
  }
  answer() {
    const ask = this.asked.at(-1);
    if (!ask) throw new Error('nothing was asked');
    const passes: RegionPass = {};
    for (const [subject, question] of Object.entries(ask.questions)) {
      const pass = this.sets.get(subject as Subject)?.answer(question, ask.frame);
      if (pass) passes[subject as Subject] = pass;
    }
    this.say({ kind: 'answer', id: ask.id, passes, milliseconds: 0 });
  }
}

const columns: RegionColumns = {
  enterprises: {
    count: 2,
    ids: Float64Array.of(1, 2),
    positions: Float64Array.of(1, 1, 2, 2),
    zones: { codes: new Uint16Array(2), ids: Float64Array.of(0) },
    categories: {
      status: { codes: Uint16Array.of(1, 2), values: ['', 'active', 'deregistered'] },
      hazardClass: { codes: new Uint16Array(2), values: [''] },
      kind: { codes: new Uint16Array(2), values: [''] },
      risk: { codes: new Uint16Array(2), values: [''] },
      standardization: { codes: new Uint16Array(2), values: [''] },
    },
    numbers: {
      openDangers: new Float32Array(2),
      overdueDangers: new Float32Array(2),
      nextDeadlineDay: new Float32Array(2),
    },
    texts: { name: ['one', 'two'] },
  },
};
const wish = (change: Partial<Wish['view']> = {}, frame: Wish['frame'] = null): Wish => ({
  columns,
  zones: undefined,
  view: { ...DEFAULT_VIEW, ...change },
  today: 0,
  frame,
});
const frame = { west: 0, north: 0, east: 1, south: 1, cell: 0.1 };
const tick = () => new Promise<void>((resolve) => setTimeout(resolve));

describe('the lens', () => {
  it('sends a set once and asks once for equal wishes', async () => {
    const port = new Port();
    const lens = new Lens(port);
    lens.want(Symbol('map'), wish({}, frame));
    lens.want(Symbol('list'), wish());
    await tick();
    expect([port.sent, port.asked.length]).toEqual([1, 1]);
    expect(port.asked[0]?.frame).toEqual(frame);
    port.answer();
    await tick();
    expect(port.asked.length).toBe(1);
    expect(lens.answerTo(wish())).toBe(lens.answerTo(wish({}, frame)));
    lens.want(Symbol('chart'), wish({ search: 'one' }));
    await tick();
    port.answer();
    await tick();
    expect(port.sent).toBe(1);
    expect([...(lens.answerTo(wish({ search: 'one' }))?.passes.enterprises?.rows ?? [])]).toEqual([0]);
  });

  it('asks for the newest wish when several came while one was under way', async () => {
    const port = new Port();
    const lens = new Lens(port);
    const owner = Symbol('map');
    lens.want(owner, wish());
    await tick();
    for (const search of ['o', 'on', 'one']) lens.want(owner, wish({ search }));
    await tick();
    expect(port.asked.length).toBe(1);
    port.answer();
    await tick();
    expect(port.asked.length).toBe(2);
    port.answer();
    await tick();
    expect(lens.answerTo(wish({ search: 'o' }))).toBeNull();
    expect(lens.answerTo(wish({ search: 'one' }))).not.toBeNull();
    expect(port.asked.length).toBe(2);
  });

  it('changes marks alone with the frame: rows and counts stay the same objects', async () => {
    const port = new Port();
    const lens = new Lens(port);
    const owner = Symbol('map');
    lens.want(owner, wish({}, frame));
    await tick();
    port.answer();
    await tick();
    const before = lens.answerTo(wish())?.passes.enterprises;
    const nearer = { ...frame, west: 0.2 };
    lens.want(owner, wish({}, nearer));
    await tick();
    expect(lens.answerTo(wish({}, nearer))).toBeNull();
    port.answer();
    await tick();
    const after = lens.answerTo(wish({}, nearer))?.passes.enterprises;
    expect([after?.rows === before?.rows, after?.counts === before?.counts]).toEqual([true, true]);
    expect(after?.marks === before?.marks).toBe(false);
  });

  it('says that a question failed, and answers the next', async () => {
    const port = new Port();
    const lens = new Lens(port);
    let heard = 0;
    lens.subscribe(() => heard++);
    const owner = Symbol('map');
    lens.want(owner, wish());
    await tick();
    port.say({ kind: 'failure', id: port.asked[0]?.id ?? 0, message: 'out of memory' });
    await tick();
    expect([lens.failure, heard]).toEqual(['out of memory', 1]);
    lens.want(owner, wish({ search: 'one' }));
    await tick();
    port.answer();
    await tick();
    expect(lens.failure).toBeNull();
  });
});
