// Runs one program of the tests to its end, or ends it when it takes too long.
import { spawn } from 'node:child_process';

/** Counts of tests of one part. */
export interface Outcome {
  passed: number;
  failed: number;
  skipped: number;
}

interface Settings {
  /** Keep the output instead of printing it. */
  quiet?: boolean;
  environment?: Record<string, string>;
  minutes?: number;
}

/**
 * Runs a program in its own process group and waits for it.
 * Returns its exit status (null when it was ended by a signal or could not start) and, if `quiet`, its output.
 */
export function runProgram(
  program: string,
  parameters: string[],
  { quiet = false, environment = {}, minutes = 20 }: Settings = {},
): Promise<{ status: number | null; output: string }> {
  return new Promise((done) => {
    const child = spawn(program, parameters, {
      stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
      env: { ...process.env, ...environment },
      detached: true,
    });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout?.on('data', keep);
    child.stderr?.on('data', keep);
    const end = (signal: NodeJS.Signals) => {
      if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, signal);
    };
    const interrupt = () => end('SIGINT');
    const terminate = () => end('SIGTERM');
    process.once('SIGINT', interrupt).once('SIGTERM', terminate);
    const timer = setTimeout(() => {
      console.error(`${program} took more than ${minutes} minutes and is ended.`);
      end('SIGTERM');
      setTimeout(end, 10_000, 'SIGKILL').unref();
    }, minutes * 60_000);
    const finish = (status: number | null) => {
      clearTimeout(timer);
      process.off('SIGINT', interrupt).off('SIGTERM', terminate);
      done({ status, output });
    };
    child.once('error', (error) => {
      output += error.message;
      if (!quiet) console.error(error.message);
      finish(null);
    });
    child.once('close', finish);
  });
}
