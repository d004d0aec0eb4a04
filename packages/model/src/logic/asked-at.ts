import type { CompiledProcedure } from '../documents/procedure.js';
import { hasOwn, isArray, isObject, ownValue, type JsonValue } from '../json.js';
import { childPointer, getAt, isIndex, parsePointer, type Pointer } from '../pointer.js';
import { bestBranches, isValidFor, type BranchChoice } from '../rules/conditions.js';
import {
  listLocations,
  namedLocations,
  referredLocation,
  singleLocation,
  type SchemaLocation,
} from '../rules/schema-walk.js';

/**
 * The schemas that apply at a place of the answers, every condition resolved.
 * @param chosen what a person has chosen where the answers do not say. Without it, what only some of the branches that
 *   accept the answers have is asked while the answers have something there
 * @returns undefined where nothing is asked, or where the group around the place is not begun
 */
export function askedAt(
  procedure: CompiledProcedure,
  data: JsonValue,
  place: Pointer,
  chosen: BranchChoice | undefined,
): readonly SchemaLocation[] | undefined {
  if (chosen) return schemasAt(procedure, data, place, chosen);
  const unions: { readonly location: Pointer; readonly at: Pointer; readonly accepting: readonly number[] }[] = [];
  const schemas = schemasAt(procedure, data, place, (location, at) => {
    const accepting = bestBranches(procedure, location, getAt(data, at) ?? null);
    if (accepting.length > 1) unions.push({ location, at, accepting });
    return accepting;
  });
  if (!schemas || getAt(data, place) !== undefined) return schemas;
  const isAskedBy = (union: Pointer, of: Pointer, branch: number) =>
    schemasAt(procedure, data, place, (location, at) => (location === union && at === of ? [branch] : undefined)) !==
    undefined;
  const isCertain = unions.every(({ location, at, accepting }) =>
    accepting.every((branch) => isAskedBy(location, at, branch)),
  );
  return isCertain ? schemas : undefined;
}

function schemasAt(
  procedure: CompiledProcedure,
  data: JsonValue,
  place: Pointer,
  chosen: BranchChoice,
): readonly SchemaLocation[] | undefined {
  const root = procedure.schema;
  let value: JsonValue | undefined = data;
  let at: Pointer = '';
  let locations = applied([{ schema: root, location: '' }]);
  for (const segment of parsePointer(place)) {
    if (value === undefined) return undefined;
    const members: SchemaLocation[] = locations.flatMap((one) => memberAt(one, segment, isArray(value)) ?? []);
    value = isArray(value) ? value[Number(segment)] : isObject(value) ? ownValue(value, segment) : undefined;
    at = childPointer(at, segment);
    locations = applied(members);
  }
  return locations.length > 0 && locations.every(({ schema }) => schema !== false) ? locations : undefined;

  /** Schemas with those that apply to the same value because of them. */
  function applied(starts: readonly SchemaLocation[]): SchemaLocation[] {
    const found = new Map<Pointer, SchemaLocation>();
    const visit = (one: SchemaLocation | undefined): void => {
      if (!one || found.has(one.location)) return;
      found.set(one.location, one);
      const { schema, location } = one;
      if (!isObject(schema)) return;
      visit(referredLocation(root, schema));
      listLocations(one, 'allOf').forEach(visit);
      if (value === undefined) return;
      for (const keyword of ['oneOf', 'anyOf']) {
        const branches = listLocations(one, keyword);
        if (branches.length === 0) continue;
        const union = childPointer(location, keyword);
        for (const index of chosen(union, at) ?? bestBranches(procedure, union, value)) visit(branches[index]);
      }
      if (schema['if'] !== undefined) {
        const holds = isValidFor(procedure, `data#${location}/if`, value);
        visit(singleLocation(one, holds ? 'then' : 'else'));
      }
      for (const [name, member] of namedLocations(one, 'dependentSchemas'))
        if (isObject(value) && hasOwn(value, name)) visit(member);
    };
    starts.forEach(visit);
    return [...found.values()];
  }
}

function memberAt(one: SchemaLocation, segment: string, isItem: boolean): SchemaLocation | undefined {
  if (!isItem) return namedLocations(one, 'properties').find(([name]) => name === segment)?.[1];
  if (!isIndex(segment)) return undefined;
  return listLocations(one, 'prefixItems')[Number(segment)] ?? singleLocation(one, 'items');
}
