// `npm test` and its parts: prepares the machine, runs each part, adds up the counts and closes with one line.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from './check';
import { prepare } from './prepare';
import { countPlaywright, countVitest } from './support/reports';
import { type Outcome, runProgram } from './support/run-program';

const reports = mkdtempSync(join(tmpdir(), 'gridwatch-reports-'));

const PARTS: Record<string, () => Promise<Outcome>> = {
  check,
  unit: () => vitest('unit'),
  db: () => vitest('db'),
  e2e: playwright,
};

function vitest(project: string): Promise<Outcome> {
  const report = join(reports, `${project}.json`);
  const parameters = ['run', '--project', project, '--reporter=default', '--reporter=json'];
  return counted(
    () => runProgram('node_modules/.bin/vitest', [...parameters, `--outputFile.json=${report}`]),
    () => countVitest(readFileSync(report, 'utf8')),
  );
}

function playwright(): Promise<Outcome> {
  const report = join(reports, 'e2e.json');
  return counted(
    () =>
      runProgram('node_modules/.bin/playwright', ['test', '--reporter=list,json'], {
        environment: { PLAYWRIGHT_JSON_OUTPUT_FILE: report },
      }),
    () => countPlaywright(readFileSync(report, 'utf8')),
  );
}

/** Runs a part and reads its report; a part that crashes, or that ran nothing, counts as one failed test. */
async function counted(run: () => Promise<{ status: number | null }>, read: () => Outcome): Promise<Outcome> {
  const { status } = await run();
  let outcome: Outcome = { passed: 0, failed: 0, skipped: 0 };
  try {
    outcome = read();
  } catch {
    console.error('The part left no report.');
  }
  const crashed = status !== 0 && outcome.failed === 0;
  const idle = outcome.passed + outcome.failed === 0;
  return crashed || idle ? { ...outcome, failed: outcome.failed + 1 } : outcome;
}

async function main(): Promise<void> {
  const asked = process.argv.slice(2);
  const unknown = asked.filter((name) => !(name in PARTS));
  if (unknown.length > 0) {
    console.error(`Unknown part ${unknown.join(', ')}. The parts are ${Object.keys(PARTS).join(', ')}.`);
    process.exitCode = 2;
    return;
  }
  const names = asked.length > 0 ? asked : Object.keys(PARTS);
  const total: Outcome = { passed: 0, failed: 0, skipped: 0 };
  if (!prepare(names)) {
    process.exitCode = 1;
    return;
  }
  for (const name of names) {
    const started = performance.now();
    console.log(`\n— ${name}`);
    const outcome = (await PARTS[name]?.()) ?? { passed: 0, failed: 1, skipped: 0 };
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    total.skipped += outcome.skipped;
    const seconds = Math.round((performance.now() - started) / 1000);
    console.log(`— ${name}: ${outcome.passed} passed, ${outcome.failed} failed in ${seconds} s`);
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
  process.exitCode = total.failed > 0 ? 1 : 0;
}

await main().finally(() => rmSync(reports, { recursive: true, force: true }));
