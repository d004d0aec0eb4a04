import type { EndpointCause, ProcedureProblemEvent } from '../events/events.js';

/** Advice for the web team, by problem code; problems without advice are not logged to the console. */
const ADVICE: Readonly<Record<string, string>> = {
  noSource: 'The attribute "src" is missing, or no URL.',
  noEndpoint:
    'The attribute "endpoint" is missing: nothing could be sent. Write "none" where the page sends dossiers itself.',
  badEndpoint: 'The attribute "endpoint" is no http: or https: address.',
  badUploads: 'The attribute "uploads" is no http: or https: address: files go with the dossier.',
  uploadFailed: 'A file could not be uploaded and goes with the dossier.',
  invalidAttribute: 'The attribute has no such value, so the one that keeps and shares least is used.',
  invalidReceipt: 'What receive() was given is no receipt: the named member is missing or wrong.',
  invalidClaims: 'What the page knows is not { source, claims }: the named member is missing or wrong.',
  notAProcedure: 'What "src" leads to is no published procedure: name its procedure.js.',
  wrongVersion: 'The procedure was built for another version of the kit: build it again.',
  notASchema: 'A document that "src" leads to is no JSON Schema.',
  unknownDraft: 'The schema names a draft or a vocabulary that is not known.',
  unknownDialect:
    'The schema names a meta-schema that is not known; it is read as the draft that its keywords speak for.',
  danglingReference: 'A reference in the schema leads to nothing.',
  referenceLoop: 'References in the schema lead in a circle.',
  duplicateId: 'Two schemas have the same identifier.',
  foreignDocument: 'The schema refers to a document of another origin.',
  unreachableDocument: 'A document that the schema refers to could not be loaded.',
  tooLarge: 'The schema is larger than a form can be.',
  unsatisfiable: 'The schema requires a member that no value may have.',
  unsafePattern:
    'The form does not check a regular expression in the schema, which could take forever: the endpoint has to.',
  ruleFailed:
    'An expression of the procedure cannot be evaluated with these answers: it is left out, and the person can still send the dossier.',
  notFound: 'The server answered with an error status.',
  blocked: "The page's Content-Security-Policy does not allow this address.",
  altered: 'The file differs from the integrity in the import map of the page, and was not run.',
  broken: 'The file is no JavaScript module (media type, syntax), or throws.',
  forbidden: 'The endpoint refuses this page: allow its origin there.',
  unsupported: 'The endpoint refuses the media type of the dossier.',
  unreadable:
    'The endpoint answers, but this page may not read its answer: a redirect, or no CORS headers (also on errors of proxies).',
  kitTwice:
    'Two versions or copies of the kit are on the page; the one that was loaded first is used. Keep one script element.',
  signIn: 'A page to sign in on came from the endpoint: answer 401 instead.',
  noKey: 'The procedure demands sealed dossiers: the attribute "encrypt-to" is missing, or no http: or https: address.',
  keyUnreachable:
    'The key in "encrypt-to" could not be fetched, or this page may not read it (CORS). Nothing was sent.',
  keyUnreadable: 'What "encrypt-to" leads to is no JWK and no JWK Set. Nothing was sent.',
  keyUnpinned:
    'No key in "encrypt-to" has a thumbprint that the procedure names in privacy.encryptionKeys. Nothing was sent.',
  keyUnsupported:
    'The key in "encrypt-to" is for another algorithm than RSA-OAEP-256 and ECDH-ES+A256KW. Nothing was sent.',
  keyExpired: 'The key in "encrypt-to" was revoked, or is not valid now. Nothing was sent.',
  cannotEncrypt: 'Browsers encrypt on pages over https: only. Nothing was sent.',
  unexpectedAnswer: 'The endpoint answered something else than a receipt.',
};

const warned = new Set<string>();

/**
 * Writes one warning per misconfiguration into the console of the page, and never an answer of a person. Where the form
 * has the attribute `diagnose`, the problem goes to the diagnosis as well.
 */
export function warn({ code, location, cause, target }: ProcedureProblemEvent): void {
  const advice = ADVICE[code];
  const reason = reasonOf(cause);
  for (const form of diagnosedForms(target)) {
    void import('./diagnosis.js').then(
      ({ diagnose }) => diagnose(form, { code, location, advice, reason }),
      () => undefined,
    );
  }
  const key = `${code} ${location}`;
  if (advice === undefined || warned.has(key)) return;
  warned.add(key);
  // eslint-disable-next-line no-console -- the one place where the kit writes into the console unasked
  console.warn(
    `<procedure-form> ${code}${location ? ` ${location}` : ''}: ${advice}${reason && ` (${reason})`} See "Problem codes" in docs/embedding.md.`,
  );
}

/** The forms with the attribute `diagnose` at or in the target of an event, which is the outermost shadow host. */
function diagnosedForms(target: EventTarget | null): readonly HTMLElement[] {
  if (!(target instanceof HTMLElement)) return [];
  if (target.localName === 'procedure-form') return target.hasAttribute('diagnose') ? [target] : [];
  return [...(target.shadowRoot?.querySelectorAll<HTMLElement>('*') ?? [])].flatMap(diagnosedForms);
}

function reasonOf(cause: unknown): string {
  if (cause instanceof Error) return cause.message;
  const { address, status, receiptFault } = (cause ?? {}) as EndpointCause;
  return [address, status && `HTTP ${status}`, receiptFault && `receipt: ${receiptFault}`].filter(Boolean).join(', ');
}
