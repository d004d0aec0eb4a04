import type { CompiledProcedure } from '../documents/procedure.js';
import { isObject, type JsonSchema, type JsonValue } from '../json.js';
import { childPointer, type Pointer } from '../pointer.js';
import { branchByDiscriminator, findDiscriminator, type Discriminator } from './branches.js';

/**
 * Which branches of the composition keyword at `location` a person has chosen for the value at `pointer`; none when
 * they have not said yet, undefined when no one was asked.
 */
export type BranchChoice = (location: Pointer, pointer: Pointer) => readonly number[] | undefined;

/** True when the value satisfies the named validator; the name is as {@link CompiledProcedure} describes. */
export function isValidFor(procedure: CompiledProcedure, validator: string, value: JsonValue | undefined): boolean {
  const check = procedure.validator(validator);
  if (!check)
    throw new Error(`The compiled procedure has no validator "${validator}"; build it again with \`motcua build\``);
  return value !== undefined && check(value).length === 0;
}

/**
 * The branches of the composition keyword at `location` that a value means: the one its discriminating property names,
 * else those that accept it, else the one with the fewest errors. None when the discriminating property names none.
 */
export function bestBranches(procedure: CompiledProcedure, location: Pointer, value: JsonValue): readonly number[] {
  const discriminator = discriminatorAt(procedure.schema, location);
  if (discriminator) {
    const named = branchByDiscriminator(discriminator, value);
    return named === undefined ? [] : [named];
  }
  const counts = branchValidators(procedure, location).map((check) => check(value).length);
  const accepting = counts.flatMap((count, index) => (count === 0 ? [index] : []));
  if (accepting.length > 0 || counts.length === 0) return accepting;
  return [counts.indexOf(Math.min(...counts))];
}

const discriminators = new WeakMap<object, Map<string, Discriminator | undefined>>();

/** {@link findDiscriminator}, remembered per schema. */
export function discriminatorAt(schema: JsonSchema, location: string): Discriminator | undefined {
  if (!isObject(schema)) return undefined;
  let known = discriminators.get(schema);
  if (!known) {
    known = new Map<string, Discriminator | undefined>();
    discriminators.set(schema, known);
  }
  if (!known.has(location)) known.set(location, findDiscriminator(schema, location));
  return known.get(location);
}

function branchValidators(procedure: CompiledProcedure, location: string) {
  const checks = [];
  for (let index = 0; ; index += 1) {
    const check = procedure.validator(`data#${childPointer(location, index)}`);
    if (!check) return checks;
    checks.push(check);
  }
}
