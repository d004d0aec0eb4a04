import type { ProblemError } from '../base/problem-error.js';
import { PROBLEMS, type ProblemName } from '../base/problem-error.js';
import type { Problem } from '@motcua/model';

/** Seconds after which to try again, by problem: soon when there is much to do, later when something must be repaired. */
const RETRY_AFTER: Partial<Record<string, number>> = {
  busy: 5,
  'upload-busy': 1,
  'uploads-full': 600,
  'storage-unavailable': 60,
  closing: 60,
};

/** The `type` of a problem. */
export function problemType(name: ProblemName): string {
  return `urn:motcua:problem:${name}`;
}

/** The headers of every response: it is personal, and its type is not to be guessed. */
export const ANSWER_HEADERS = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' } as const;

/** The answer to a refused request. */
export function problemResponse({ problem: name, detail, issues, headers }: ProblemError): Response {
  const { status, title, detail: usualDetail } = PROBLEMS[name];
  const retryAfter = RETRY_AFTER[name];
  const problem: Problem = {
    type: problemType(name),
    title,
    status,
    detail: detail ?? usualDetail,
    ...(issues.length > 0 && {
      issues: issues.map(({ scope, pointer, code, params }) => ({ scope, pointer, code, params })),
    }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
  return new Response(JSON.stringify(problem), {
    status,
    headers: {
      ...ANSWER_HEADERS,
      ...headers,
      'content-type': 'application/problem+json',
      ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
    },
  });
}
