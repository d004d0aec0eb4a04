import { concernsDossiers, levelOf, type Change } from './change.js';
import { tryDossiers, type DossierOutcome } from './example-dossier.js';
import type { ProcedureVersion, ReadVersions } from './procedure-version.js';
import type { ChangeLevel } from './version-number.js';
import { changesBetween, versionProblem, type VersionProblem } from './version-verdict.js';
import { KnownError } from '../known-error.js';

/** Two versions of one procedure, and what differs. */
export interface VersionDiff {
  readonly code: string;
  readonly old: ProcedureVersion;
  readonly now: ProcedureVersion;
  readonly changes: readonly Change[];
  readonly level: ChangeLevel;
  /** Why the new version number does not fit the changes; absent when it does. */
  readonly problem?: VersionProblem;
  readonly dossiers: DossierOutcome;
}

/** The differences between procedures, or between two folders of them. */
export interface ProcedureDiffs {
  /** In the order of their codes. */
  readonly diffs: readonly VersionDiff[];
  /** Codes that only one of the folders has. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/**
 * Compares procedures by their code.
 * @throws {KnownError} when one is a procedure and the other a folder of procedures, or they have no code in common
 */
export async function compareProcedures(old: ReadVersions, now: ReadVersions): Promise<ProcedureDiffs> {
  if (old.isCollection !== now.isCollection)
    throw new KnownError('One path is a procedure, the other a folder of procedures. Give two of the same.');
  const codes = (read: ReadVersions) => [...read.versions.keys()].sort();
  const both = codes(now).filter((code) => old.versions.has(code));
  if (both.length === 0)
    throw new KnownError(
      `These are different procedures: ${codes(old).join(', ')} and ${codes(now).join(', ')}. ` +
        'Versions are compared by the "code" in procedure.json.',
    );
  const diffs: VersionDiff[] = [];
  for (const code of both) {
    const [before, after] = [old.versions.get(code), now.versions.get(code)];
    if (before && after) diffs.push(await compareVersion(code, before, after));
  }
  return {
    diffs,
    added: codes(now).filter((code) => !old.versions.has(code)),
    removed: codes(old).filter((code) => !now.versions.has(code)),
  };
}

async function compareVersion(code: string, old: ProcedureVersion, now: ProcedureVersion): Promise<VersionDiff> {
  const found = changesBetween(old, now);
  const isTried =
    found.some(({ part }) => part === 'data' || part === 'rules' || part === 'components') || !sameSchema(old, now);
  const dossiers = isTried ? await tryDossiers(old, now, found) : { tried: 0, refused: 0, carriedOver: 0 };
  const { example } = dossiers;
  const isExplained = found.some(concernsDossiers);
  // Conditions are not compared by themselves: a dossier shows what they refuse.
  const unexplained: Change[] =
    example && !isExplained
      ? [
          {
            part: 'data',
            level: 'major',
            place: example.issues[0]?.pointer ?? '',
            text: `a valid dossier is refused now (${example.issues.map((issue) => `${issue.pointer} ${issue.code}`).join(', ')})`,
          },
        ]
      : [];
  const changes = [...unexplained, ...found];
  const problem = versionProblem(old.definition.version, now.definition.version, changes);
  return { code, old, now, changes, level: levelOf(changes), ...(problem && { problem }), dossiers };
}

function sameSchema(old: ProcedureVersion, now: ProcedureVersion): boolean {
  return JSON.stringify(old.schema) === JSON.stringify(now.schema);
}
