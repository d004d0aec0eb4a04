import type { GivenReceipt } from '../store/submission-state.js';
import { readResponse } from './read-response.js';
import type { DossierResponse } from './transport.js';

/**
 * The meaning of a response to a request for a receipt: the receipt; `absent` where the endpoint knows no dossier with
 * this secret; `unsure` where the response does not decide it, e.g. because the route does not exist.
 */
export type ReceiptAnswer = { readonly receipt: GivenReceipt } | 'absent' | 'unsure';

/** The last part of the problem's type by which an endpoint says that it knows the question, and no such dossier. */
const RECEIPT_UNKNOWN = /(?:^|[:/#])receipt-unknown$/;

/** Reads the answer to a question for the receipt of a submission. */
export function readReceiptAnswer(response: DossierResponse, submissionId: string): ReceiptAnswer {
  const meaning = readResponse(response, submissionId);
  if ('receipt' in meaning) return meaning;
  const type: unknown = meaning.failure.problem?.type;
  return response.status === 404 && typeof type === 'string' && RECEIPT_UNKNOWN.test(type) ? 'absent' : 'unsure';
}
