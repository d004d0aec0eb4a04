import { checkContext } from './check-context.js';
import { checkEndpoint } from './check-endpoint.js';
import { checkAbsence, checkForm, checkForms, checkServiceWorker, TAG } from './check-form.js';
import { checkKeys } from './check-keys.js';
import { checkKit } from './check-kit.js';
import { checkSource } from './check-source.js';
import { found, type DoctorFinding } from './doctor-findings.js';
import { readPage, resolve, typeOf, type ExaminedPage, type Sandbox } from './examined-page.js';
import { attribute, type HtmlElement } from './html-page.js';
import { KnownError } from '../known-error.js';
import { isPage, Web, type Answer, type Fetch } from './web.js';

/** The findings on a page. */
export interface Diagnosis {
  /** The URL of the page, after redirects. */
  readonly url: string;
  /** The number of forms on the page and in its frames. */
  readonly forms: number;
  /** Whether nothing was found that keeps a form from working: no finding is an error. */
  readonly works: boolean;
  readonly findings: readonly DoctorFinding[];
}

export interface DiagnoseOptions {
  /** Makes the requests; the global `fetch` by default. */
  readonly fetch?: Fetch;
  /** False to send no `POST` to the endpoint. */
  readonly sends?: boolean;
}

/** Thrown when a page cannot be examined: nothing answers, an error status, or no HTML. */
export class PageError extends KnownError {}

const MAX_FRAMES = 10;
const MAX_FORMS = 20;

/**
 * Examines a page with an embedded form from outside: loads it with its headers, then all that the form would load, and
 * asks the endpoint. Scripts of the page do not run.
 * @param url `http:` or `https:`
 * @throws {PageError}
 */
export async function diagnosePage(url: string, { fetch, sends = true }: DiagnoseOptions = {}): Promise<Diagnosis> {
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol))
    throw new PageError(`"${url}" is no http: or https: address.`);
  const web = new Web(fetch);
  const { last } = await web.load(new URL(url).href);
  const fault = pageFault(last);
  if (fault !== undefined) throw new PageError(`The page ${last.url} cannot be examined: ${fault}.`);
  const page = readPage(web, last);
  const forms = formsOf(page);
  const framed = forms.length > 0 ? [] : await framedPages(page);
  if (framed.length === 0) {
    const findings = await examine(page, forms, sends);
    return result(web, last.url, forms.length, findings);
  }
  const parts = framed.map(async ({ page: inner, at }) => [
    ...checkContext(inner, { page, at }),
    ...(await examineContent(inner, formsOf(inner), sends)),
  ]);
  const count = framed.reduce((sum, { page: inner }) => sum + formsOf(inner).length, 0);
  const findings = (await Promise.all(parts)).flat();
  return result(web, last.url, count, findings);
}

function result({ limit }: Web, url: string, forms: number, findings: readonly DoctorFinding[]): Diagnosis {
  const limited =
    limit === undefined
      ? []
      : [
          found('limitReached', {
            at: url,
            message: `${limit}, so what the page needs besides was not examined.`,
            fix: 'Put the form on a page with fewer scripts and style sheets, and examine that.',
          }),
        ];
  const merged = merge([...findings, ...limited]);
  return { url, forms, works: !merged.some(({ severity }) => severity === 'error'), findings: merged };
}

async function examine(page: ExaminedPage, forms: readonly HtmlElement[], sends: boolean): Promise<DoctorFinding[]> {
  return [...checkContext(page), ...(await examineContent(page, forms, sends))];
}

