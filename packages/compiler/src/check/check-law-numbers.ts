import type { LegalBasis, Pointer } from '@motcua/model';
import type { Finding } from '../finding.js';
import type { JsonFile } from '../read/json-file.js';
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
    if (!problem) return unlikeId(pointer, number, legalBasis, procedure);
    const fix =
      problem.guess === undefined
        ? 'Write number, year, kind and issuer as the document has them, e.g. 20/2021/NĐ-CP.'
        : `Did you mean "${problem.guess}"?`;
    return [procedure.finding('law-number', pointer, problem.message, fix)];
  });
}

/** A number and year in the id of a document that its number does not have: one of the two is mistyped. */
function unlikeId(pointer: Pointer, number: string, laws: readonly LegalBasis[], file: JsonFile): Finding[] {
  const law = laws[Number(/^\/legalBasis\/(\d+)\/number$/.exec(pointer)?.[1] ?? -1)];
  const [, named, year] = /(?:^|-)(\d+)-((?:19|20)\d{2})$/.exec(law?.id ?? '') ?? [];
  const given = /^(\d+)\/(\d{4})\//.exec(number);
  if (!law || named === undefined || !given || (Number(named) === Number(given[1]) && year === given[2])) return [];
  const message = `The id "${law.id}" names ${named}/${year}, and the number is "${number}".`;
  return [file.finding('law-number', pointer, message, 'Correct the one that is mistyped.', 'warning')];
}
