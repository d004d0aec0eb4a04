import {
  isArray,
  isObject,
  type Issue,
  type IssueScope,
  type JsonObject,
  type JsonValue,
  type Problem,
} from '@motcua/model';
import { boundedText, messageOf, readForeignIssues, type ForeignIssue } from './foreign-issues.js';
import { readReceipt } from './read-receipt.js';
import { readHttpDate, readRetryAfter } from './retry-after.js';
import type { FailureReason, GivenReceipt, ReceiptFault, SubmissionFailure } from '../store/submission-state.js';
import type { DossierResponse } from './transport.js';

/** Answers are small documents; a longer one is not read. */
const MAX_BODY = 1_000_000;
const MAX_ISSUES = 500;
const POINTER = /^(?:\/(?:[^/~]|~[01])*)*$/;
/** Members that say what is wrong with the whole. */
const SAYING = ['detail', 'message', 'title', 'error_description', 'error'];
const SCOPES: readonly IssueScope[] = ['data', 'components', 'declaration', 'dossier'];

/** The meaning of a response: a receipt, or the reason why there is none with the issues that came with it. */
export type ResponseMeaning = { readonly receipt: GivenReceipt } | Refusal;

/** An answer without a receipt. */
export interface Refusal {
  readonly failure: SubmissionFailure;
  readonly issues: readonly Issue[];
  /** Issues in the format of another endpoint than the kit's receiver. */
  readonly foreign: readonly ForeignIssue[];
  /** The message of such an endpoint about the dossier as a whole. */
  readonly said?: string;
}

/**
 * Reads the receiver's answer. Whatever it holds, the result is well-formed.
 * @param submissionId of the dossier that was sent; a receipt of another one is none
 */
export function readResponse(response: DossierResponse, submissionId?: string): ResponseMeaning {
  const body = parseJson(response.body);
  const object = isObject(body) ? body : undefined;
  const { status } = response;
  if (isSignIn(response)) return refusal({ reason: 'signIn', status });
  if (status >= 200 && status < 300) {
    const read = body === undefined ? { fault: faultOf(response) } : readReceipt(body, submissionId);
    if ('receipt' in read) return read;
    return refusal({ reason: 'unexpectedAnswer', status, receiptFault: read.fault });
  }
  const problem = object && typeof object['title'] === 'string' ? (object as unknown as Problem) : undefined;
  // By the server's own clock where it can be read: the device's may be wrong.
  const now = readHttpDate(response.header('date')) ?? new Date();
  const retryAfter = readRetryAfter(response.header('retry-after'), now);
  const failure: SubmissionFailure = {
    reason: reasonOf(status),
    status,
    ...(problem && { problem }),
    ...(retryAfter !== undefined && { retryAfter }),
  };
  if (!object) {
    const said = isPlain(response) ? boundedText(response.body) : undefined;
    return { ...refusal(failure), ...(said !== undefined && { said }) };
  }
  const { issues, ...others } = object;
  const rest = isArray(issues) ? { ...others, issues: issues.filter((item) => !isOurs(item)) } : object;
  const said = saidBy(object);
  return { failure, issues: readIssues(issues), foreign: readForeignIssues(rest), ...(said !== undefined && { said }) };
}

/** Our receiver writes its words for programmers. */
function saidBy(problem: JsonObject): string | undefined {
  const { type } = problem;
  if (typeof type === 'string' && type.startsWith('urn:motcua:')) return undefined;
  return SAYING.map((name) => boundedText(problem[name])).find((text) => text !== undefined);
}

function isPlain(response: DossierResponse): boolean {
  return response.header('content-type')?.startsWith('text/plain') ?? false;
}

function refusal(failure: SubmissionFailure): Refusal {
  return { failure, issues: [], foreign: [] };
}

/** Whether a page to sign in on has come, to which the request was redirected or which an intermediary put in its place. */
function isSignIn(response: DossierResponse): boolean {
  const { status, body, isRedirected = false } = response;
  const isPossible = (status >= 200 && status < 300) || status === 403 || (isRedirected && status === 405);
  if (!isPossible || !isPage(response)) return false;
  return isRedirected || /<input\b[^>]*\btype\s*=\s*["']?password/i.test(body.slice(0, MAX_BODY));
}

function isPage(response: DossierResponse): boolean {
  const type = response.header('content-type') ?? '';
  return /\bhtml\b/i.test(type) || /^\s*<(?:!doctype\s+html|html)\b/i.test(response.body.slice(0, 1000));
}

function faultOf(response: DossierResponse): ReceiptFault {
  if (response.body.trim() === '') return 'empty';
  return isPage(response) ? 'page' : 'notJson';
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

function readIssues(list: JsonValue | undefined): Issue[] {
  return (isArray(list) ? list.slice(0, MAX_ISSUES) : []).flatMap((item) => {
    if (!isOurs(item)) return [];
    const scope = SCOPES.find((candidate) => candidate === item['scope']) ?? 'data';
    const message = messageOf(item);
    const params = { ...(isObject(item['params']) && item['params']), ...(message !== undefined && { message }) };
    // An issue without a valid pointer concerns the whole dossier.
    const pointer = POINTER.test(item.pointer) ? item.pointer : '';
    return [{ scope, pointer, code: item.code, params, severity: 'error' as const }];
  });
}

/** Whether an issue is in the format of the contract; one that also says in words what is wrong is read by its words. */
function isOurs(item: JsonValue): item is JsonObject & { readonly pointer: string; readonly code: string } {
  if (!isObject(item) || typeof item['pointer'] !== 'string' || typeof item['code'] !== 'string') return false;
  return POINTER.test(item['pointer']) || messageOf(item) === undefined;
}

function parseJson(text: string): JsonValue | undefined {
  if (text.length > MAX_BODY) return undefined;
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}
