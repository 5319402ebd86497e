// The static part of the tests: format, lint, import rules and types, each told on one line.
import { type Outcome, runProgram } from './support/run-program';

const STEPS = [
  {
    title: 'format',
    program: 'biome',
    parameters: ['check', '--linter-enabled=false', '--error-on-warnings', '.'],
  },
  { title: 'lint', program: 'biome', parameters: ['lint', '--error-on-warnings', '.'] },
  {
    title: 'import rules',
    program: 'depcruise',
    parameters: ['--config', '.dependency-cruiser.cjs', 'src', 'supabase/local', 'tests'],
  },
  { title: 'types', program: 'tsc', parameters: ['--noEmit'] },
];

/** Runs every step, prints one line each and the output of those that fail; each step counts as one test. */
export async function check(): Promise<Outcome> {
  const outcome: Outcome = { passed: 0, failed: 0, skipped: 0 };
  for (const { title, program, parameters } of STEPS) {
    const started = performance.now();
    const { status, output } = await runProgram(`node_modules/.bin/${program}`, parameters, { quiet: true });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${title}: ${status === 0 ? 'passed' : 'FAILED'} (${seconds} s)`);
    if (status === 0) {
      outcome.passed += 1;
    } else {
      outcome.failed += 1;
      console.log(output);
    }
  }
  return outcome;
}
