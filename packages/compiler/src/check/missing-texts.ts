import { childPointer, isObject } from '@motcua/model';
import type { Finding } from '../finding.js';
import { countText } from '../count-text.js';
import type { JsonFile } from '../read/json-file.js';

/** A finding for one text, with its key; {@link joinMissingTexts} replaces it. */
interface MissingText extends Finding {
  readonly textKey: string;
}

/** One finding for each text that a file lacks, at the line after which it belongs; {@link joinMissingTexts} joins them. */
export function missingTexts(file: JsonFile, keys: readonly string[], severity: Finding['severity']): Finding[] {
  return keys.map((key): MissingText => ({ ...missing(file, [key], severity), textKey: key }));
}

/**
 * The findings with one for all texts of a severity that a file lacks.
 * @param files the files of texts
 */
export function joinMissingTexts(findings: readonly Finding[], files: readonly JsonFile[]): Finding[] {
  const groups = new Map<string, string[]>();
  const groupOf = (finding: Finding | MissingText) =>
    'textKey' in finding ? { id: `${finding.severity} ${finding.file}`, key: finding.textKey } : undefined;
  for (const finding of findings) {
    const group = groupOf(finding);
    if (!group) continue;
    const keys = groups.get(group.id);
    if (keys) keys.push(group.key);
    else groups.set(group.id, [group.key]);
  }
  return findings.flatMap((finding) => {
    const group = groupOf(finding);
    const file = group && files.find((one) => one.path === finding.file);
    if (!group || !file) return [finding];
    const keys = groups.get(group.id);
    groups.delete(group.id);
    return keys ? [missing(file, keys, finding.severity)] : [];
  });
}

function missing(file: JsonFile, keys: readonly string[], severity: Finding['severity']): Finding {
  const [first = ''] = keys;
  const given = isObject(file.value) ? Object.keys(file.value) : [];
  const byNeighbour = new Map<string | undefined, string[]>();
  for (const key of keys) {
    const neighbour = neighbourOf(key, given);
    const group = byNeighbour.get(neighbour);
    if (group) group.push(key);
    else byNeighbour.set(neighbour, [key]);
  }
  const lineOf = (neighbour: string | undefined) =>
    file.placeOf(neighbour === undefined ? '' : childPointer('', neighbour));
  const groups = [...byNeighbour].map(
    ([neighbour, group]) => `after line ${lineOf(neighbour).line}: ${group.map((key) => `"${key}": "…"`).join(', ')}`,
  );
  const message =
    keys.length === 1
      ? `The text "${first}" is missing.`
      : `${countText(keys.length, 'text is', 'texts are')} missing: ${keys.map((key) => `"${key}"`).join(', ')}.`;
  const finding = file.finding('text-missing', '', message, `Add to ${file.path}, ${groups.join('; ')}.`, severity);
  return { ...finding, ...lineOf(neighbourOf(first, given)) };
}

/** The text next to which a missing one belongs: of those with the longest common beginning, the last. */
function neighbourOf(key: string, given: readonly string[]): string | undefined {
  const parts = partsOf(key);
  let best: { readonly key: string; readonly shared: number } | undefined;
  for (const other of given) {
    const others = partsOf(other);
    let shared = 0;
    while (shared < parts.length && parts[shared] === others[shared]) shared += 1;
    if (!best || shared >= best.shared) best = { key: other, shared };
  }
  return best?.key;
}

/** `/a/b#hint` begins with `/a`, and with `/a/b`; `steps.x.title` with `steps`. */
function partsOf(key: string): readonly string[] {
  return key.match(/^\/?[^/.#]*|[/.#][^/.#]*/g) ?? [];
}
