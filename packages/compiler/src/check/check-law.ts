import type { LegalBasis, Pointer, ProcedureDefinition } from '@motcua/model';
import type { Finding } from '../finding.js';
import { countText } from '../count-text.js';
import { similarWord } from '../similar-word.js';
import { timeLimits } from './time-limits.js';
import type { DefinitionContext } from './check-context.js';

/** A member that names a document of the legal basis. */
interface LawUse {
  readonly pointer: Pointer;
  readonly id: string;
}

/** Checks the documents of the legal basis: that each is in force while the procedure is, and what refers to them. */
export function checkLaw({ folder: { procedure }, definition, today }: DefinitionContext): Finding[] {
  const uses = lawUses(definition);
  const { legalBasis } = definition;
  const ids = legalBasis.map(({ id }) => id);
  const unknown = uses
    .filter(({ id }) => !ids.includes(id))
    .map(({ pointer, id }) => {
      const guess = similarWord(id, ids);
      return procedure.finding(
        'law-unknown',
        pointer,
        `No legalBasis has the id "${id}".`,
        guess === undefined
          ? `Add it to legalBasis, or use one of ${ids.join(', ')}.`
          : `Did you mean "${guess}"? Else add it to legalBasis.`,
      );
    });
  const documents = legalBasis.flatMap((law, index): Finding[] => {
    const at = `/legalBasis/${index}`;
    const own = uses.filter(({ id }) => id === law.id);
    const first = legalBasis.findIndex(({ number }) => number === law.number);
    if (first < index) {
      const message = `"${law.number}" is in legalBasis already, as "${legalBasis[first]?.id}".`;
      const fix = 'Keep one entry, and let everything refer to it; name several articles in "article".';
      return [procedure.finding('law-repeated', `${at}/number`, message, fix)];
    }
    const wrong = datesProblem(law, definition, today);
    if (wrong) {
      const { id, member, message, fix } = wrong;
      return [procedure.finding(id, `${at}/${member}`, message + usedBy(own), fix)];
    }
    const amended = law.amends === undefined ? undefined : legalBasis.find(({ id }) => id === law.amends);
    const isKnown = amended !== undefined && amended.effectiveFrom <= definition.effectiveFrom;
    if (isKnown && (amended.id === law.id || amended.effectiveFrom > law.effectiveFrom)) {
      const said =
        amended.id === law.id
          ? `"${law.number}" amends itself.`
          : `"${law.number}" amends "${amended.number}", which takes effect later.`;
      return [procedure.finding('law-dates', `${at}/amends`, said, 'Correct "amends", or one of the dates.')];
    }
    if (own.length > 0) return [];
    const message = `Nothing refers to "${law.id}" (${law.number}).`;
    const fix =
      'Name it where something rests on it: in the "legalBasis" of a step, a component or a time limit, or as what it "amends".';
    return [procedure.finding('law-unused', at, message, fix)];
  });
  return [...unknown, ...documents];
}

/** Every member that names a document, with its place. A document that amends a used one is used by it. */
function lawUses(definition: ProcedureDefinition): readonly LawUse[] {
  const uses: LawUse[] = [];
  const add = (pointer: Pointer, id: string | undefined) => {
    if (id !== undefined) uses.push({ pointer, id });
  };
  definition.components.forEach(({ legalBasis }, index) => add(`/components/${index}/legalBasis`, legalBasis));
  definition.steps.forEach((step, index) => {
    add(`/steps/${index}/legalBasis`, step.legalBasis);
    step.fields.forEach((field, position) => {
      if (typeof field !== 'string') add(`/steps/${index}/fields/${position}/legalBasis`, field.legalBasis);
    });
  });
  for (const { at, timeLimit } of timeLimits(definition)) add(`${at}/legalBasis`, timeLimit.legalBasis);
  add('/declaration/legalBasis', definition.declaration?.legalBasis);
  add('/privacy/legalBasis', definition.privacy.legalBasis);
  definition.legalBasis.forEach(({ id, amends }, index) => {
    if (amends === undefined) return;
    add(`/legalBasis/${index}/amends`, amends);
    add(`/legalBasis/${index}`, id);
  });
  return uses;
}

interface DatesProblem {
  readonly id: 'law-dates' | 'law-expired' | 'law-not-in-force';
  readonly member: 'effectiveFrom' | 'effectiveTo';
  readonly message: string;
  readonly fix: string;
}

function datesProblem(law: LegalBasis, procedure: ProcedureDefinition, today: string): DatesProblem | undefined {
  const { number, effectiveFrom: from, effectiveTo: to } = law;
  if (to !== undefined && to < from) {
    const message = `"${number}" ends on ${to}, before it takes effect on ${from}.`;
    return { id: 'law-dates', member: 'effectiveTo', message, fix: 'Correct one of the two dates.' };
  }
  if (from > procedure.effectiveFrom) {
    const later = `"${number}" takes effect on ${from}, and the procedure already on ${procedure.effectiveFrom}.`;
    const fix = 'Correct one of the two dates, or refer to the document that is in force until then.';
    return { id: 'law-not-in-force', member: 'effectiveFrom', message: later, fix };
  }
  if (to === undefined) return undefined;
  // A procedure that ends with the document may stay as it was.
  const until = procedure.effectiveTo;
  if (until !== undefined && until <= to) return undefined;
  const ended = to < procedure.effectiveFrom ? `, before this procedure takes effect` : '';
  if (ended === '' && to >= today) {
    return undefined;
  }
  return {
    id: 'law-expired',
    member: 'effectiveTo',
    message: `"${number}" ended on ${to}${ended}.`,
    fix: 'Refer to the document that is in force, or let the procedure end with this one ("effectiveTo").',
  };
}

/** Where a document is referred to, the first places by name. */
function usedBy(uses: readonly LawUse[]): string {
  const [first, second, ...more] = uses.map(({ pointer }) => pointer);
  if (first === undefined) return ' Nothing refers to it.';
  const named = second === undefined ? first : `${first}, ${second}`;
  return ` It is used at ${named}${more.length > 0 ? `, and at ${countText(more.length, 'more place', 'more places')}` : ''}.`;
}
