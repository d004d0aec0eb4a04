/** One Content-Security-Policy of a page, of its header or of a `<meta>`. */
export interface Policy {
  readonly directives: ReadonlyMap<string, readonly string[]>;
  /** The offset of its `<meta>` in the page; undefined for a header, which applies to all of it. */
  readonly offset: number | undefined;
}

/** A request that a policy allows or not. */
export interface PolicyRequest {
  readonly url: string;
  /** The nonce of the script element, or of the script that imports. */
  readonly nonce?: string | undefined;
  /** The integrity that the page names for the file: hashes separated by spaces. */
  readonly integrity?: string | undefined;
}

/** Directives that a `<meta>` cannot have. */
const HEADER_ONLY = ['frame-ancestors', 'sandbox', 'report-uri', 'report-to'];

/** Parses policies; several are separated by commas. */
export function parsePolicies(text: string | null, offset?: number): readonly Policy[] {
  return (text ?? '')
    .split(',')
    .map((policy) => {
      const directives = new Map<string, readonly string[]>();
      for (const directive of policy.split(';')) {
        const [name, ...values] = directive.trim().split(/\s+/);
        const key = name?.toLowerCase() ?? '';
        if (key === '' || directives.has(key) || (offset !== undefined && HEADER_ONLY.includes(key))) continue;
        directives.set(key, values);
      }
      return { directives, offset };
    })
    .filter(({ directives }) => directives.size > 0);
}

/** The directive of a policy that decides about scripts; undefined where all are allowed. */
export const scriptDirective = (policy: Policy): string | undefined =>
  effective(policy, ['script-src-elem', 'script-src', 'default-src']);

/** The directive of a policy that decides about requests of scripts; undefined where all are allowed. */
export const connectDirective = (policy: Policy): string | undefined =>
  effective(policy, ['connect-src', 'default-src']);

/** The directive of a policy that decides about frames. */
export const frameDirective = (policy: Policy): string | undefined =>
  effective(policy, ['frame-src', 'child-src', 'default-src']);

function effective({ directives }: Policy, names: readonly string[]): string | undefined {
  return names.find((name) => directives.has(name));
}

/**
 * Whether a policy allows an external script: by its nonce, by its integrity, or by its URL.
 * @see https://w3c.github.io/webappsec-csp/#script-pre-request
 */
export function allowsScript(policy: Policy, request: PolicyRequest, self: string): boolean {
  const directive = scriptDirective(policy);
  if (directive === undefined) return true;
  const sources = policy.directives.get(directive) ?? [];
  if (hasNonce(sources, request.nonce)) return true;
  const hashes = (request.integrity ?? '').split(/\s+/).filter((hash) => /^sha(?:256|384|512)-/.test(hash));
  if (hashes.length > 0 && hashes.every((hash) => sources.includes(`'${hash.replace(/\?.*/, '')}'`))) return true;
  return !isStrict(sources) && allowsUrl(sources, request, self);
}

/** Whether a policy allows an inline script with this content. */
export function allowsInline(policy: Policy, nonce: string | undefined, hashes: readonly string[]): boolean {
  const directive = scriptDirective(policy);
  if (directive === undefined) return true;
  const sources = policy.directives.get(directive) ?? [];
  if (hasNonce(sources, nonce) || hashes.some((hash) => sources.includes(`'${hash}'`))) return true;
  const isGuarded = sources.some((source) => /^'(?:nonce|sha(?:256|384|512))-/i.test(source)) || isStrict(sources);
  return !isGuarded && sources.some((source) => source.toLowerCase() === "'unsafe-inline'");
}

/** Whether a policy allows a request by its URL, under a directive that lists sources. */
export function allowsRequest(
  policy: Policy,
  directive: string | undefined,
  request: PolicyRequest,
  self: string,
): boolean {
  return directive === undefined || allowsUrl(policy.directives.get(directive) ?? [], request, self);
}

/** Whether scripts may only be loaded by nonces, by hashes and by scripts that have them. */
export function isStrict(sources: readonly string[]): boolean {
  return sources.some((source) => source.toLowerCase() === "'strict-dynamic'");
}

/** Whether Trusted Types policies of this name can be created. */
export function allowsTrustedTypes({ directives }: Policy, name: string): boolean {
  const names = directives.get('trusted-types');
  return names === undefined || names.includes('*') || names.includes(name);
}

function hasNonce(sources: readonly string[], nonce: string | undefined): boolean {
  return nonce !== undefined && nonce !== '' && sources.includes(`'nonce-${nonce}'`);
}

function allowsUrl(sources: readonly string[], { url }: PolicyRequest, self: string): boolean {
  return sources.some((source) => matches(source, new URL(url), self));
}

/** @see https://w3c.github.io/webappsec-csp/#match-url-to-source-expression */
function matches(source: string, url: URL, self: string): boolean {
  if (source === '*') return /^(?:https?|wss?):$/.test(url.protocol);
  if (source.toLowerCase() === "'self'") {
    const own = new URL(self);
    return (
      url.origin === own.origin || (url.host === own.host && own.protocol === 'http:' && url.protocol === 'https:')
    );
  }
  if (/^[a-z][a-z\d+.-]*:$/i.test(source)) return matchesScheme(source.toLowerCase(), url.protocol);
  const [, scheme, host = '', port, path] =
    /^(?:([a-z][a-z\d+.-]*):\/\/)?(\*|(?:\*\.)?[\w-]+(?:\.[\w-]+)*|\[[^\]]+\])(?::(\*|\d+))?(\/.*)?$/i.exec(source) ??
    [];
  if (host === '') return false;
  const expected = scheme === undefined ? new URL(self).protocol : `${scheme.toLowerCase()}:`;
  if (!matchesScheme(expected, url.protocol)) return false;
  if (!matchesHost(host.toLowerCase(), url.hostname)) return false;
  if (!matchesPort(port, url)) return false;
  if (path === undefined || path === '/') return true;
  const asked = decoded(url.pathname);
  const allowed = decoded(path);
  return allowed.endsWith('/') ? asked.startsWith(allowed) : asked === allowed;
}

/** A path without percent-encoding; as it is where a `%` begins no character. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function matchesScheme(expected: string, actual: string): boolean {
  return (
    expected === actual || (expected === 'http:' && actual === 'https:') || (expected === 'ws:' && actual === 'wss:')
  );
}

function matchesHost(expected: string, actual: string): boolean {
  if (expected === '*') return true;
  return expected.startsWith('*.') ? actual.endsWith(expected.slice(1)) : expected === actual;
}

function matchesPort(expected: string | undefined, { port, protocol }: URL): boolean {
  const standard = protocol === 'https:' ? '443' : '80';
  if (expected === '*') return true;
  if (expected === undefined) return port === '';
  return expected === (port === '' ? standard : port) || (expected === '80' && protocol === 'https:' && port === '');
}

/** The directive `trusted-types` with the policies that the kit creates: for templates, and for its worker. */
export function withKitPolicies({ directives }: Policy): string {
  const names = (directives.get('trusted-types') ?? []).filter((name) => name !== "'none'");
  return ['trusted-types', ...new Set([...names, 'lit-html', 'motcua'])].join(' ');
}
