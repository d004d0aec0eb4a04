import { createHash } from 'node:crypto';
import { parsePolicies, type Policy } from './content-security-policy.js';
import { found, type DoctorFinding } from './doctor-findings.js';
import { attribute, HtmlPage, offsetOf, textIn, type HtmlElement } from './html-page.js';
import type { Answer, Web } from './web.js';

/** Tokens of a sandbox; undefined without one. */
export type Sandbox = ReadonlySet<string> | undefined;

/** A page as a browser would have it: its document with what its headers and its frame mean for the form. */
export interface ExaminedPage {
  readonly web: Web;
  /** The URL of the page, after redirects. */
  readonly url: string;
  readonly headers: Headers;
  readonly html: HtmlPage;
  /** The base of relative addresses. */
  readonly base: string;
  /** The `<base>` that is in force. */
  readonly baseElement: HtmlElement | undefined;
  /** The origin that requests of the page have: `null` in a sandbox without `allow-same-origin`. */
  readonly origin: string;
  readonly policies: readonly Policy[];
  readonly sandbox: Sandbox;
  /** SHA-384 and others by URL, from import maps. */
  readonly integrity: ReadonlyMap<string, string>;
  /** The findings from reading the page. */
  readonly findings: readonly DoctorFinding[];
}

/** Reads a page that was loaded. */
export function readPage(web: Web, { url, headers, text }: Answer, frameSandbox?: Sandbox): ExaminedPage {
  const html = new HtmlPage(text);
  const findings: DoctorFinding[] = [];
  if (html.isCut)
    findings.push(
      found('limitReached', {
        at: url,
        message: 'The document is too large, or its elements are nested too deeply: it was not read to its end.',
        fix: 'Put the form on a page of its own, and examine that.',
      }),
    );
  const policies = [
    ...parsePolicies(headers.get('content-security-policy')),
    ...html.all('meta').flatMap(metaPolicies),
  ];
  const sandbox = policies.reduce<Sandbox>((all, { directives }) => {
    const tokens = directives.get('sandbox');
    return tokens ? intersection(all, new Set(tokens.map((token) => token.toLowerCase()))) : all;
  }, frameSandbox);
  const baseElement = html.all('base').find((element) => attribute(element, 'href') !== undefined);
  const href = baseElement && attribute(baseElement, 'href');
  const wanted = href !== undefined && URL.canParse(href, url) ? new URL(href, url).href : url;
  const isBaseBlocked = policies.some(({ directives }) => isBaseRefused(directives.get('base-uri'), wanted, url));
  if (baseElement && isBaseBlocked && wanted !== url)
    findings.push(
      found('cspBase', {
        at: html.tag(baseElement),
        message:
          'The Content-Security-Policy (base-uri) does not allow this <base>: relative addresses are those of the page.',
        fix: 'Write absolute addresses in the attributes of the form, or allow the base.',
        line: `base-uri ${new URL(wanted).origin}`,
      }),
    );
  const base = isBaseBlocked ? url : wanted;
  return {
    web,
    url,
    headers,
    html,
    base,
    baseElement: base === url ? undefined : baseElement,
    origin: sandbox && !sandbox.has('allow-same-origin') ? 'null' : new URL(url).origin,
    policies,
    sandbox,
    integrity: readIntegrity(html, base, findings),
    findings,
  };
}

/** The hashes by which a policy may allow an inline script. */
export function inlineHashes(text: string): readonly string[] {
  return ['sha256', 'sha384', 'sha512'].map((name) => `${name}-${createHash(name).update(text).digest('base64')}`);
}

/** Whether scripts of the page are trusted with what needs a secure context. */
export function isTrustworthy(url: string): boolean {
  const { protocol, hostname } = new URL(url);
  return (
    protocol === 'https:' ||
    /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname) ||
    ['data:', 'blob:', 'about:', 'file:'].includes(protocol)
  );
}

/** Whether the page asks browsers to load `http:` addresses over `https:`. */
export function isUpgraded({ policies }: ExaminedPage): boolean {
  return policies.some(({ directives }) => directives.has('upgrade-insecure-requests'));
}

/** Resolves an address of the page; undefined where it is none. */
export function resolve({ base }: Pick<ExaminedPage, 'base'>, address: string): string | undefined {
  return URL.canParse(address.trim(), base) ? new URL(address.trim(), base).href : undefined;
}

function metaPolicies(element: HtmlElement): readonly Policy[] {
  if (attribute(element, 'http-equiv')?.trim().toLowerCase() !== 'content-security-policy') return [];
  return parsePolicies(attribute(element, 'content') ?? '', offsetOf(element));
}

function intersection(left: Sandbox, right: ReadonlySet<string>): ReadonlySet<string> {
  return left ? new Set([...left].filter((token) => right.has(token))) : right;
}

function isBaseRefused(sources: readonly string[] | undefined, wanted: string, url: string): boolean {
  if (!sources) return false;
  const { origin } = new URL(wanted);
  return !sources.some(
    (source) => source === '*' || source === origin || (source === "'self'" && origin === new URL(url).origin),
  );
}

function readIntegrity(html: HtmlPage, base: string, findings: DoctorFinding[]): ReadonlyMap<string, string> {
  const integrity = new Map<string, string>();
  const scripts = html.all('script');
  const maps = scripts.filter((element) => typeOf(element) === 'importmap');
  const firstModule = scripts.find((element) => typeOf(element) === 'module');
  for (const [index, element] of maps.entries()) {
    const at = html.tag(element);
    const broken = (message: string) =>
      findings.push(
        found('importMapBroken', {
          at,
          message,
          fix: 'Write the import map that `motcua importmap` prints into the element.',
          line: '<script type="importmap">{ "integrity": { … } }</script>',
        }),
      );
    if (attribute(element, 'src') !== undefined) {
      broken('Browsers do not load import maps from a file: its content has to be in the element.');
      continue;
    }
    let map: unknown;
    try {
      map = JSON.parse(textIn(element));
    } catch (error) {
      broken(`The import map is no JSON: ${(error as Error).message}`);
      continue;
    }
    if (index > 0 || (firstModule && offsetOf(firstModule) < offsetOf(element)))
      findings.push(
        found('importMapLate', {
          at,
          message:
            index > 0
              ? 'A page has one import map: browsers before 2025 ignore this second one.'
              : 'The import map comes after a module script: browsers before 2025 ignore it.',
          fix: 'Put one import map before all module scripts and modulepreload links.',
        }),
      );
    const entries = (map as { integrity?: Readonly<Record<string, unknown>> } | null)?.integrity ?? {};
    for (const [address, value] of Object.entries(entries)) {
      if (/^(?:[a-z][a-z\d+.-]*:|\.{0,2}\/)/i.test(address) && URL.canParse(address, base) && typeof value === 'string')
        integrity.set(new URL(address, base).href, value);
    }
  }
  return integrity;
}

/** The type of a script element, in lower case; empty for a classic script. */
export function typeOf(script: HtmlElement): string {
  const type = (attribute(script, 'type') ?? '').trim().toLowerCase();
  return isJavaScriptType(type) ? '' : type;
}

/** Whether a media type is one of JavaScript, as browsers require for modules. */
export function isJavaScriptType(type: string): boolean {
  return /^(?:(?:text|application)\/(?:x-)?(?:java|ecma)script|text\/(?:javascript1\.[0-5]|jscript|livescript))$/.test(
    type,
  );
}
