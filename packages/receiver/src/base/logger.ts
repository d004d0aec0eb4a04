import type { ProblemName } from './problem-error.js';

/** One answered request. Nothing in it identifies who sent what. */
export interface RequestEntry {
  readonly event: 'request';
  readonly method: string;
  /** The route's pattern, e.g. `/dossiers/:number`; `*` for an unknown address. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly problem?: ProblemName;
  /** Of a failure that is no one's request's fault. */
  readonly failure?: Failure;
}

/** An error without its message, which may quote what a person wrote. */
export interface Failure {
  readonly name: string;
  readonly code?: string;
  readonly stack: readonly string[];
}

/** The log entry about the data folder at start-up. */
export interface RecoveryEntry {
  readonly event: 'recovery';
  /** Unfinished requests that were removed. */
  readonly removed: number;
  /** Things that no dossier of the database has, moved to `quarantine/` in the data folder. */
  readonly quarantined: number;
  /** Numbers of dossiers whose files are gone. */
  readonly missing: readonly string[];
  /** The number of today's dossier numbers that are skipped because the database comes from a backup. */
  readonly leftOut?: number;
}

export type LogEntry = RequestEntry | RecoveryEntry;

/** The log of the receiver. */
export interface Logger {
  log(entry: LogEntry): void;
}

/** One line of JSON per entry on the standard output. */
export const jsonLogger: Logger = {
  log: (entry) => void process.stdout.write(`${JSON.stringify({ time: new Date().toISOString(), ...entry })}\n`),
};

/** An error as it may be logged. */
export function describeFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { name: typeof error, stack: [] };
  const { code } = error as NodeJS.ErrnoException;
  const stack = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return {
    name: error.name,
    ...(code !== undefined && { code: String(code) }),
    stack: stack.map((line) => line.trim()),
  };
}
