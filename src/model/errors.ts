/** The one kind of error that reaches a user: a code with its parameters; the sentence is found under `errors:<code>`. */

export type ErrorCode =
  | 'wrong_credentials'
  | 'unreachable'
  | 'database_unavailable'
  | 'too_many_tries'
  | 'other_migrations'
  | 'no_membership'
  | 'session_expired'
  | 'not_permitted'
  | 'not_found'
  | 'invalid_answer'
  | 'unknown';

export class GridwatchError extends Error {
  readonly code: ErrorCode;
  readonly params: Readonly<Record<string, string | number>>;

  constructor(code: ErrorCode, params: Record<string, string | number> = {}, cause?: unknown) {
    super(code, { cause });
    this.name = 'GridwatchError';
    this.code = code;
    this.params = params;
  }
}

/** Any thrown value as a GridwatchError; what is not known keeps its message as the parameter `detail`. */
export function asGridwatchError(thrown: unknown): GridwatchError {
  if (thrown instanceof GridwatchError) return thrown;
  return new GridwatchError(
    'unknown',
    { detail: thrown instanceof Error ? thrown.message : String(thrown) },
    thrown,
  );
}

/** Whether trying the same again can help: the server or its database did not answer. */
export function isPassing(error: GridwatchError): boolean {
  return error.code === 'unreachable' || error.code === 'database_unavailable';
}
