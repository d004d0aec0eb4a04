import { createHash } from 'node:crypto';
import {
  checkConnectPolicy,
  checkIntegrityPolicy,
  checkMixedContent,
  checkScriptPolicy,
  upgraded,
} from './check-policy.js';
import { integrityOf } from '../build/integrity.js';
import { corsFault } from './cors.js';
import { found, type DoctorFinding } from './doctor-findings.js';
import { isJavaScriptType, type ExaminedPage } from './examined-page.js';
import { isPage, mediaTypeOf, type Answer } from './web.js';

/** A file that the form needs. */
export interface WantedFile {
  readonly url: string;
  /** The element that names it, or the file that imports it. */
  readonly at: string;
  /** The name of the file in a sentence, e.g. `the kit`. */
  readonly what: string;
  /** `module` scripts are always loaded with CORS, `classic` scripts as their element says; `json` by `fetch`. */
  readonly kind: 'module' | 'classic' | 'json';
  readonly withCors?: boolean;
  readonly withCredentials?: boolean;
  readonly nonce?: string | undefined;
  readonly integrity?: string | undefined;
  readonly offset?: number | undefined;
  /** The address as the page has it, where that depends on the `<base>`. */
  readonly address?: string | undefined;
}

/** The result of fetching a file: its response where the content is as expected, and the findings. */
export interface CheckedFile {
  readonly answer: Answer | undefined;
  readonly findings: readonly DoctorFinding[];
}

/** Loads a file as a browser would, and reports why it would not be used. */
export async function checkFile(page: ExaminedPage, file: WantedFile): Promise<CheckedFile> {
  const url = upgraded(page, file.url);
  const integrity = file.integrity ?? (file.kind === 'classic' ? undefined : page.integrity.get(url));
  const script = { url, at: file.at, nonce: file.nonce, integrity, offset: file.offset };
  const findings = [
    ...checkMixedContent(page, url, file.at),
    ...(file.kind === 'json'
      ? checkConnectPolicy(page, url, file.at, 'to load')
      : [...checkScriptPolicy(page, script), ...checkIntegrityPolicy(page, script)]),
  ];
  const { answers, last } = await page.web.load(url, { origin: page.origin });
  if (last.isSkipped === true) return { answer: undefined, findings };
  const unusable = unusableAnswer(last, file);
  if (unusable) return { answer: undefined, findings: [...findings, await byBase(page, file, unusable)] };
  findings.push(...checkSharing(page, file, answers), ...checkBytes(last, file, integrity));
  return { answer: last, findings };
}

function unusableAnswer(answer: Answer, file: WantedFile): DoctorFinding | undefined {
  const { url, status, failure } = answer;
  const { at, what } = file;
  if (status === 0)
    return found('fileUnreachable', {
      at,
      message: `${capital(what)} cannot be reached at ${url}: ${failure}.`,
      fix: 'Correct the host in the address, or make the server answer.',
    });
  if (status >= 400 || status === 204)
    return found('fileNotFound', {
      at,
      message: `The server answers ${status} for ${what} at ${url}.`,
      fix:
        status === 401 || status === 403
          ? 'Serve the file to everyone: browsers send no sign-in with it.'
          : 'Correct the address, or put the file there.',
    });
  if (file.kind === 'json') return undefined;
  if (isPage(answer))
    return found('fileIsPage', {
      at,
      message: `A web page comes in place of ${what} at ${url}: the server answers unknown addresses, or those that need a sign-in, with HTML.`,
      fix: 'Correct the address; make the server answer 404 for files that it does not have.',
      line: 'Content-Type: text/javascript',
    });
  const type = mediaTypeOf(answer);
  const isRefused = file.kind === 'module' ? !isJavaScriptType(type) : !isJavaScriptType(type) && isNoSniff(answer);
  if (!isRefused) return undefined;
  return found('fileType', {
    at,
    message: `${capital(what)} at ${url} has the media type "${type}"; browsers run only scripts that are served as JavaScript.`,
    fix: 'Make the server send this header for files that end with .js.',
    line: 'Content-Type: text/javascript',
  });
}

/** Blames the `<base>` of the page where the address would be right without it. */
async function byBase(page: ExaminedPage, file: WantedFile, finding: DoctorFinding): Promise<DoctorFinding> {
  const { address } = file;
  if (!page.baseElement || address === undefined || !URL.canParse(address, page.url)) return finding;
  const without = new URL(address, page.url).href;
  if (without === file.url) return finding;
  const { last } = await page.web.load(without, { origin: page.origin });
  if (last.status !== 200 || unusableAnswer(last, file)) return finding;
  return found('baseHref', {
    at: file.at,
    message: `${page.html.tag(page.baseElement)} makes "${address}" mean ${file.url}. ${finding.message}`,
    fix: 'Write the absolute address.',
    line: without,
  });
}

