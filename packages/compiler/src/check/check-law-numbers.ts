import type { Pointer } from '@motcua/model';
import type { Finding } from '../finding.js';
import type { DefinitionContext } from './check-context.js';
import { numberProblem } from './law-number.js';

/** Checks the numbers of legal documents: of the legal basis, the publishing decision and the delegating document. */
export function checkLawNumbers({ folder: { procedure }, definition }: DefinitionContext): Finding[] {
  const { legalBasis, publication, delegatedFrom } = definition;
  const numbers: [pointer: Pointer, number: string, from?: string][] = legalBasis.map((law, index) => [
    `/legalBasis/${index}/number`,
    law.number,
    law.effectiveFrom,
  ]);
  if (publication) numbers.push(['/publication/decisionNo', publication.decisionNo, publication.date]);
  if (delegatedFrom && /^\d+\//.test(delegatedFrom.document))
    numbers.push(['/delegatedFrom/document', delegatedFrom.document]);
  return numbers.flatMap(([pointer, number, from]) => {
    const problem = numberProblem(number, from);
    if (!problem) return [];
    const fix =
      problem.guess === undefined
        ? 'Write number, year, kind and issuer as the document has them, e.g. 20/2021/NĐ-CP.'
        : `Did you mean "${problem.guess}"?`;
    return [procedure.finding('law-number', pointer, problem.message, fix)];
  });
}
