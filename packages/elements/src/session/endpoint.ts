/** The value of `endpoint` with which a page says that it sends dossiers itself, from `procedure-before-submit`. */
export const PAGE_SENDS = 'none';

/** Why dossiers cannot be sent to an endpoint: there is none, or its address is no URL that a request can go to. */
export type EndpointProblem = 'noEndpoint' | 'badEndpoint';

/** The URL that an attribute names, resolved against the page's; undefined where it is missing, empty or no URL. */
export function urlOf(value: string | null): URL | undefined {
  const address = value?.trim();
  const base = document.baseURI;
  return address && URL.canParse(address, base) ? new URL(address, base) : undefined;
}

/** The address that dossiers are posted to; undefined where nothing can be sent to it. */
export function endpointUrl(endpoint: string | null): string | undefined {
  const href = urlOf(endpoint)?.href;
  // No request may go to an address with a name and a password.
  return href && /^https?:\/\/[^/@]+\//.test(href) ? href : undefined;
}

/**
 * The fault of an endpoint that a web team has to repair before anything can be sent; undefined for one without.
 * @param endpoint null once the attribute was removed
 */
export function endpointProblem(endpoint: string | null): EndpointProblem | undefined {
  const address = endpoint?.trim();
  if (!address) return 'noEndpoint';
  return address === PAGE_SENDS || endpointUrl(endpoint) !== undefined ? undefined : 'badEndpoint';
}