async function examineContent(
  page: ExaminedPage,
  forms: readonly HtmlElement[],
  sends: boolean,
): Promise<DoctorFinding[]> {
  const nonce = page.html
    .all('script')
    .find((script) => typeOf(script) === 'module' && attribute(script, 'nonce') !== undefined);
  const findings: DoctorFinding[] = [...page.findings];
  if (forms.length === 0) findings.push(...checkAbsence(page));
  findings.push(...(await checkKit(page)), ...checkForms(page, forms));
  if (forms.length > MAX_FORMS)
    findings.push(
      found('limitReached', {
        at: page.url,
        message: `The page has ${forms.length} forms; the first ${MAX_FORMS} were examined.`,
        fix: 'Put fewer forms on one page.',
      }),
    );
  for (const form of forms.slice(0, MAX_FORMS)) {
    findings.push(...(await checkForm(page, form)));
    findings.push(...(await checkSource(page, form, nonce && attribute(nonce, 'nonce'))));
    findings.push(...(await checkEndpoint(page, form, sends)), ...(await checkKeys(page, form)));
  }
  if (forms.length > 0) findings.push(...(await checkServiceWorker(page)));
  return findings;
}

function formsOf({ html }: ExaminedPage): readonly HtmlElement[] {
  return html.all(TAG);
}

/** The pages in frames that have a form, or are the only ones that could have one. */
async function framedPages(
  outer: ExaminedPage,
): Promise<readonly { readonly page: ExaminedPage; readonly at: string }[]> {
  const frames = outer.html.all('iframe').slice(0, MAX_FRAMES);
  const pages = frames.map(async (frame) => {
    const at = outer.html.tag(frame);
    const tokens = attribute(frame, 'sandbox');
    const sandbox: Sandbox =
      tokens === undefined ? outer.sandbox : new Set(tokens.toLowerCase().split(/\s+/).filter(Boolean));
    const srcdoc = attribute(frame, 'srcdoc');
    if (srcdoc !== undefined) return { at, page: readPage(outer.web, inlineAnswer(outer, srcdoc), sandbox) };
    const url = resolve(outer, attribute(frame, 'src') ?? '');
    if (url === undefined || !/^https?:/.test(url)) return undefined;
    const { last } = await outer.web.load(url);
    return pageFault(last) === undefined ? { at, page: readPage(outer.web, last, sandbox) } : undefined;
  });
  return (await Promise.all(pages)).filter((framed) => framed !== undefined && formsOf(framed.page).length > 0) as {
    readonly page: ExaminedPage;
    readonly at: string;
  }[];
}

/** A page in the attribute `srcdoc`, which has the address and the headers of the one around it. */
function inlineAnswer({ url, headers }: ExaminedPage, text: string): Answer {
  const inherited = new Headers(headers);
  inherited.delete('x-frame-options');
  return { url, status: 200, headers: inherited, text, bytes: new TextEncoder().encode(text) };
}

function pageFault(answer: Answer): string | undefined {
  if (answer.status === 0) return answer.failure;
  if (answer.status >= 300) return `the server answers ${answer.status}`;
  return isPage(answer) ? undefined : `it is no HTML (${answer.headers.get('content-type') ?? 'without a media type'})`;
}

/** Joins findings that differ in the file only: forty files of the kit have one cause. */
function merge(findings: readonly DoctorFinding[]): readonly DoctorFinding[] {
  const groups = new Map<string, DoctorFinding[]>();
  for (const finding of findings) {
    const isFile = /^(?:csp|file|mixedContent|integrityPolicy)/.test(finding.id);
    // The line has the hash of each file, or its address.
    const line = finding.line?.replace(/^(integrity=|https?:\/\/[^/]+).*/, '$1');
    const key = isFile ? `${finding.id} ${line}` : JSON.stringify(finding);
    groups.set(key, [...(groups.get(key) ?? []), finding]);
  }
  const merged = [...groups.values()].map(([first, ...others]) => {
    const more = new Set(others.map(({ message }) => message).filter((message) => message !== first?.message)).size;
    return more === 0 ? first! : { ...first!, message: `${first!.message} The same is true of ${more} more.` };
  });
  return merged.sort((left, right) => Number(right.severity === 'error') - Number(left.severity === 'error'));
}
