import path from 'node:path';
import { isArray, isObject, type JsonValue } from '@motcua/model';
import type { Finding } from '../finding.js';
import { FINDINGS, isFindingId, isProofId, type FindingId } from '../findings/finding-table.js';
import type { JsonFile } from '../read/json-file.js';
import { similarWord } from '../similar-word.js';

/** One finding that an author has looked at and that is to stay as it is. */
interface Suppression {
  readonly id: FindingId;
  /** Relative to the procedure's folder. */
  readonly file: string;
  readonly pointer: string;
  readonly reason: string;
  /** Which of several branches at the pointer is meant. */
  readonly branch?: string;
}

/** The findings that remain after the suppressions of `check.json`. */
export interface SuppressionResult {
  readonly kept: readonly Finding[];
  /** Findings about `check.json`: suppressions that are wrong or match nothing. */
  readonly own: readonly Finding[];
  /** The findings that were left out, each with the reason. */
  readonly excused: ReadonlyMap<Finding, string>;
}

/**
 * Leaves out the findings that `check.json` names.
 * @param folder the procedure's folder
 * @param isComplete whether every finding of an id is there; only then a suppression is known to match nothing
 */
export function applySuppressions(
  findings: readonly Finding[],
  file: JsonFile | undefined,
  folder: string,
  isComplete: (id: FindingId) => boolean,
): SuppressionResult {
  const excused = new Map<Finding, string>();
  if (!file) return { kept: findings, own: [], excused };
  if (file.value === undefined) return { kept: findings, own: file.syntaxFindings, excused };
  const list = isObject(file.value) ? file.value['suppress'] : undefined;
  if (!isArray(list)) {
    const fix = 'Write { "suppress": [{ "id": …, "file": …, "pointer": …, "reason": … }] }.';
    const own = [file.finding('suppression-invalid', '', 'The file has no list "suppress".', fix)];
    return { kept: findings, own, excused };
  }
  let left = [...findings];
  const own: Finding[] = [];
  list.forEach((entry, index) => {
    const at = `/suppress/${index}`;
    const wrong = problemOf(entry);
    if (wrong) own.push(file.finding('suppression-invalid', at, wrong.message, wrong.fix));
    if (wrong) return;
    const wanted = entry as unknown as Suppression;
    const isThere = (finding: Finding) =>
      finding.id === wanted.id &&
      finding.pointer === wanted.pointer &&
      path.relative(folder, finding.file) === path.normalize(wanted.file);
    const branches = new Set(findings.filter(isThere).flatMap(({ branch }) => branch ?? []));
    if (wanted.branch === undefined && branches.size > 1) {
      const message = `The entry could mean ${branches.size} branches at ${wanted.pointer}, so it excuses none.`;
      const fix = `Write one entry for each that is meant to be there, with "branch": ${[...branches].map((one) => JSON.stringify(one)).join(' or ')}.`;
      own.push(file.finding('suppression-unused', at, message, fix));
      return;
    }
    const isMeant = (finding: Finding) =>
      isThere(finding) && (wanted.branch === undefined || finding.branch === wanted.branch);
    for (const finding of left.filter(isMeant)) excused.set(finding, wanted.reason);
    const others = left.filter((finding) => !isMeant(finding));
    if (others.length === left.length && isComplete(wanted.id)) {
      const near = left.find(({ id }) => id === wanted.id);
      own.push(
        file.finding(
          'suppression-unused',
          at,
          `No finding "${wanted.id}" is at ${wanted.pointer === '' ? 'the whole of' : wanted.pointer} in ${wanted.file}.`,
          near ? `There is one at "${near.pointer}" in ${path.relative(folder, near.file)}.` : 'Remove the entry.',
        ),
      );
    }
    left = others;
  });
  return { kept: left, own, excused };
}

function problemOf(entry: JsonValue): { readonly message: string; readonly fix: string } | undefined {
  const member = (name: string) => (isObject(entry) && typeof entry[name] === 'string' ? entry[name] : undefined);
  const id = member('id');
  const missing = ['id', 'file', 'pointer', 'reason'].filter((name) => member(name) === undefined);
  if (missing.length > 0) {
    return { message: `The suppression has no ${missing.join(', no ')}.`, fix: 'Add what is missing, as a text.' };
  }
  if (id === undefined || !isFindingId(id)) {
    const guess = similarWord(id ?? '', Object.keys(FINDINGS));
    return {
      message: `No finding has the id "${id}".`,
      fix: guess === undefined ? 'Use the id that the finding names.' : `Did you mean "${guess}"?`,
    };
  }
  if ((member('reason') ?? '').trim().length < 10) {
    return { message: 'The reason is too short to be understood.', fix: 'Say why the finding is wrong in this case.' };
  }
  if (FINDINGS[id].fatal) {
    if (isProofId(id))
      return { message: `"${id}" cannot be suppressed: nothing is proved with it.`, fix: 'Correct what it is about.' };
    return { message: `"${id}" cannot be suppressed: no form can be made with it.`, fix: 'Correct what it is about.' };
  }
  return undefined;
}
