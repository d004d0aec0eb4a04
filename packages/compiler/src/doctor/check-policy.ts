import {
  allowsRequest,
  allowsScript,
  connectDirective,
  isStrict,
  scriptDirective,
  type Policy,
  type PolicyRequest,
} from './content-security-policy.js';
import { found, type DoctorFinding } from './doctor-findings.js';
import { isUpgraded, isTrustworthy, type ExaminedPage } from './examined-page.js';

/** A script that the page loads, by an element or by an import. */
export interface WantedScript extends PolicyRequest {
  readonly at: string;
  /** The offset of the script element, for policies in a `<meta>` after it; undefined for imports. */
  readonly offset?: number | undefined;
}

/** The URL that a browser would ask: over `https:` where the page wants that. */
export function upgraded(page: ExaminedPage, url: string): string {
  return isUpgraded(page) && !isTrustworthy(url) ? url.replace(/^http:/, 'https:') : url;
}

/** Reports a request over `http:` from a page over `https:`, which browsers block. */
export function checkMixedContent(page: ExaminedPage, url: string, at: string): DoctorFinding[] {
  if (!page.url.startsWith('https:') || !url.startsWith('http:') || isTrustworthy(url)) return [];
  const secure = url.replace(/^http:/, 'https:');
  return [
    found('mixedContent', {
      at,
      message: `The page is served over https:, so browsers block ${url} (mixed content).`,
      fix: 'Serve the file or the endpoint over https: too, and write that address.',
      line: secure,
    }),
  ];
}

/** Reports policies that do not allow a script. */
export function checkScriptPolicy(page: ExaminedPage, script: WantedScript): DoctorFinding[] {
  return page.policies.flatMap((policy) => {
    if (policy.offset !== undefined && script.offset !== undefined && script.offset < policy.offset) return [];
    if (allowsScript(policy, script, page.url)) return [];
    const directive = scriptDirective(policy) ?? 'script-src';
    const sources = policy.directives.get(directive) ?? [];
    const message = `${named(policy)} does not allow ${script.url}: ${directive} is "${sources.join(' ')}"`;
    return [found('cspScript', { at: script.at, ...adviceForScript(policy, sources, script, message) })];
  });
}

function adviceForScript(
  policy: Policy,
  sources: readonly string[],
  script: WantedScript,
  message: string,
): Pick<DoctorFinding, 'message' | 'fix' | 'line'> {
  const nonces = sources.filter((source) => /^'nonce-/i.test(source));
  if (script.nonce && nonces.length > 0)
    return {
      message: `${message}, and the nonce of the script element is another one.`,
      fix: 'Write the nonce of the header of the same response into the element; a cached page has an old one.',
      line: `nonce="${nonces[0]?.slice("'nonce-".length, -1)}"`,
    };
  if (isStrict(sources) || (nonces.length > 0 && script.offset !== undefined))
    return {
      message: isStrict(sources)
        ? `${message}; 'strict-dynamic' makes browsers ignore hosts and 'self'.`
        : `${message}.`,
      fix:
        nonces.length > 0 || script.offset !== undefined
          ? 'Give the script element of the kit the nonce of the header; the files that it imports have it then, too.'
          : 'Give the script element a nonce in place of a hash: what it imports has it, too. With hashes alone, each file of ' +
            'the kit and of the procedure needs its hash here and in the integrity of an import map.',
      line: '<script type="module" nonce="…" src="…/motcua.js"></script>',
    };
  const hashes = sources.some((source) => /^'sha(?:256|384|512)-/.test(source));
  return {
    message: `${message}.`,
    fix: hashes
      ? 'Allow its origin; the hash of motcua.js does not cover the files that it imports.'
      : 'Allow its origin in the policy.',
    line: withSource(policy, 'script-src', sources, new URL(script.url).origin),
  };
}

/** Reports policies that do not allow a request by `fetch`. */
export function checkConnectPolicy(page: ExaminedPage, url: string, at: string, what: string): DoctorFinding[] {
  return page.policies.flatMap((policy) => {
    const directive = connectDirective(policy);
    if (allowsRequest(policy, directive, { url }, page.url)) return [];
    const sources = policy.directives.get(directive ?? '') ?? [];
    return [
      found('cspConnect', {
        at,
        message:
          `${named(policy)} does not allow ${what} ${url}: ` +
          (directive === 'connect-src'
            ? `connect-src is "${sources.join(' ')}".`
            : `it has no connect-src, and ${directive} is "${sources.join(' ')}".`),
        fix: 'Allow its origin in connect-src.',
        line: withSource(policy, 'connect-src', sources, new URL(url).origin),
      }),
    ];
  });
}

/** Reports the header `Integrity-Policy` where it blocks a script. */
export function checkIntegrityPolicy({ headers }: ExaminedPage, script: WantedScript): DoctorFinding[] {
  const policy = headers.get('integrity-policy') ?? '';
  if (!/blocked-destinations=\([^)]*\bscript\b/.test(policy) || script.integrity !== undefined) return [];
  return [
    found('integrityPolicy', {
      at: script.at,
      message: `The header Integrity-Policy blocks ${script.url}, for which the page names no integrity.`,
      fix: 'Add integrity to the script element, and the import map that `motcua importmap` prints for what it imports.',
      line: '<script type="importmap">{ "integrity": { … } }</script>',
    }),
  ];
}

/** Where a policy is, at the beginning of a sentence. */
export function named({ offset }: Policy): string {
  return offset === undefined ? 'The Content-Security-Policy header' : 'The Content-Security-Policy in a <meta>';
}

/** A directive with one source more. */
export function withSource(policy: Policy, name: string, sources: readonly string[], source: string): string {
  const own = policy.directives.get(name) ?? sources;
  return [name, ...own.filter((one) => one.toLowerCase() !== "'none'"), source].join(' ');
}
