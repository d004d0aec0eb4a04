import path from 'node:path';
import { countText } from '../count-text.js';
import { isDone, percentOf, type Proof, type ProvedBranch, type ProvedStep } from './proof.js';

/** More characters of messages than this are not printed for one branch. */
const MAX_MESSAGE = 110;

/**
 * A proof as text for a terminal: the branches by step, the combinations, and what form, validators and receiver said.
 * @param inColour whether the terminal shows ANSI colours
 */
export function formatProof(proof: Proof, inColour = false): string {
  const { branches, steps, dossiers, receiver, shownSteps } = proof;
  const paint = (colour: string, text: string) => (inColour ? `\u001B[${colour}m${text}\u001B[0m` : text);
  const names = [...new Set([...steps.map(({ step }) => step), ...branches.map(({ step }) => step)])];
  const sections = names.map((step) => {
    const own = branches.filter((branch) => branch.step === step);
    const combined = steps.find((one) => one.step === step);
    const numbers = combined ? ` (${combinationText(combined)})` : '';
    const title = step === undefined ? 'papers and other conditions' : `step ${step}`;
    return [`${paint('1', title)}${numbers}`, ...own.flatMap((branch) => lines(branch, proof, paint))].join('\n');
  });
  const excused = branches.filter(({ excuse }) => excuse !== undefined).length;
  const percent = percentOf(proof);
  const ran = [
    'the form',
    'the compiled validator',
    'the interpreter',
    ...(receiver === 'run' ? ['the receiver'] : []),
  ];
  const excuses = excused === 0 ? '' : `, ${excused} of them excused in check.json`;
  const all = branches.length + proof.unexamined;
  const rest = proof.unexamined === 0 ? '' : `, ${proof.unexamined} of them not examined`;
  return [
    `${paint('1', `${proof.code} ${proof.version}`)}, on ${proof.today}`,
    ...sections,
    [
      `${countText(dossiers.length, 'dossier')}, each through ${ran.join(', ')}`,
      ...(receiver === 'run' ? [] : [`not sent to a receiver: ${receiver}`]),
      `${countText(shownSteps.length, 'step')} shown`,
      paint(percent === 100 ? '32' : '31', `${percent} % of ${countText(all, 'branch', 'branches')}${excuses}${rest}`),
    ].join('\n'),
  ].join('\n\n');
}

function combinationText({ coverage, reached, possible, untried }: ProvedStep): string {
  const missing = possible - reached;
  return [
    `${coverage === 'all' ? 'combinations' : 'pairs of branches'}: ${reached} of ${possible}`,
    ...(missing > 0 ? [`not found: ${missing}`] : []),
    ...(untried > 0 ? [`not tried: ${untried}`] : []),
  ].join(', ');
}

function lines(branch: ProvedBranch, { dossiers }: Proof, paint: (colour: string, text: string) => string): string[] {
  const { file, line, column, keyword, choice, excuse, reason, justMissed: missed } = branch;
  const place = `${path.basename(file)}:${line}:${column} ${branch.pointer}`;
  const state = isDone(branch)
    ? paint('32', branch.isBroken === true ? 'refused' : `in ${countText(branch.dossiers.length, 'dossier')}`)
    : excuse !== undefined
      ? paint('33', `excused: ${excuse}`)
      : paint('31', `not reached: ${reason ?? ''}`);
  const papers = new Set(
    branch.dossiers.flatMap((at) =>
      Object.entries(dossiers[at]?.form.papers ?? {}).flatMap(([id, paper]) =>
        paper === 'form' ? [] : [`${id} ${paper}`],
      ),
    ),
  );
  const asked = branch.condition && papers.size > 0 ? [`      papers: ${[...papers].sort().join(', ')}`] : [];
  const value = missed?.value === undefined ? 'without' : `with ${JSON.stringify(missed.value)} at`;
  const said = missed ? shortened(missed.messages.join('; ')) : '';
  const twin =
    missed && branch.isBroken !== true
      ? [`      ${value} ${missed.pointer}: ${missed.outcome}${said === '' ? '' : `. ${said}`}`]
      : [];
  const broken = branch.isBroken === true && said !== '' ? [`      ${said}`] : [];
  return [`  ${place}  ${keyword} ${choice}: ${state}`, ...asked, ...twin, ...broken];
}

function shortened(text: string): string {
  return text.length > MAX_MESSAGE ? `${text.slice(0, MAX_MESSAGE)}…` : text;
}

/** A proof as JSON. */
export function proofToJson(proof: Proof): object {
  const { code, version, today, seed, branches, unexamined, steps, shownSteps, dossiers, receiver, findings } = proof;
  return {
    ...{ code, version, today, seed },
    branches: branches.map((branch) => {
      const { file, line, column, pointer, kind, keyword, choice, step, excuse, reason, justMissed } = branch;
      const answers = [...new Set(branch.uses.map((use) => use.pointer))];
      return {
        ...{ file, line, column, pointer, kind, keyword, choice, step: step ?? null, answers },
        ...{ reached: isDone(branch), dossiers: branch.dossiers, excuse, reason },
        ...(justMissed && { justMissed }),
      };
    }),
    unexamined,
    steps: steps.map((one) => ({
      ...one,
      step: one.step ?? null,
      shown: one.step === undefined || shownSteps.includes(one.step),
    })),
    dossiers: dossiers.map(({ candidate: { data, components }, form, branches: taken, receiver: answer }) => ({
      ...{ data, components, branches: taken, steps: form.steps, papers: form.papers },
      receiver: answer?.issues ?? null,
    })),
    receiver,
    findings,
  };
}
