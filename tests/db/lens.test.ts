// A set that travels and one that does not give the same map: random questions to the page's own pass and to the database.
import { beforeAll, describe, expect, it } from 'vitest';
import type { Answer } from '../../src/db/columns';
import { dayOf } from '../../src/model/day';
import { sortedRows } from '../../src/panels/list-columns';
import { ask, signedIn } from './support/clients';
import { answersOf, byDatabase, type Call, columnsOf, LENS_SUBJECTS, narrowed } from './support/lens';
import { questionsOfViews, randomQuestions } from './support/lens-questions';
import { openPlace, PLACE_NAMES, type Place } from './support/places';

/** What the recorded region has; the simulated one is asked for the others. */
const SUBJECTS = ['enterprises', 'hazard_sources', 'accidents', 'hidden_dangers'] as const;
const REGION = 'houston';
const SEED = 20261122;
/** Ages are counted back from here. */
const REGION_DAY = '2024-12-31';

/** How many questions each asks: whom the zones narrow asks the same ones, and less often. */
const QUESTIONS = { command: 100, grid: 25 } as const;
type Asker = keyof typeof QUESTIONS;

describe.each(PLACE_NAMES)('the lens on %s', (name) => {
  let place: Place;
  const tokens: Partial<Record<Asker, string>> = {};
  const callAs =
    (role: Asker): Call =>
    async (fn, body) => {
      const answer = await ask(place, `rest/v1/rpc/${fn}`, {
        token: tokens[role] ?? '',
        method: 'POST',
        body,
      });
      if (answer.status !== 200)
        throw new Error(`${fn} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      return answer.body;
    };

  beforeAll(async () => {
    place = await openPlace(name);
    for (const role of ['command', 'grid'] as const) tokens[role] = (await signedIn(place, role)).token;
  });

  describe.each(['command', 'grid'] as const)('for %s', (role) => {
    it.each(SUBJECTS)(
      'answers random questions about %s as the page’s own pass does',
      async (subject) => {
        const whole = await columnsOf(callAs('command'), REGION, subject);
        const columns = role === 'command' ? whole : await columnsOf(callAs(role), REGION, subject);
        const questions = randomQuestions(whole, LENS_SUBJECTS[subject].days, QUESTIONS[role], SEED);
        const { expected, wrong } = await answersOf(callAs(role), REGION, subject, { columns, questions });
        expect(wrong).toEqual([]);
        expect(questions).toHaveLength(QUESTIONS[role]);
        // Questions that nothing passes would prove little.
        const cells = expected.filter((answer) => answer.cells).length;
        const points = expected.filter((answer) => !answer.cells && answer.points?.length).length;
        if (role === 'command') expect(points + cells).toBeGreaterThan(20);
        if (role === 'command' && whole.count > 1000) expect(cells).toBeGreaterThan(0);
      },
      300_000,
    );

    it.each(SUBJECTS)(
      'counts for random views of %s what the page’s own pass counts: words, brushed numbers, brushed months',
      async (subject) => {
        const columns = await columnsOf(callAs(role), REGION, subject);
        const questions = questionsOfViews(subject, dayOf(REGION_DAY), QUESTIONS[role], SEED);
        const { expected, wrong } = await answersOf(callAs(role), REGION, subject, { columns, questions });
        expect(wrong).toEqual([]);
        // Views through which all or nothing passes would prove little.
        if (role === 'command') expect(narrowed(columns, expected)).toBeGreaterThan(20);
      },
      300_000,
    );

    it.each(SUBJECTS)(
      'lists %s in the order of the page’s own list, page by page to the last',
      async (subject) => {
        const columns = await columnsOf(callAs(role), REGION, subject);
        const all = Uint32Array.from({ length: columns.count }, (_, row) => row);
        for (const by of Object.keys(columns.numbers))
          for (const descending of [true, false]) {
            const ids: number[] = [];
            for (let from = 0; from < columns.count; from += 200) {
              const page = (await callAs(role)('lens_rows', {
                p_region: REGION,
                p_subject: subject,
                p_question: { tests: [] },
                ...{ p_order: by, p_descending: descending, p_limit: 200, p_offset: from },
              })) as Answer;
              ids.push(...LENS_SUBJECTS[subject].read(page).ids);
            }
            const expected = sortedRows(columns, all, { by, descending }).map((row) => columns.ids[row]);
            expect(ids, `${by} ${descending ? 'down' : 'up'}`).toEqual(expected);
          }
      },
      120_000,
    );

    it('gives the heat of a set as cells that weigh as much as its records', async () => {
      const columns = await columnsOf(callAs(role), REGION, 'enterprises');
      const question = { tests: [], countBy: [], stateBy: null };
      const frame = { west: 0, north: 0, east: 1, south: 1, cell: 2 ** -9 };
      const { cells, positions } = await byDatabase(callAs(role), REGION, 'enterprises', { question, frame });
      const placed = columns.positions.filter((degrees) => !Number.isNaN(degrees)).length / 2;
      if (role === 'grid') return expect(cells).toBeNull();
      expect(cells?.reduce((sum, { count }) => sum + count, 0)).toBe(placed);
      const weighed = (axis: number) =>
        (cells ?? []).reduce((sum, { count }, cell) => sum + count * (positions[cell * 2 + axis] ?? 0), 0) /
        placed;
      const mean = (axis: number) =>
        columns.positions.reduce(
          (sum, degrees, at) => (at % 2 === axis && !Number.isNaN(degrees) ? sum + degrees : sum),
          0,
        ) / placed;
      // The heat lies where the records lie: cells tell their middle.
      expect([weighed(0), weighed(1)].map((degrees) => degrees.toFixed(2))).toEqual(
        [mean(0), mean(1)].map((degrees) => degrees.toFixed(2)),
      );
    });

    it('counts the rows of each set', async () => {
      const counts = (await callAs(role)('lens_counts', { p_region: REGION })) as Record<string, number>;
      for (const subject of SUBJECTS)
        expect(counts[subject], subject).toBe((await columnsOf(callAs(role), REGION, subject)).count);
    });
  });
});
