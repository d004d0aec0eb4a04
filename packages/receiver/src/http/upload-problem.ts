import { ERRORS } from '@tus/server';
import { ProblemError, type ProblemName } from '../base/problem-error.js';

/** The problems that the tus server's own errors are. */
const PROBLEMS = new Map<unknown, ProblemName>([
  [ERRORS.FILE_NOT_FOUND, 'upload-unknown'],
  [ERRORS.FILE_NO_LONGER_EXISTS, 'upload-unknown'],
  [ERRORS.INVALID_OFFSET, 'upload-offset-conflict'],
  [ERRORS.ERR_SIZE_EXCEEDED, 'upload-too-large'],
  [ERRORS.ERR_MAX_SIZE_EXCEEDED, 'upload-too-large'],
  [ERRORS.ABORTED, 'upload-busy'],
]);

/**
 * Returns the response that replaces a refusal of the tus server.
 * @param error what it threw; undefined where it refused the headers
 * @returns a problem of the protocol, or the error as it was where no request is to blame
 */
export function toUploadProblem(error: unknown, status: number): Error {
  const problem = PROBLEMS.get(error);
  if (problem) return new ProblemError(problem);
  // The error of the store for too many bytes is an object of its own.
  if (error instanceof Error && 'status_code' in error) {
    return new ProblemError(error.status_code === 413 ? 'upload-too-large' : 'upload-request-invalid');
  }
  if (error instanceof Error) return error;
  return new ProblemError(status < 500 || error !== undefined ? 'upload-request-invalid' : 'internal');
}
