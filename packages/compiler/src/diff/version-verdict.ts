import type { JsonSchema, ProcedureDefinition, Texts } from '@motcua/model';
import { levelOf, type Change, type DataChange } from './change.js';
import { componentChanges, formChanges, lawChanges } from './law-changes.js';
import { ruleChanges } from './rule-changes.js';
import { schemaChanges } from './schema-changes.js';
import { compareVersions, leastVersion } from './version-number.js';
import { wordChanges } from './word-changes.js';

/** The compared parts of a version. */
export interface Comparable {
  readonly definition: ProcedureDefinition;
  /** Normalised, with everything that it refers to. */
  readonly schema: JsonSchema;
  /** By language; the words are not compared when absent. */
  readonly texts?: ReadonlyMap<string, Texts>;
}

/** Every difference between two versions: data, papers, law, form, words. */
export function changesBetween(before: Comparable, after: Comparable): Change[] {
  const { renamedFrom } = after.definition;
  const data = schemaChanges(before.schema, after.schema, renamedFrom).map((change): DataChange => ({
    part: 'data',
    place: change.now ?? change.pointer,
    ...change,
  }));
  return [
    ...data,
    ...ruleChanges(before.definition, after.definition),
    ...componentChanges(before.definition, after.definition),
    ...lawChanges(before.definition, after.definition),
    ...formChanges(before.definition, after.definition),
    ...(before.texts && after.texts ? wordChanges(before.texts, after.texts) : []),
  ];
}

/** Why a version number does not fit the changes, and what to write instead. */
export interface VersionProblem {
  readonly message: string;
  readonly fix: string;
}

/**
 * Compares a version number with the changes since another: it may not be lower, or the same, and rises as far as the
 * changes go.
 * @param old the version before
 */
export function versionProblem(old: string, now: string, changes: readonly Change[]): VersionProblem | undefined {
  const level = levelOf(changes);
  const order = compareVersions(now, old);
  const own = changes.filter((change) => change.level === level).map(({ text }) => text);
  const most = `${own.slice(0, 5).join('; ')}${own.length > 5 ? `, and ${own.length - 5} more` : ''}`;
  if (order < 0) return { message: `Version ${now} is lower than ${old}.`, fix: `Raise it above ${old}.` };
  const least = leastVersion(old, level);
  const fix = `Write "version": "${least}" or higher${
    level === 'major' ? ': dossiers and drafts of the old version may not be valid any more' : ''
  }.`;
  if (now === old)
    return changes.length === 0 ? undefined : { message: `Version ${now} is the same, with changes: ${most}.`, fix };
  if (level === 'patch' || compareVersions(now, least) >= 0) return undefined;
  return { message: `Version ${now} follows ${old}, but there are ${level} changes: ${most}.`, fix };
}
