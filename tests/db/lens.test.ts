// A set that travels and one that does not give the same map: random questions to the page's own pass and to the database.
import { beforeAll, describe, expect, it } from 'vitest';
import { dayOf } from '../../src/model/day';
import { ask, signedIn } from './support/clients';
import {
  byDatabase,
  byPass,
  type Call,
  columnsOf,
  differences,
  LENS_SUBJECTS,
  type LensSubject,
} from './support/lens';
import { questionsOfViews, randomQuestions } from './support/lens-questions';
import { openPlace, PLACE_NAMES, type Place } from './support/places';

const SUBJECTS = Object.keys(LENS_SUBJECTS) as LensSubject[];
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
        const wrong: unknown[] = [];
        const kinds = { cells: 0, points: 0, rows: 0, nothing: 0 };
        const questions = randomQuestions(whole, LENS_SUBJECTS[subject].days, QUESTIONS[role], SEED);
        for (const question of questions) {
          const expected = byPass(columns, question);
          const apart = differences(await byDatabase(callAs(role), REGION, subject, question), expected);
          if (apart) wrong.push({ question, apart });
          kinds[
            expected.cells
              ? 'cells'
              : expected.points?.length
                ? 'points'
                : expected.rows > 0
                  ? 'rows'
                  : 'nothing'
          ]++;
        }
        expect(wrong).toEqual([]);
        expect(questions).toHaveLength(QUESTIONS[role]);
        // Questions that nothing passes would prove little.
        if (role === 'command') expect(kinds.points + kinds.cells).toBeGreaterThan(20);
        if (role === 'command' && whole.count > 1000) expect(kinds.cells).toBeGreaterThan(0);
      },
      300_000,
    );

    it.each(SUBJECTS)(
      'counts for random views of %s what the page’s own pass counts: words, brushed numbers, brushed months',
      async (subject) => {
        const columns = await columnsOf(callAs(role), REGION, subject);
        const wrong: unknown[] = [];
        let narrowed = 0;
        for (const question of questionsOfViews(subject, dayOf(REGION_DAY), QUESTIONS[role], SEED)) {
          const expected = byPass(columns, question);
          const apart = differences(await byDatabase(callAs(role), REGION, subject, question), expected);
          if (apart) wrong.push({ question, apart });
          if (expected.rows > 0 && expected.rows < columns.count) narrowed++;
        }
        expect(wrong).toEqual([]);
        // Views through which all or nothing passes would prove little.
        if (role === 'command') expect(narrowed).toBeGreaterThan(20);
      },
      300_000,
    );

    it('counts the rows of each set', async () => {
      const counts = (await callAs(role)('lens_counts', { p_region: REGION })) as Record<string, number>;
      for (const subject of SUBJECTS)
        expect(counts[subject], subject).toBe((await columnsOf(callAs(role), REGION, subject)).count);
    });
  });
});
