import { urlOf } from '../platform/url-of.js';
import { reportProblem } from '../problems/report-problem.js';

/** The value of `endpoint` with which a page states that it sends dossiers itself, in `procedure-before-submit`. */
export const PAGE_SENDS = 'none';

/** The reason why an endpoint cannot be used: it is missing, or not a URL that a request can be sent to. */
export type EndpointProblem = 'noEndpoint' | 'badEndpoint';

/** Returns the URL that dossiers are posted to; undefined where nothing can be sent to it. */
export function endpointUrl(endpoint: string | null): string | undefined {
  const href = urlOf(endpoint)?.href;
  // `fetch` does not accept URLs with credentials.
  return href && /^https?:\/\/[^/@]+\//.test(href) ? href : undefined;
}

/**
 * Returns the fault of an endpoint that a web team has to fix before anything can be sent; undefined for a usable one.
 * @param endpoint null when the attribute was removed
 */
function endpointProblem(endpoint: string | null): EndpointProblem | undefined {
  const address = endpoint?.trim();
  if (!address) return 'noEndpoint';
  return address === PAGE_SENDS || endpointUrl(endpoint) !== undefined ? undefined : 'badEndpoint';
}

/**
 * Returns the fault of a form's endpoint; reports it to the page when it has changed.
 * @param before the previous result
 */
export function checkEndpoint(
  host: HTMLElement & { readonly endpoint: string | null },
  before: EndpointProblem | undefined,
): EndpointProblem | undefined {
  const problem = endpointProblem(host.endpoint);
  if (problem && problem !== before) reportProblem(host, problem);
  return problem;
}
