import { LoadFailure, readSupplement, type GivenSupplement } from '@motcua/core';
import { isObject } from '@motcua/model';
import { keptKeys, keptRequest } from '../platform/kept-supplements.js';
import { endpointUrl, PAGE_SENDS } from '../session/endpoint.js';
import { supplementUrl } from '../session/supplement.js';

/** The form that asks for the request: where, and whether cookies go along. */
export interface SupplementAsker {
  readonly endpoint: string;
  readonly credentials: 'same-origin' | 'include';
  readonly src: string;
}

/** The timeout of the request, in milliseconds. */
const TIMEOUT_MS = 15_000;

/**
 * Fetches what was requested for a dossier that was sent from this device, with the dossier as it was received.
 * @param reference the number of the dossier; `#` where the address of the page has it as its fragment
 * @param isPending whether a supplement of the dossier with a number has left this device, and its receipt is missing
 * @throws {LoadFailure}
 */
export async function fetchSupplement(
  host: SupplementAsker,
  reference: string,
  isPending: (number: string) => Promise<boolean>,
): Promise<GivenSupplement> {
  const number = reference.trim() === '#' ? fragment() : reference.trim();
  const url = supplementUrl(host.endpoint, number, 'supplement');
  const endpoint = endpointUrl(host.endpoint);
  // A page that sends dossiers itself gives the request as a property.
  if (url === undefined || endpoint === undefined || host.endpoint.trim() === PAGE_SENDS)
    throw new LoadFailure('noEndpoint', host.src);
  if (number === '') throw new LoadFailure('supplementUnknown', host.src);
  const [keys, kept] = await Promise.all([keptKeys(number, endpoint), keptRequest(number, endpoint)]);
  const token = keys?.token ?? kept?.token;
  if (token === undefined) throw new LoadFailure('supplementNoAnswers', host.src);
  let response: Response;
  let text: string;
  try {
    response = await fetch(url, {
      headers: {
        Accept: 'application/json, application/problem+json',
        Authorization: `Bearer ${token}`,
        ...(keys && { 'Receipt-Secret': keys.secret }),
      },
      credentials: host.credentials,
      cache: 'no-store',
      // Neither the token nor the secret is sent elsewhere.
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    // A connection that ends in the middle is lost, too.
    text = await response.text();
  } catch (error) {
    if (kept) return kept;
    throw new LoadFailure('unreachable', '', error);
  }
  const body = jsonOf(text);
  const problem = isObject(body) && typeof body['type'] === 'string' ? body['type'] : '';
  if (problem.endsWith(':supplement-unknown')) {
    if (kept && (await isPending(number))) return kept;
    throw new LoadFailure('supplementAnswered', host.src);
  }
  if (response.status >= 500 || response.status === 429) {
    if (kept) return kept;
    throw new LoadFailure('unreachable', '');
  }
  if (!response.ok) throw new LoadFailure('supplementUnknown', host.src);
  const read = readSupplement(body);
  if ('fault' in read) throw new LoadFailure('supplementInvalid', host.src, undefined, read.fault);
  if (read.request.number !== number) throw new LoadFailure('supplementInvalid', host.src, undefined, 'number');
  // Keys expire before a request that was opened later.
  const dossier = read.request.dossier ?? kept?.dossier;
  return { ...read.request, ...(dossier && { dossier }), token };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function fragment(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    return '';
  }
}
