import { COMPILED_FORMAT, LoadFailure, loadProcedure, type FetchedJson, type LoadFailureReason } from '@motcua/core';
import { checkFile, matchesIntegrity, type WantedFile } from './check-file.js';
import { found, type DoctorFinding } from './doctor-findings.js';
import { resolve, type ExaminedPage } from './examined-page.js';
import { writtenInstead } from './form-attributes.js';
import { attribute, type HtmlElement } from './html-page.js';
import { readModule } from './read-module.js';
import type { Answer } from './web.js';

/** The possible outcomes of loading a schema, in words. */
const REASONS: Readonly<Partial<Record<LoadFailureReason, string>>> = {
  notASchema: 'it, or a part of it, is no JSON Schema',
  unknownDraft: 'its $schema names a draft or a vocabulary that is not known',
  danglingReference: 'a $ref leads to nothing',
  referenceLoop: 'references lead in a circle',
  duplicateId: 'two schemas have the same $id',
  foreignDocument: 'it refers to a document on another origin',
  unreachableDocument: 'a document that it refers to cannot be loaded',
  tooLarge: 'it is too large',
  unsatisfiable: 'it requires a member that no value may have',
  wrongVersion: 'it was published for another version of the kit',
};

/** Examines what `src` leads to: a compiled procedure, a procedure as data, or a JSON Schema. */
export async function checkSource(page: ExaminedPage, form: HtmlElement, nonce?: string): Promise<DoctorFinding[]> {
  const at = page.html.tag(form);
  const address = attribute(form, 'src')?.trim() ?? '';
  const url = resolve(page, address);
  if (address === '' || url === undefined) {
    const typo = writtenInstead(form, 'src', /\.(?:m?js|json)(?:[?#]|$)/);
    return [
      found('noSource', {
        at,
        message:
          address !== ''
            ? `src="${address}" is no URL.`
            : typo
              ? `src is missing; there is ${typo.name}.`
              : 'src is missing.',
        fix: 'Write the address of the published procedure into src.',
        line: `src="${typo?.value ?? 'https://forms.example.gov.vn/procedures/<code>/<version>/procedure.js'}"`,
      }),
    ];
  }
  const isJson = /\.json(?:[?#]|$)/i.test(address);
  const file: WantedFile = { url, at, what: 'the procedure', kind: isJson ? 'json' : 'module', nonce, address };
  const { answer, findings } = await checkFile(page, file);
  if (isJson) return [...findings, ...(answer ? await checkData(page, file, answer) : [])];
  if (answer) return [...findings, ...(await checkModule(page, file, answer))];
  const sibling = /\.m?js(?:[?#]|$)/.test(url) ? undefined : await procedureNear(page, url);
  if (sibling === undefined) return [...findings];
  const moved = found('sourceIsFolder', {
    at,
    message: `src names the folder of a procedure, ${url}.`,
    fix: 'Name its procedure.js.',
    line: `src="${sibling}"`,
  });
  return [...findings.filter(({ id }) => id.startsWith('csp') || id === 'mixedContent'), moved];
}

/** The address of `procedure.js` in the folder of an address, or in the one that the address names. */
async function procedureNear(page: ExaminedPage, url: string): Promise<string | undefined> {
  const { origin, pathname } = new URL(url);
  const candidates = [
    `${origin}${pathname.replace(/\/?$/, '/')}procedure.js`,
    `${origin}${pathname.replace(/[^/]*$/, '')}procedure.js`,
  ];
  for (const candidate of candidates) {
    const { last } = await page.web.load(candidate, { origin: page.origin });
    if (last.status === 200 && /\bexport\b/.test(last.text)) return candidate;
  }
  return undefined;
}

async function checkModule(page: ExaminedPage, file: WantedFile, answer: Answer): Promise<DoctorFinding[]> {
  const { at } = file;
  const { fault, message = '', hasDefault = false, members = {}, isOpen = false, format } = readModule(answer.text);
  const { url } = answer;
  if (fault === 'syntax')
    return [
      found('procedureSyntax', {
        at,
        message: `${url} has a syntax error (${message}): it is cut off, or no module.`,
        fix: 'Publish it again with `motcua build`.',
      }),
    ];
  if (fault === 'unreadable')
    return [
      found('limitReached', {
        at,
        message: `${url} was not examined: ${message}.`,
        fix: 'Add the attribute diagnose to the form and look at the page in a browser.',
        line: '<procedure-form diagnose …>',
      }),
    ];
  if (fault === 'throws')
    return [
      found('procedureThrows', {
        at,
        message: `${url} throws when it is loaded: ${message}.`,
        fix: 'Publish it again with `motcua build`, and change nothing in the file.',
      }),
    ];
  const isCompiled = 'validator' in members;
  const typeOf = (name: string) => members[name] ?? (isOpen ? 'unknown' : 'undefined');
  const isType = (name: string, type: string) => [type, 'unknown'].includes(typeOf(name));
  if (!fault && isCompiled && format !== COMPILED_FORMAT && typeOf('format') !== 'unknown') {
    const isNewer = typeof format === 'number' && format > COMPILED_FORMAT;
    return [
      found('procedureVersion', {
        at,
        message: `${url} has the format ${String(format)}; the kit of this version reads ${COMPILED_FORMAT}.`,
        fix: isNewer
          ? 'Load the newer kit, or build the procedure with this version.'
          : 'Build the procedure again with this version.',
        line: 'npx motcua build <folder> --out <published>',
      }),
    ];
  }
  const isWhole =
    ['definition', 'schema', 'texts'].every((name) => isType(name, 'object')) && isType('validator', 'function');
  const isSchema = isOpen || 'type' in members || '$schema' in members || 'properties' in members;
  if (fault || !hasDefault || (isCompiled ? !isWhole : !isSchema)) {
    const sibling = await procedureNear(page, url);
    const isOther = sibling !== undefined && sibling !== url;
    return [
      found(isOther ? 'sourceIsManifest' : 'notAProcedure', {
        at,
        message: `${url} is a script, but no published procedure: its default export is none.`,
        fix: isOther
          ? 'Name the procedure.js in the same folder.'
          : 'Name the procedure.js that `motcua build` has written.',
        line: `src="${isOther ? sibling : '…/procedure.js'}"`,
      }),
    ];
  }
  return checkSiblings(page, file, answer);
}

/** The files next to `procedure.js`: validators and texts, as the manifest lists them. */
async function checkSiblings(page: ExaminedPage, file: WantedFile, answer: Answer): Promise<DoctorFinding[]> {
  const { last } = await page.web.load(new URL('manifest.json', answer.url).href, { origin: page.origin });
  const files = last.status === 200 ? filesOf(last.text) : new Map<string, string | undefined>();
  const names = new Set([
    ...files.keys(),
    ...[...answer.text.matchAll(/import\(["'`]\.\/([\w.-]+\.js)["'`]\)/g)].map(([, name = '']) => name),
  ]);
  const findings: DoctorFinding[] = [];
  const altered: string[] = [];
  for (const name of names) {
    const url = new URL(name, answer.url).href;
    const what = 'a file of the procedure';
    const checked =
      url === answer.url
        ? { answer, findings: [] }
        : await checkFile(page, { url, at: answer.url, what, kind: 'module', nonce: file.nonce });
    findings.push(...checked.findings);
    const integrity = files.get(name);
    if (checked.answer && integrity !== undefined && !matchesIntegrity(checked.answer.bytes, integrity))
      altered.push(name);
  }
  if (altered.length > 0)
    findings.push(
      found('procedureMixed', {
        at: file.at,
        message: `${altered.join(', ')} in ${new URL('.', answer.url).href} differ from its manifest.json: they are of another build, or were changed by a server between.`,
        fix: 'Publish the whole folder again, and let no proxy change scripts.',
      }),
    );
  return findings;
}

/** The integrity of the files in the folder, by their names in a manifest; empty where it is broken. */
function filesOf(text: string): ReadonlyMap<string, string | undefined> {
  let manifest: unknown;
  try {
    manifest = JSON.parse(text);
  } catch {
    return new Map();
  }
  const { files } = (manifest ?? {}) as { readonly files?: unknown };
  if (typeof files !== 'object' || files === null) return new Map();
  return new Map(
    Object.entries(files as Readonly<Record<string, unknown>>)
      .filter(([name]) => /^[\w.-]+\.js$/.test(name))
      .map(([name, file]) => {
        const { integrity } = (file ?? {}) as { readonly integrity?: unknown };
        return [name, typeof integrity === 'string' ? integrity : undefined];
      }),
  );
}

async function checkData(page: ExaminedPage, file: WantedFile, answer: Answer): Promise<DoctorFinding[]> {
  const { at, url } = file;
  const sibling = /\/manifest\.json(?:[?#]|$)/.test(url) ? await procedureNear(page, url) : undefined;
  if (sibling !== undefined)
    return [
      found('sourceIsManifest', {
        at,
        message: `src names the manifest of a procedure, ${url}.`,
        fix: 'Name the procedure.js in the same folder.',
        line: `src="${sibling}"`,
      }),
    ];
  const fetchJson = async (address: string): Promise<FetchedJson> => {
    const { last } = address === url ? { last: answer } : await page.web.load(address, { origin: page.origin });
    if (last.status < 200 || last.status > 299) throw new Error(`status ${last.status}`);
    let value: unknown;
    try {
      value = JSON.parse(last.text);
    } catch {
      value = undefined;
    }
    return { value, url: last.url, bytes: last.bytes.length };
  };
  try {
    await loadProcedure(url, () => Promise.reject(new Error('no module')), fetchJson);
    return [];
  } catch (error) {
    // Whatever else breaks the loading is a fault of the data: nothing of the machine takes part in it.
    const { reason, detail = '' } = error instanceof LoadFailure ? error : new LoadFailure('notAProcedure', url);
    if (reason === 'notAProcedure' || /^\s*</.test(answer.text))
      return [
        found('notAProcedure', {
          at,
          message: `${url} is ${/^\s*</.test(answer.text) ? 'a web page' : 'JSON'}, but neither a JSON Schema nor a published procedure.`,
          fix: 'Name the procedure.js that `motcua build` has written, or a JSON Schema.',
          line: 'src="…/procedure.js"',
        }),
      ];
    return [
      found(reason === 'wrongVersion' ? 'procedureVersion' : 'schemaFault', {
        at,
        message: `${url}${detail} cannot be a form: ${REASONS[reason] ?? reason}.`,
        fix: 'Correct the schema; `motcua check` names file and line.',
        line: 'npx motcua check <schema.json>',
      }),
    ];
  }
}
