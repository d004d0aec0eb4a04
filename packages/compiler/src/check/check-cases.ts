import { References, type CaseTerms, type Channel, type JsonSchema, type Pointer } from '@motcua/model';
import type { Finding } from '../finding.js';
import { similarWord } from '../similar-word.js';
import type { CheckContext } from './check-context.js';
import { exampleAnswers, type ExampleAnswers } from './conditions/example-answers.js';
import { UnsatisfiableFinder } from './satisfiable/impossibility.js';

/**
 * Checks the cases of a procedure: that each is used and known, that no dossier is of two that decide the same, and that
 * each dossier is of one where the channel's own terms are for one case only.
 */
export function checkCases(context: CheckContext): Finding[] {
  const {
    definition: { cases = [], channels },
    folder: { procedure },
  } = context;
  const ids = cases.map(({ id }) => id);
  const uses = channels.flatMap(({ case: own, cases: terms = [] }, index) => [
    ...(own === undefined ? [] : [{ id: own, at: `/channels/${index}/case` }]),
    ...terms.map((one, position) => ({ id: one.case, at: `/channels/${index}/cases/${position}/case` })),
  ]);
  const unknown = uses
    .filter(({ id }) => !ids.includes(id))
    .map(({ id, at }) => {
      const guess = similarWord(id, ids);
      const fix = guess === undefined ? 'Add it to "cases", with its condition.' : `Did you mean "${guess}"?`;
      return procedure.finding('case-unknown', at, `No case has the id "${id}".`, fix);
    });
  const unused = cases.flatMap(({ id }, index) =>
    uses.some((use) => use.id === id)
      ? []
      : [
          procedure.finding(
            'case-unused',
            `/cases/${index}`,
            `Nothing depends on the case "${id}".`,
            'Name it in the terms of a channel ("cases"), or remove it.',
          ),
        ],
  );
  if (unknown.length > 0) return [...unknown, ...unused];
  const finder = new UnsatisfiableFinder(new References(context.schema));
  return [...unused, ...channels.flatMap((channel, index) => channelFindings(channel, index, context, finder))];
}

function channelFindings(
  { type, case: own, cases: terms = [] }: Channel,
  index: number,
  context: CheckContext,
  finder: UnsatisfiableFinder,
): Finding[] {
  const { procedure } = context.folder;
  const { cases = [] } = context.definition;
  const conditionOf = (id: string): JsonSchema => cases.find((one) => one.id === id)?.appliesIf ?? false;
  const findings: Finding[] = [];
  const reported = new Set<string>();
  const report = (id: 'case-overlap' | 'case-uncovered', at: Pointer, message: string, fix: string) => {
    if (reported.has(message)) return;
    reported.add(message);
    findings.push(procedure.finding(id, at, message, fix));
  };
  for (const member of ['timeLimit', 'fee'] as const) {
    const deciding = terms
      .map((one: CaseTerms, position) => ({ ...one, at: `/channels/${index}/cases/${position}/case` }))
      .filter((one) => one[member] !== undefined);
    if (deciding.length === 0) continue;
    const all = [...deciding, ...(own === undefined ? [] : [{ case: own, at: `/channels/${index}/case` }])];
    all.forEach((one, position) => {
      for (const other of all.slice(0, position)) {
        if (other.case === one.case) {
          const message = `"${one.case}" has terms twice; the first are used.`;
          report('case-overlap', one.at, message, 'Keep one of the two entries.');
          continue;
        }
        const holding = [conditionOf(other.case), conditionOf(one.case)];
        const example = exampleAnswers({ holding, failing: [] }, context, finder);
        if (!example) continue;
        const message = `A dossier can be of "${other.case}" and of "${one.case}"${written(example)}; "${other.case}" decides.`;
        report('case-overlap', one.at, message, 'Let the conditions exclude each other.');
      }
    });
    if (own === undefined) continue;
    const failing = all.map((one) => conditionOf(one.case));
    const example = exampleAnswers({ holding: [], failing }, context, finder);
    if (!example) continue;
    const message = `A dossier can be of no case that has terms for "${type}"${written(example)}.`;
    const fix = `Add the case, or remove "case" from the channel: its own terms are then those of all other cases.`;
    report('case-uncovered', `/channels/${index}/case`, message, fix);
  }
  return findings;
}

/** Example answers as a part of a sentence. */
function written(example: ExampleAnswers): string {
  const answers = [...example].map(([pointer, value]) => `${pointer} = ${JSON.stringify(value)}`);
  return answers.length === 0 ? ', e.g. where nothing is answered' : `, e.g. ${answers.join(', ')}`;
}
