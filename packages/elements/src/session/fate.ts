import {
  FateKeeper,
  readReceiptAnswer,
  type PendingSubmission,
  type ReceiptAnswer,
  type RequestHeaders,
} from '@motcua/core';
import type { FormSession } from './form-session.js';
import { fetchReceipt } from '../platform/fetch-receipt.js';
import { keptSubmissions } from '../platform/kept-submissions.js';
import { endpointUrl, PAGE_SENDS } from './endpoint.js';

/** The form that requests receipts: endpoint and credentials. */
export interface AskingForm extends HTMLElement {
  readonly endpoint: string | null;
  readonly credentials: 'same-origin' | 'include';
}

/** Tracks the submissions of a form until their outcome is known. */
export function fateOf(session: FormSession): FateKeeper {
  const { code } = session.procedure.definition;
  return (session.fate ??= new FateKeeper(
    code,
    keptSubmissions(code, () => session.drafts),
  ));
}

/**
 * Requests the outcome of a pending submission from the endpoint. On any failure it stays unknown.
 * @param signal aborts the request when its response is no longer needed
 */
export async function askForReceipt(
  { endpoint, credentials }: AskingForm,
  { submissionId, secret }: PendingSubmission,
  headers: RequestHeaders,
  signal?: AbortSignal,
): Promise<ReceiptAnswer> {
  const address = endpointUrl(endpoint);
  if (secret === undefined || address === undefined || endpoint?.trim() === PAGE_SENDS) return 'unsure';
  try {
    const withCredentials = credentials === 'include';
    const response = await fetchReceipt({ endpoint: address, submissionId, secret, headers, withCredentials, signal });
    return readReceiptAnswer(response, submissionId);
  } catch {
    return 'unsure';
  }
}
