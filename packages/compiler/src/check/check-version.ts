import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { readPublished } from '../diff/procedure-version.js';
import { compareVersions, versionNumber } from '../diff/version-number.js';
import { changesBetween, versionProblem } from '../diff/version-verdict.js';
import type { Finding } from '../finding.js';
import type { CheckContext } from './check-context.js';

/**
 * Checks the version against the newest one that is published: it may not be lower, and rises as far as the changes go.
 * A version that is published already is for `build` to compare.
 * @param published the folder that `motcua build` writes to; nothing is checked where it has no version of the procedure
 */
export async function checkVersion(context: CheckContext, published: string): Promise<Finding[]> {
  const { definition, folder, schema } = context;
  const place = path.join(published, definition.code);
  const names = existsSync(place) ? await readdir(place) : [];
  const versions = names.filter((name) => versionNumber(name) !== undefined);
  const [newest] = versions.sort((one, other) => compareVersions(other, one));
  if (newest === undefined || versions.includes(definition.version)) return [];
  if (!existsSync(path.join(place, newest, 'procedure.json'))) return [];
  const old = await readPublished(path.join(place, newest));
  // The words of a version are its own; they raise no more than any other change.
  const changes = changesBetween({ definition: old.definition, schema: old.schema }, { definition, schema });
  const problem = versionProblem(newest, definition.version, changes);
  return problem ? [folder.procedure.finding('version-published', '/version', problem.message, problem.fix)] : [];
}
