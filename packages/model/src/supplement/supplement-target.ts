import type { SupplementItem } from '../documents/dossier.js';
import type { ProcedureDefinition } from '../documents/procedure.js';
import { isArray, isObject, ownValue, type JsonSchema, type JsonValue } from '../json.js';
import { childPointer, getAt, isWithin, parsePointer, patternPointer, type Pointer } from '../pointer.js';
import { schemaHasPointer } from '../rules/known-pointers.js';

/** What a request for a supplement is about. */
export interface SupplementSubject {
  readonly definition: Pick<ProcedureDefinition, 'steps' | 'components'>;
  readonly schema: JsonSchema;
  /** The answers of the dossier. */
  readonly data: JsonValue;
}

/**
 * Returns what an item of a request names: an answer that the steps of the procedure ask for in some case, or a component
 * that is uploaded. An item of a list that is not there yet names its list, in which it can be added.
 * @returns undefined where it names nothing that a person could correct
 */
export function supplementTarget(
  { definition, schema, data }: SupplementSubject,
  { pointer, component }: Pick<SupplementItem, 'pointer' | 'component'>,
): { readonly pointer: Pointer } | { readonly component: string } | undefined {
  if (component !== undefined) {
    const isUploaded = definition.components.some(({ id, providedBy }) => id === component && providedBy === 'upload');
    return isUploaded ? { component } : undefined;
  }
  if (pointer === undefined || !pointer.startsWith('/') || /~(?![01])/.test(pointer)) return undefined;
  const place = placeOf(data, pointer);
  const pattern = place === undefined ? undefined : patternPointer(place);
  const isKnown = (one: Pointer | undefined) => one !== undefined && schemaHasPointer(schema, one);
  // Members that the schema allows without naming them are known where the dossier has them.
  if (place === undefined || !(isKnown(place) || isKnown(pattern) || getAt(data, place) !== undefined))
    return undefined;
  const asked = definition.steps.flatMap(({ fields }) =>
    fields.map((field) => (typeof field === 'string' ? field : field.pointer)),
  );
  return asked.some((own) => isWithin(place, own) || isWithin(own, place)) ? { pointer: place } : undefined;
}

/** The pointer itself, or that of the list to which the first missing item would be added. */
function placeOf(data: JsonValue, pointer: Pointer): Pointer | undefined {
  let value: JsonValue | undefined = data;
  let at: Pointer = '';
  for (const segment of parsePointer(pointer)) {
    if (isArray(value)) {
      if (!/^(?:0|[1-9]\d*)$/.test(segment)) return undefined;
      if (Number(segment) === value.length) return at;
      if (Number(segment) > value.length) return undefined;
      value = value[Number(segment)];
    } else {
      if (value !== undefined && !isObject(value)) return undefined;
      value = value && ownValue(value, segment);
    }
    at = childPointer(at, segment);
  }
  return pointer;
}
