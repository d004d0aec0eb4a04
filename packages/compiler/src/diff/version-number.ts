/** How far two versions differ, as semantic versions name it. */
export type ChangeLevel = 'major' | 'minor' | 'patch';

type VersionNumber = readonly [major: number, minor: number, patch: number];

const NONE: VersionNumber = [0, 0, 0];

/** The three numbers of a semantic version; undefined when the text is none. */
export function versionNumber(version: string): VersionNumber | undefined {
  const [, ...numbers] = /^(\d+)\.(\d+)\.(\d+)(?:-|$)/.exec(version) ?? [];
  return numbers.length === 3 ? (numbers.map(Number) as unknown as VersionNumber) : undefined;
}

/** Orders versions by their numbers: below 0 when the first is the lower one. */
export function compareVersions(one: string, other: string): number {
  const [left, right] = [versionNumber(one) ?? NONE, versionNumber(other) ?? NONE];
  return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}

/** The lowest version that follows another after changes of a level. */
export function leastVersion(version: string, level: ChangeLevel): string {
  const [major, minor, patch] = versionNumber(version) ?? NONE;
  if (level === 'major') return `${major + 1}.0.0`;
  return level === 'minor' ? `${major}.${minor + 1}.0` : `${major}.${minor}.${patch + 1}`;
}
