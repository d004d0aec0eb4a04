/** The value of `endpoint` with which a page says that it sends dossiers itself, from `procedure-before-submit`. */
export const PAGE_SENDS = 'none';

/** Why dossiers cannot be sent to an endpoint: there is none, or its address is no URL that a request can go to. */
export type EndpointProblem = 'noEndpoint' | 'badEndpoint';

/** The address that dossiers are posted to, resolved against the page's; undefined where nothing can be sent to it. */
export function endpointUrl(endpoint: string): string | undefined {
  const address = endpoint.trim();
  if (address === '' || !URL.canParse(address, document.baseURI)) return undefined;
  const { protocol, href, username } = new URL(address, document.baseURI);
  return /^https?:$/.test(protocol) && username === '' ? href : undefined;
}

/** The fault of an endpoint that a web team has to repair before anything can be sent; undefined for one without. */
export function endpointProblem(endpoint: string): EndpointProblem | undefined {
  if (endpoint.trim() === '') return 'noEndpoint';
  return endpoint.trim() === PAGE_SENDS || endpointUrl(endpoint) !== undefined ? undefined : 'badEndpoint';
}
