import type { DossierResponse, RequestHeaders } from '@motcua/core';

/** The timeout of a receipt request, in milliseconds. Without a response, the dossier can be sent again. */
const RECEIPT_TIMEOUT_MS = 15_000;

export interface ReceiptQuestion {
  /** Where dossiers are posted. */
  readonly endpoint: string;
  readonly submissionId: string;
  readonly secret: string;
  readonly headers: RequestHeaders;
  readonly withCredentials: boolean;
  readonly signal?: AbortSignal | undefined;
}

/** Requests the receipt of a submission: `GET <endpoint>/<submission id>/receipt`. Rejects on a network failure. */
export async function fetchReceipt({
  endpoint,
  submissionId,
  secret,
  headers,
  withCredentials,
  signal,
}: ReceiptQuestion): Promise<DossierResponse> {
  const address = new URL(endpoint);
  address.pathname = `${address.pathname.replace(/\/$/, '')}/${encodeURIComponent(submissionId)}/receipt`;
  const ended = new AbortController();
  const end = () => ended.abort();
  signal?.addEventListener('abort', end);
  const timer = setTimeout(end, RECEIPT_TIMEOUT_MS);
  try {
    if (signal?.aborted) end();
    const response = await fetch(address, {
      headers: { ...headers, 'Receipt-Secret': secret, Accept: 'application/json, application/problem+json' },
      credentials: withCredentials ? 'include' : 'same-origin',
      cache: 'no-store',
      // The secret is not sent elsewhere, e.g. to a sign-in page.
      redirect: 'error',
      signal: ended.signal,
    });
    const { status } = response;
    return { status, body: await response.text(), header: (name) => response.headers.get(name) };
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', end);
  }
}
