import type { Dossier, Issue } from '@motcua/model';
import { checkDossier, type CheckedDossier } from '../dossier/check-dossier.js';
import type { EarlierDossier } from '../dossier/check-supplement.js';
import type { DossierShape } from '../dossier/dossier-shape.js';
import { parseDocument } from '../dossier/parse-document.js';
import { ProblemError, type ProblemName } from '../base/problem-error.js';
import type { Limits } from '../base/limits.js';
import type { ProcedureRegistry } from '../procedures/procedure-registry.js';

/** Characters of all pointers in one answer: one issue per answer in a long property name would multiply it. */
const POINTER_CHARACTERS = 200_000;

/** Why a document is refused: a {@link ProblemError} as it passes between threads. */
export interface DocumentRefusal {
  readonly problem: ProblemName;
  readonly detail?: string;
  readonly issues: readonly Issue[];
}

/** The result of a check. The submission is known as soon as the document has the shape of a dossier. */
export type CheckOutcome =
  | { readonly submissionId: string | undefined; readonly refusal: DocumentRefusal }
  | { readonly submissionId: string; readonly refusal?: undefined; readonly checked: CheckedDossier };

/** The dependencies of a check. */
export interface CheckContext {
  readonly registry: ProcedureRegistry;
  readonly shape: DossierShape;
  readonly limits: Limits;
}

/**
 * Checks the bytes of a dossier document in every way that needs no file.
 * @param today `YYYY-MM-DD` in Asia/Ho_Chi_Minh
 * @param supplemented for a supplement, the dossier that it corrects
 */
export function checkDocument(
  bytes: Uint8Array,
  today: string,
  supplemented: EarlierDossier | undefined,
  context: CheckContext,
): CheckOutcome {
  const { registry, shape, limits } = context;
  let submissionId: string | undefined;
  try {
    const document = parseDocument(bytes, limits);
    const issues = shape.check(document, limits.issues);
    if (issues.length > 0) throw new ProblemError('dossier-invalid', { issues: withinAnswer(issues, limits.issues) });
    const dossier = document as unknown as Dossier;
    submissionId = dossier.submissionId;
    const { procedure } = registry.find(dossier.procedure);
    const checked = checkDossier(procedure, dossier, today, supplemented);
    return { submissionId, checked: { ...checked, issues: withinAnswer(checked.issues, limits.issues) } };
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const { problem, detail, issues } = error;
    return { submissionId, refusal: { problem, issues, ...(detail !== undefined && { detail }) } };
  }
}

/** As many issues, from the first, as one answer may hold. */
export function withinAnswer(issues: readonly Issue[], most: number): readonly Issue[] {
  let characters = 0;
  const end = issues.findIndex(({ pointer }, index) => {
    characters += pointer.length;
    return index > 0 && characters > POINTER_CHARACTERS;
  });
  return issues.slice(0, end === -1 ? most : Math.min(end, most));
}
