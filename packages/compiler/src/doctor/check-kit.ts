import { checkFile, type WantedFile } from './check-file.js';
import { named } from './check-policy.js';
import { allowsInline, allowsTrustedTypes, scriptDirective, withKitPolicies } from './content-security-policy.js';
import { found, type DoctorFinding } from './doctor-findings.js';
import { inlineHashes, resolve, typeOf, type ExaminedPage } from './examined-page.js';
import { attribute, offsetOf, textIn, withAncestors, type HtmlElement } from './html-page.js';
import { isPage, type Answer } from './web.js';

/** The file of the kit that pages load. */
const ENTRY = /(?:^|\/)motcua(?:\.min)?\.m?js(?:[?#]|$)/;
/** The script itself, as pages may load it without the entry. */
const KIT = /(?:^|\/)kit\.js(?:[?#]|$)/;
const AT_ONCE = 8;

/** Examines the scripts of the page: which of them loads the kit, and whether browsers run it and what it imports. */
export async function checkKit(page: ExaminedPage): Promise<DoctorFinding[]> {
  const scripts = page.html
    .all('script')
    .filter((script) => !withAncestors(script).some(({ tagName }) => tagName === 'noscript'));
  const sources = scripts.flatMap((script) => scriptsOf(page, script));
  const kits = sources.filter(({ url }) => ENTRY.test(url) || KIT.test(url));
  const findings = [...checkImportMaps(page, scripts), ...checkTrustedTypes(page)];
  if (kits.length === 0) return [...findings, ...(await searchKit(page, sources))];
  const checked = await Promise.all(kits.map(async (source) => checkEntry(page, source)));
  const urls = [...new Set(kits.map(({ url }) => url))];
  if (urls.length > 1)
    findings.push(
      found('kitTwice', {
        at: kits.map(({ at }) => at).join(', '),
        message:
          `The page loads the kit ${urls.length} times, from ${urls.join(' and ')}. The version that loads first ` +
          'defines the element, so which one runs can change from visit to visit.',
        fix: 'Keep one of the script elements.',
      }),
    );
  return [...findings, ...checked.flat()];
}

interface ScriptSource {
  readonly url: string;
  readonly at: string;
  readonly element: HtmlElement;
  readonly address: string;
  /** Whether an inline script imports it. */
  readonly isImported: boolean;
}

/** The script that an element loads, or those that an inline module imports. */
function scriptsOf(page: ExaminedPage, element: HtmlElement): ScriptSource[] {
  const at = page.html.tag(element);
  const type = typeOf(element);
  if (type !== '' && type !== 'module') return [];
  const src = attribute(element, 'src');
  const addresses =
    src !== undefined
      ? [src]
      : [
          ...textIn(element).matchAll(/\bimport\s{0,99}\(?\s{0,99}(?:[^'"()]{0,999}?\bfrom\s{0,99})?["']([^"']+)["']/g),
        ].map(([, specifier = '']) => specifier);
  return addresses.flatMap((address) => {
    const url = resolve(page, address);
    return url === undefined ? [] : [{ url, at, element, address, isImported: src === undefined }];
  });
}

async function checkEntry(page: ExaminedPage, source: ScriptSource): Promise<DoctorFinding[]> {
  const { url, at, element, address, isImported } = source;
  const type = typeOf(element);
  const findings: DoctorFinding[] = [];
  if (!isImported && type !== 'module')
    findings.push(
      found('kitNotModule', {
        at,
        message: `The kit at ${url} is a module, but its script element lacks type="module": browsers stop with a syntax error.`,
        fix: 'Add type="module" to the script element.',
        line: `<script type="module" src="${address}" crossorigin></script>`,
      }),
    );
  if (!isImported && attribute(element, 'nomodule') !== undefined)
    findings.push(
      found('kitNoModule', {
        at,
        message:
          'The script element has nomodule: browsers that know modules, which are all current ones, do not run it.',
        fix: 'Remove nomodule.',
      }),
    );
  const nonce = attribute(element, 'nonce');
  const { answer, findings: own } = await checkFile(page, {
    url,
    at,
    what: 'the kit',
    kind: 'module',
    withCredentials: attribute(element, 'crossorigin')?.toLowerCase() === 'use-credentials',
    nonce,
    integrity: isImported ? undefined : attribute(element, 'integrity'),
    offset: isImported ? undefined : offsetOf(element),
    address,
  });
  findings.push(...own);
  if (answer) findings.push(...(await checkImports(page, answer, nonce, new Set([url]))));
  return findings;
}

/** Examines the files that the kit imports, and those that these import. */
async function checkImports(
  page: ExaminedPage,
  entry: Answer,
  nonce: string | undefined,
  seen: Set<string>,
): Promise<DoctorFinding[]> {
  const found: DoctorFinding[] = [];
  let importers: readonly Answer[] = [entry];
  while (importers.length > 0) {
    const files = importers.flatMap((importer) =>
      importsOf(importer).flatMap((url): WantedFile[] => {
        if (seen.has(url)) return [];
        seen.add(url);
        return [{ url, at: importer.url, what: 'a file of the kit', kind: 'module', nonce }];
      }),
    );
    const next: Answer[] = [];
    for (let index = 0; index < files.length; index += AT_ONCE) {
      const checked = await Promise.all(files.slice(index, index + AT_ONCE).map((file) => checkFile(page, file)));
      for (const { answer, findings } of checked) {
        found.push(...findings);
        if (answer) next.push(answer);
      }
    }
    importers = next;
  }
  return found;
}

/** The modules that a script names by relative addresses. */
function importsOf({ url, text }: Answer): string[] {
  return [...text.matchAll(/["'`](\.{1,2}\/[\w./-]+\.m?js)["'`]/g)].map(
    ([, specifier = '']) => new URL(specifier, url).href,
  );
}

/** Without a script of the kit's name: a bundle of the page, or nothing. */
async function searchKit(page: ExaminedPage, sources: readonly ScriptSource[]): Promise<DoctorFinding[]> {
  const failing: DoctorFinding[] = [];
  const inline = page.html.all('script').some((script) => /procedure-form|@motcua\/elements/.test(textIn(script)));
  for (const { url, at, element, address, isImported } of sources) {
    const isModule = isImported || typeOf(element) === 'module';
    const { answer, findings } = await checkFile(page, {
      url,
      at,
      what: 'the script',
      kind: isModule ? 'module' : 'classic',
      withCors: attribute(element, 'crossorigin') !== undefined,
      nonce: attribute(element, 'nonce'),
      integrity: isImported ? undefined : attribute(element, 'integrity'),
      offset: offsetOf(element),
      address,
    });
    if (answer && /procedure-form/.test(answer.text) && !isPage(answer)) return [...findings];
    failing.push(...findings);
  }
  if (failing.length > 0) return failing;
  if (inline || sources.length > 0)
    return [
      found('kitUnseen', {
        at: page.url,
        message: 'No script of the page names the kit; one of them may load it later.',
        fix: 'Add the attribute diagnose to the form and look at the page in a browser, or load the kit by a script element.',
        line: '<procedure-form diagnose …>',
      }),
    ];
  return [
    found('noKit', {
      at: page.url,
      message: 'No script element of the page loads the kit.',
      fix: 'Add the script element, with the address where the kit is published.',
      line: '<script type="module" src="https://forms.example.gov.vn/kit/1/motcua.js" crossorigin></script>',
    }),
  ];
}

function checkImportMaps(page: ExaminedPage, scripts: readonly HtmlElement[]): DoctorFinding[] {
  return scripts.flatMap((script) => {
    if (typeOf(script) !== 'importmap' || attribute(script, 'src') !== undefined) return [];
    const hashes = inlineHashes(textIn(script));
    return page.policies.flatMap((policy) => {
      if (policy.offset !== undefined && offsetOf(script) < policy.offset) return [];
      if (allowsInline(policy, attribute(script, 'nonce'), hashes)) return [];
      const directive = scriptDirective(policy) ?? 'script-src';
      const sources = (policy.directives.get(directive) ?? []).filter((source) => source !== "'none'");
      return [
        found('cspImportMap', {
          at: page.html.tag(script),
          message: `${named(policy)} does not allow the import map, which is an inline script: no file is guarded by it.`,
          fix: 'Name the hash of its content in script-src, or give it the nonce of the header.',
          line: ['script-src', ...sources, `'${hashes[0]}'`].join(' '),
        }),
      ];
    });
  });
}

function checkTrustedTypes(page: ExaminedPage): DoctorFinding[] {
  return page.policies.flatMap((policy) =>
    allowsTrustedTypes(policy, 'lit-html')
      ? []
      : [
          found('cspTrustedTypes', {
            at: page.url,
            message:
              `${named(policy)} has trusted-types ${(policy.directives.get('trusted-types') ?? []).join(' ')}, without ` +
              'lit-html: the kit cannot create its templates and stops.',
            fix: 'Add lit-html to trusted-types, which takes only templates that are part of the kit, and motcua, for its worker.',
            line: withKitPolicies(policy),
          }),
        ],
  );
}
