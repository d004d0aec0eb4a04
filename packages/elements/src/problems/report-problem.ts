import type { Pointer } from '@motcua/model';
import { ProcedureProblemEvent } from '../events/events.js';
import type { ImportProblem } from './import-problem.js';

/**
 * Reports a problem to the page: an event each time, and in the console one warning per misconfiguration.
 * @param cause the error that the browser threw, or the response of an endpoint
 */
export function reportProblem(
  host: EventTarget,
  code: string,
  pointers: readonly Pointer[] = [],
  location?: string,
  cause?: unknown,
): void {
  const problem = new ProcedureProblemEvent(code, pointers, location, cause);
  host.dispatchEvent(problem);
  void import('./warn.js').then(
    ({ warn }) => warn(problem),
    () => undefined,
  );
}

/** Returns why a file could not be loaded. Without a network, the module that finds out fails to load too. */
export async function importProblem(error: unknown, address?: string): Promise<ImportProblem> {
  try {
    return await (await import('./import-problem.js')).importProblem(error, address);
  } catch {
    return { code: 'unreachable' };
  }
}
