import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { JsonSchema } from '@motcua/model';
import type { Finding } from '../finding.js';
import type { CheckContext } from './check-context.js';
import { schemaChanges, type ChangeLevel } from './schema-changes.js';

type Version = readonly [major: number, minor: number, patch: number];

const NONE: Version = [0, 0, 0];

/**
 * Checks the version against the newest one that is published: it may not be lower, and rises as far as the data
 * changed. A version that is published already is for `build` to compare.
 * @param published the folder that `motcua build` writes to; nothing is checked where it has no version of the procedure
 */
export async function checkVersion(context: CheckContext, published: string): Promise<Finding[]> {
  const { definition, folder, schema } = context;
  const place = path.join(published, definition.code);
  const versions = existsSync(place) ? (await readdir(place)).filter((name) => versionOf(name) !== undefined) : [];
  const [newest] = versions.sort((one, other) => compare(versionOf(other), versionOf(one)));
  if (newest === undefined || versions.includes(definition.version)) return [];
  const report = (message: string, fix: string) => [
    folder.procedure.finding('version-published', '/version', message, fix),
  ];
  const [old, now] = [versionOf(newest) as Version, versionOf(definition.version) ?? NONE];
  if (compare(now, old) < 0)
    return report(
      `Version ${definition.version} is lower than ${newest}, which is published.`,
      `Raise it above ${newest}.`,
    );
  const file = path.join(place, newest, 'data.schema.json');
  if (!existsSync(file)) return [];
  const changes = schemaChanges(JSON.parse(await readFile(file, 'utf8')) as JsonSchema, schema);
  const level = (['major', 'minor'] as const).find((one) => changes.some((change) => change.level === one)) ?? 'patch';
  const least = raised(old, level);
  if (compare(now, least) >= 0) return [];
  const own = changes.filter((change) => change.level === level).map((change) => change.text);
  const more = own.length > 5 ? `, and ${own.length - 5} more` : '';
  return report(
    `Version ${definition.version} follows ${newest}, but the data changed: ${own.slice(0, 5).join('; ')}${more}.`,
    `Write "version": "${least.join('.')}" or higher${level === 'major' ? ': dossiers and drafts of the old version may not be valid any more' : ''}.`,
  );
}

function versionOf(name: string): Version | undefined {
  const [, ...numbers] = /^(\d+)\.(\d+)\.(\d+)(?:-|$)/.exec(name) ?? [];
  return numbers.length === 3 ? (numbers.map(Number) as unknown as Version) : undefined;
}

function compare(one: Version = [0, 0, 0], other: Version = [0, 0, 0]): number {
  return one[0] - other[0] || one[1] - other[1] || one[2] - other[2];
}

function raised([major, minor, patch]: Version, level: ChangeLevel): Version {
  if (level === 'major') return [major + 1, 0, 0];
  return level === 'minor' ? [major, minor + 1, 0] : [major, minor, patch];
}
