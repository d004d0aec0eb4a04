import {
  caseHolds,
  checkComponents,
  checkComputed,
  composeAnswers,
  IssueCode,
  issue,
  termsOf,
  validateData,
  type CompiledProcedure,
  type ComponentDefinition,
  type Dossier,
  type DossierFileFacts,
  type Fee,
  type Issue,
  type TimeLimit,
} from '@motcua/model';
import { reusableComponents, supplementIssues, type EarlierDossier } from './check-supplement.js';
import { cleanFileName } from './file-name.js';

/** A file that the dossier names, and what it is for. */
export interface ExpectedFile extends DossierFileFacts {
  /** Name of its part, or one that the receiver gives it; its name on the disk, too. */
  readonly part: string;
  /** Address of its upload; undefined where its bytes come in a part. */
  readonly upload: string | undefined;
  readonly component: string;
  /** Place among the component's files. */
  readonly index: number;
  /** Absent when the procedure has no such component. */
  readonly definition: ComponentDefinition | undefined;
  /** True when the document alone shows that the file is not taken. */
  readonly refused: boolean;
}

/** The online channel's terms for one dossier. */
export interface DossierTerms {
  /** Ids of the cases that the dossier is of. */
  readonly cases: readonly string[];
  readonly timeLimit: TimeLimit;
  readonly fee: readonly Fee[];
}

/** The findings of a dossier's document before any file is looked at. */
export interface CheckedDossier {
  readonly submissionId: string;
  readonly procedure: Dossier['procedure'];
  /** File names are cleaned. */
  readonly components: Dossier['components'];
  readonly receiptSecretSha256: Dossier['receiptSecretSha256'];
  /** The dossier as it is stored: JSON text, strings in NFC. */
  readonly document: string;
  readonly issues: readonly Issue[];
  /** The terms of the case; undefined where none depend on a case, or where the answers cannot be read. */
  readonly terms: DossierTerms | undefined;
  /** In the dossier's order. */
  readonly files: readonly ExpectedFile[];
}

/**
 * Checks a well-shaped dossier against its procedure: answers, components, statement of truth, consents. All issues at
 * once.
 * @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh
 * @param supplemented for a supplement, the dossier that it corrects
 */
export function checkDossier(
  procedure: CompiledProcedure,
  received: Dossier,
  today: string,
  supplemented?: EarlierDossier,
): CheckedDossier {
  const data = composeAnswers(procedure, received.data) as Dossier['data'];
  const dossier = withCleanNames({ ...received, data });
  const found = [
    ...validateData(procedure, dossier.data, today),
    ...checkComputed(procedure, dossier.data, today),
    ...checkComponents(procedure, dossier.data, dossier.components),
    ...checkReused(dossier, supplemented ? reusableComponents(supplemented) : []),
    ...checkAcceptance(procedure, dossier),
  ];
  const issues = supplemented ? supplementIssues(procedure, supplemented, dossier, today, found) : found;
  const refused = new Set(issues.filter(({ scope }) => scope === 'components').map(({ pointer }) => pointer));
  let uploads = 0;
  const files = dossier.components.flatMap(({ id, files }) =>
    files.map(({ part, upload, ...file }, index) => ({
      ...file,
      part: part ?? `u${(uploads += 1)}`,
      upload,
      component: id,
      index,
      definition: procedure.definition.components.find((definition) => definition.id === id),
      refused: refused.has(`/${id}`) || refused.has(`/${id}/${index}`),
    })),
  );
  const { submissionId, components, receiptSecretSha256 } = dossier;
  return {
    submissionId,
    procedure: dossier.procedure,
    components,
    receiptSecretSha256,
    document: JSON.stringify(dossier),
    issues,
    terms: dossierTerms(procedure, dossier.data),
    files,
  };
}

/** A dossier is whole: no answer that a condition reads is still open. */
function dossierTerms(procedure: CompiledProcedure, data: Dossier['data']): DossierTerms | undefined {
  const online = procedure.definition.channels.find(({ type }) => type === 'online');
  if (!online?.cases) return undefined;
  const { timeLimit = online.timeLimit, fee = online.fee } = termsOf(procedure, online, data);
  const cases = procedure.definition.cases ?? [];
  return { cases: cases.flatMap(({ id }) => (caseHolds(procedure, id, data) ? [id] : [])), timeLimit, fee };
}

function withCleanNames(dossier: Dossier): Dossier {
  const components = dossier.components.map((component) => ({
    ...component,
    files: component.files.map((file) => ({ ...file, name: cleanFileName(file.name) })),
  }));
  return { ...dossier, components };
}

/** Documents of earlier submissions can be used in supplements of the same dossier only. */
function checkReused({ components }: Dossier, reusable: readonly string[]): Issue[] {
  return components
    .filter(({ id, state }) => state === 'reused' && !reusable.includes(id))
    .map(({ id }) => issue(`/${id}`, IssueCode.componentRequired, {}, 'components'));
}

/** The statement of truth and the consents must be to the words that the procedure has now. */
function checkAcceptance({ definition }: CompiledProcedure, { declaration, consents }: Dossier): Issue[] {
  const textVersion = definition.declaration?.textVersion ?? '';
  const { mode, purposes } = definition.privacy;
  const given = new Set(
    consents.filter((consent) => consent.textVersion === textVersion).map(({ purpose }) => purpose),
  );
  const missing = mode === 'consent' ? purposes.filter((purpose) => !given.has(purpose)) : [];
  return [
    ...missing.map((purpose) => issue(`/${purpose}`, IssueCode.consentRequired, {}, 'declaration')),
    ...(declaration.textVersion === textVersion ? [] : [issue('', IssueCode.declarationOutdated, {}, 'declaration')]),
    ...consents.flatMap(({ purpose }, index) =>
      purposes.includes(purpose) ? [] : [issue(`/consents/${index}/purpose`, 'enum', {}, 'dossier')],
    ),
  ];
}
