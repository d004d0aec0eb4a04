import { isObject, type Issue, type IssueScope, type JsonObject, type Problem, type Receipt } from '@motcua/model';
import { readHttpDate, readRetryAfter } from './retry-after.js';
import type { FailureReason, SubmissionFailure } from './submission-state.js';
import type { DossierResponse } from './transport.js';

/** Answers are small documents; a longer one is not read. */
const MAX_BODY = 1_000_000;
const MAX_ISSUES = 500;
const POINTER = /^(?:\/(?:[^/~]|~[01])*)*$/;
const SCOPES: readonly IssueScope[] = ['data', 'components', 'declaration', 'dossier'];

/** What an answer means: a receipt, or why there is none and the issues that came with it. */
export type ResponseMeaning =
  { readonly receipt: Receipt } | { readonly failure: SubmissionFailure; readonly issues: readonly Issue[] };

/** Reads the receiver's answer. Whatever it holds, the result is well-formed. */
export function readResponse(response: DossierResponse): ResponseMeaning {
  const body = parseObject(response.body);
  const { status } = response;
  if (status === 200 || status === 201) {
    return body && receiptFault(body) === undefined
      ? { receipt: body as unknown as Receipt }
      : { failure: { reason: 'unexpectedAnswer', status }, issues: [] };
  }
  const problem = body && typeof body['title'] === 'string' ? (body as unknown as Problem) : undefined;
  // By the server's own clock where it can be read: the device's may be wrong.
  const now = readHttpDate(response.header('date')) ?? new Date();
  const retryAfter = readRetryAfter(response.header('retry-after'), now);
  return {
    failure: {
      reason: reasonOf(status),
      status,
      ...(problem && { problem }),
      ...(retryAfter !== undefined && { retryAfter }),
    },
    issues: body ? readIssues(body) : [],
  };
}

function reasonOf(status: number): FailureReason {
  switch (status) {
    case 400:
    case 422:
      return 'invalid';
    case 401:
      return 'unauthorized';
    case 403:
      return 'forbidden';
    case 409:
      return 'conflict';
    case 413:
      return 'tooLarge';
    case 415:
      return 'unsupported';
    case 429:
    case 503:
      return 'busy';
    default:
      if (status >= 500) return 'server';
      return status >= 400 ? 'notFound' : 'unexpectedAnswer';
  }
}

/** The first member without which a receipt cannot be shown; empty for what is no object, undefined for a receipt. */
export function receiptFault(body: unknown): string | undefined {
  if (!isObject(body)) return '';
  const receipt: JsonObject = body;
  const text = ['number', 'receivedAt', 'dueAt', 'statusUrl'].find((name) => typeof receipt[name] !== 'string');
  if (text !== undefined) return text;
  if (!isObject(receipt['agency'])) return 'agency';
  const { files } = receipt;
  const isFile = (file: unknown) =>
    isObject(file) && typeof file['name'] === 'string' && typeof file['sha256'] === 'string';
  return Array.isArray(files) && files.every(isFile) ? undefined : 'files';
}

function readIssues(body: JsonObject): Issue[] {
  const list = Array.isArray(body['issues']) ? body['issues'].slice(0, MAX_ISSUES) : [];
  return list.flatMap((item) => {
    if (!isObject(item) || typeof item['pointer'] !== 'string' || typeof item['code'] !== 'string') return [];
    const scope = SCOPES.find((candidate) => candidate === item['scope']) ?? 'data';
    const params = isObject(item['params']) ? item['params'] : {};
    // What points nowhere is about the whole.
    const pointer = POINTER.test(item['pointer']) ? item['pointer'] : '';
    return [{ scope, pointer, code: item['code'], params, severity: 'error' as const }];
  });
}

function parseObject(text: string): JsonObject | undefined {
  if (text.length > MAX_BODY) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
