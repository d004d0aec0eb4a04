import {
  childPointer,
  isArray,
  isObject,
  type JsonSchema,
  type JsonValue,
  type Pointer,
  type References,
} from '@motcua/model';
import type { UnsatisfiableFinder } from '../satisfiable/impossibility.js';
import { fromRoot } from './conditional-schemas.js';
import { isNegatable, negations } from './negations.js';

/** A condition that all answers fulfil, or that answers fulfil by not being given. */
export interface AlwaysOrAbsent {
  readonly id: 'condition-always' | 'condition-absent';
  /** Within the condition. */
  readonly at: Pointer;
  /** The name that is not required. */
  readonly name: string;
}

/** What a condition is read against. */
interface Surroundings {
  /** The answers that it is about. */
  readonly pointer: Pointer;
  /** What holds of all answers where it is read. */
  readonly around: readonly JsonSchema[];
  readonly references: References;
  readonly finder: UnsatisfiableFinder;
}

/** Conditions that can fail in more ways are not examined. */
const MAX_WAYS = 24;

/** Finds out whether a condition always holds, as far as that shows without trying answers, or holds for want of them. */
export function alwaysOrAbsent(condition: JsonSchema, where: Surroundings): AlwaysOrAbsent | undefined {
  const { pointer, around, references, finder } = where;
  if (!isNegatable(condition, references)) return undefined;
  const can = (schemas: readonly JsonSchema[]) =>
    finder.together([...around, ...schemas.map((schema) => fromRoot({ pointer, schema }))]) === undefined;
  const ways = negations(condition, references);
  if (ways.length > MAX_WAYS) return undefined;
  if (!ways.some(can)) return { id: 'condition-always', at: '', name: '' };
  return absentIn(condition, '', (name, path) => can([absent(path, name)]), []);
}

function absentIn(
  condition: JsonValue,
  at: Pointer,
  canBeAbsent: (name: string, path: readonly string[]) => boolean,
  path: readonly string[],
): AlwaysOrAbsent | undefined {
  if (!isObject(condition)) return undefined;
  const required = isArray(condition['required']) ? condition['required'] : [];
  const properties = isObject(condition['properties']) ? condition['properties'] : {};
  for (const [name, inner] of Object.entries(properties)) {
    const place = childPointer(`${at}/properties`, name);
    // What only forbids something is meant to hold of what is not there.
    const demands = isObject(inner) && Object.keys(inner).some((keyword) => keyword !== 'not');
    if (demands && !required.includes(name) && canBeAbsent(name, path))
      return { id: 'condition-absent', at: place, name };
    const found = absentIn(inner, place, canBeAbsent, [...path, name]);
    if (found) return found;
  }
  for (const [index, member] of (isArray(condition['allOf']) ? condition['allOf'] : []).entries()) {
    const found = absentIn(member, `${at}/allOf/${index}`, canBeAbsent, path);
    if (found) return found;
  }
  return undefined;
}

/** Answers without one of them, in groups that are there. */
function absent(path: readonly string[], name: string): JsonSchema {
  return path.reduceRight<JsonSchema>(
    (inner, outer) => ({ type: 'object', required: [outer], properties: { [outer]: inner } }),
    { properties: { [name]: false } },
  );
}