function checkSharing(page: ExaminedPage, file: WantedFile, answers: readonly Answer[]): DoctorFinding[] {
  const { at, what } = file;
  if (file.kind === 'classic' && file.withCors !== true) return checkEmbedding(page, file, answers);
  // Where a redirect leads from another origin to yet another one, browsers send `null`.
  let origin = page.origin;
  for (const [index, answer] of answers.entries()) {
    const before = answers[index - 1];
    const here = new URL(answer.url).origin;
    if (before && new URL(before.url).origin !== here && new URL(before.url).origin !== page.origin) origin = 'null';
    if (here === origin) continue;
    const fault = corsFault(answer, origin, file.withCredentials);
    if (fault)
      return [
        found('fileCors', {
          at,
          message:
            `Browsers do not give the page ${what}: ${answer.url} is on another origin, and ${fault.message}.` +
            (page.origin === 'null' ? ' The sandbox makes the origin of the page "null".' : '') +
            (index < answers.length - 1 ? ' It is a redirect, which needs the header, too.' : ''),
          fix: `Make ${new URL(answer.url).origin} send this header with the files of the kit and of procedures.`,
          line: file.withCredentials ? fault.line : 'Access-Control-Allow-Origin: *',
        }),
      ];
  }
  return [];
}

/** Classic scripts without `crossorigin`: what an isolated page, integrity and the server's own policy require. */
function checkEmbedding(page: ExaminedPage, file: WantedFile, answers: readonly Answer[]): DoctorFinding[] {
  const answer = answers.at(-1);
  if (!answer || new URL(answer.url).origin === page.origin) return [];
  const policy = answer.headers.get('cross-origin-resource-policy')?.trim().toLowerCase();
  const isIsolated = /^require-corp/i.test(page.headers.get('cross-origin-embedder-policy') ?? '');
  if (file.integrity !== undefined)
    return [
      found('fileNoCors', {
        at: file.at,
        message: `Browsers cannot compare ${file.url} with its integrity: the script element lacks crossorigin.`,
        fix: 'Add crossorigin to the element, and the CORS header to the file.',
        line: 'crossorigin="anonymous"',
      }),
    ];
  if (policy === 'cross-origin' || (policy === undefined && !isIsolated)) return [];
  return [
    found('fileNoCors', {
      at: file.at,
      message: isIsolated
        ? `The page has Cross-Origin-Embedder-Policy: require-corp, and ${file.url} has ${policy ? `Cross-Origin-Resource-Policy: ${policy}` : 'no Cross-Origin-Resource-Policy'}.`
        : `${file.url} has Cross-Origin-Resource-Policy: ${policy}, so pages of other origins cannot use it.`,
      fix: 'Make the server of the file send this header, or load the file with crossorigin and CORS.',
      line: 'Cross-Origin-Resource-Policy: cross-origin',
    }),
  ];
}

function checkBytes(answer: Answer, { at, what }: WantedFile, integrity: string | undefined): DoctorFinding[] {
  if (integrity === undefined || matchesIntegrity(answer.bytes, integrity)) return [];
  return [
    found('fileAltered', {
      at,
      message: `${capital(what)} at ${answer.url} differs from the integrity that the page names for it: ${integrity}.`,
      fix: 'Compare the file with what was published. If it is the new version, change the integrity.',
      line: `integrity="${integrityOf(answer.bytes)}"`,
    }),
  ];
}

/** Whether bytes have one of the strongest hashes of an integrity; unknown algorithms do not count. */
export function matchesIntegrity(bytes: Uint8Array, integrity: string): boolean {
  const hashes = [...integrity.matchAll(/(?:^|\s)(sha(256|384|512))-([\w+/=-]+)/g)];
  const strongest = Math.max(...hashes.map(([, , bits]) => Number(bits)));
  const candidates = hashes.filter(([, , bits]) => Number(bits) === strongest);
  return (
    candidates.length === 0 ||
    candidates.some(
      ([, name = '', , value = '']) =>
        createHash(name).update(bytes).digest('base64') === value.replace(/-/g, '+').replace(/_/g, '/'),
    )
  );
}

function isNoSniff({ headers }: Answer): boolean {
  return headers.get('x-content-type-options')?.trim().toLowerCase() === 'nosniff';
}

function capital(words: string): string {
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
}
