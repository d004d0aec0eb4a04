/**
 * - `error`: the form does not work, or does not work for everyone
 * - `warning`: the form works, and something is lost or at risk
 */
export type DoctorSeverity = 'error' | 'warning';

/** Every finding of `motcua doctor`: how much it matters, and in which case it is reported. */
export const DOCTOR_FINDINGS = {
  noForm: ['error', 'The page as served has no `<procedure-form>`, or a misspelt one.'],
  formInert: ['error', 'The form is in a `<template>`, a `<noscript>`, or in an element that is `inert`.'],
  formHidden: ['error', 'A CSS rule or an attribute hides the form, or gives it no width or height.'],
  formSelfClosing: ['warning', 'The tag ends with `/>`, so the rest of the page becomes its content.'],
  attributeUnknown: ['warning', 'The form has an attribute that the kit does not know.'],
  attributeInvalid: ['warning', 'An attribute has a value that the kit does not know.'],
  languagesMixed: ['warning', 'Two forms of the page ask for different languages.'],

  insecurePage: ['error', 'The page is served over plain `http:` from a host that is not the own device.'],
  sandboxScripts: ['error', 'A sandbox does not allow scripts.'],
  sandboxOrigin: ['warning', 'A sandbox without `allow-same-origin`: no draft is kept.'],
  sandboxForms: ['warning', 'A sandbox without `allow-forms`: only current versions of the kit work without it.'],
  sandboxModals: ['warning', 'A sandbox without `allow-modals`: nothing can be printed.'],
  frameRefused: [
    'error',
    'The page with the form does not allow the other page to show it in a frame, or the other way round.',
  ],
  frameEmbedder: ['error', 'The outer page has a Cross-Origin-Embedder-Policy that the framed page lacks.'],
  serviceWorker: ['warning', 'A service worker answers requests of the page, maybe also those for the kit.'],
  clearSiteData: ['warning', 'The header `Clear-Site-Data` deletes drafts each time the page is loaded.'],

  noKit: ['error', 'No script of the page loads the kit.'],
  kitUnseen: ['warning', 'Which script of the page loads the kit could not be seen.'],
  kitNotModule: ['error', 'The script element of the kit lacks `type="module"`.'],
  kitNoModule: ['error', 'The script element of the kit has `nomodule`, so that no current browser runs it.'],
  kitTwice: ['warning', 'Two versions or copies of the kit are on the page.'],

  cspScript: ['error', 'The Content-Security-Policy does not allow a script of the form.'],
  cspConnect: ['error', 'The Content-Security-Policy does not allow a request of the form.'],
  cspTrustedTypes: ['error', 'The Content-Security-Policy does not allow the Trusted Types policy `lit-html`.'],
  cspImportMap: ['error', 'The Content-Security-Policy does not allow the import map, which is an inline script.'],
  cspBase: ['warning', 'The Content-Security-Policy does not allow the `<base>` of the page.'],
  mixedContent: ['error', 'A page over `https:` asks for something over `http:`.'],
  integrityPolicy: ['error', 'The header `Integrity-Policy` blocks scripts without integrity.'],

  fileUnreachable: ['error', 'A file of the form cannot be reached.'],
  fileNotFound: ['error', 'A server answers a file of the form with an error status.'],
  fileCors: ['error', 'A file of the form is on another origin that does not allow the page (CORS).'],
  fileType: ['error', 'A script of the form has a media type that browsers refuse.'],
  fileIsPage: ['error', 'A web page comes in place of a file of the form.'],
  fileAltered: ['error', 'A file of the form differs from the integrity that the page names for it.'],
  fileNoCors: ['error', 'A script from another origin is loaded without CORS, and its headers do not allow that.'],
  baseHref: ['error', 'The `<base>` of the page makes a relative address mean another file.'],
  importMapBroken: ['error', 'The import map is not one: no JSON, or loaded by `src`.'],
  importMapLate: ['warning', 'The import map comes after a module script, or is the second of the page.'],

  noSource: ['error', 'The attribute `src` is missing, misspelt, or no URL.'],
  sourceIsFolder: ['error', '`src` names the folder of a procedure.'],
  sourceIsManifest: ['error', '`src` names the manifest or another file of a procedure.'],
  notAProcedure: ['error', '`src` leads to something that is no procedure.'],
  procedureVersion: ['error', 'The procedure was built for another version of the kit.'],
  procedureSyntax: ['error', 'The procedure has a syntax error, e.g. since it was cut off.'],
  procedureThrows: ['error', 'The procedure throws when it is loaded.'],
  procedureMixed: ['error', 'The files of the procedure are of different builds.'],
  schemaFault: ['error', '`src` is a JSON Schema that cannot be a form.'],

  noEndpoint: ['error', 'The attribute `endpoint` is missing or misspelt.'],
  badEndpoint: ['error', 'The attribute `endpoint` is no `http:` or `https:` address.'],
  endpointUnreachable: ['error', 'The endpoint cannot be reached.'],
  endpointNotFound: ['error', 'The server of the endpoint has nothing at this address.'],
  endpointMethod: ['error', 'The endpoint does not take `POST`.'],
  endpointRedirects: ['error', 'The endpoint answers with a redirect, e.g. to a page to sign in.'],
  endpointIsPage: ['error', 'The endpoint answers with a web page.'],
  endpointPreflight: ['error', 'The endpoint does not answer the preflight request (`OPTIONS`) of browsers.'],
  endpointOrigin: ['error', 'The endpoint does not allow the origin of the page (CORS).'],
  endpointHeaders: ['error', 'The endpoint does not allow the headers that the form sends (CORS).'],
  endpointCredentials: ['error', 'The endpoint does not allow cookies, which `credentials="include"` sends (CORS).'],
  endpointErrors: ['error', 'The endpoint allows the page in its preflight, but not in its answers (CORS).'],
  endpointExposed: ['warning', 'The endpoint does not let the page read the header `Retry-After` (CORS).'],
  endpointForbids: ['error', 'The endpoint refuses the page with 403.'],
  endpointSignIn: ['warning', 'The endpoint asks for a sign-in (401).'],
  endpointFails: ['error', 'The endpoint answers with a server error.'],
  endpointBusy: ['warning', 'The endpoint answers that it is busy (429 or 503).'],
  endpointAccepts: ['warning', 'The endpoint accepts an empty request as if it were a dossier.'],
  receiptLookup: [
    'warning',
    'The endpoint does not allow the form to ask for a receipt whose response was lost (CORS).',
  ],
  keysUnusable: ['error', 'The keys in `encrypt-to` cannot be had, or are none: nothing is sent.'],
  uploadsRefused: ['warning', 'The endpoint in `uploads` cannot be used, so that files go with the dossier.'],

  limitReached: ['warning', 'A limit of the examination was reached, so that not everything was examined.'],
} as const satisfies Readonly<Record<string, readonly [DoctorSeverity, string]>>;

/** The id of a finding. */
export type DoctorFindingId = keyof typeof DOCTOR_FINDINGS;

/** One thing that keeps a form from working, or harms it. */
export interface DoctorFinding {
  readonly id: DoctorFindingId;
  readonly severity: DoctorSeverity;
  /** The element of the page with its line, or a URL. */
  readonly at: string;
  /** The cause, in one or two sentences. */
  readonly message: string;
  /** Instructions, in words. */
  readonly fix: string;
  /** The line to add or to change: a header, a tag or an attribute. */
  readonly line?: string;
}

/** Returns a finding with the severity of its id. */
export function found(id: DoctorFindingId, rest: Omit<DoctorFinding, 'id' | 'severity'>): DoctorFinding {
  return { id, severity: DOCTOR_FINDINGS[id][0], ...rest };
}
