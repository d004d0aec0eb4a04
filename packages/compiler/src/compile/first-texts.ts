import {
  isWithin,
  namedLocations,
  parsePointer,
  textKeys,
  unconditionalLocations,
  type JsonSchema,
  type Pointer,
  type ProcedureDefinition,
  type SchemaLocation,
  type StepDefinition,
  type Texts,
  patternPointer,
} from '@motcua/model';

/** The texts of a procedure, by when a person meets them. */
export interface TextsByTime {
  /** Those of the start screen and of the first step. */
  readonly first: Texts;
  readonly later: Texts;
}

/**
 * Splits texts by when a person meets them. Later ones are those of what is never shown before the validators are there:
 * later steps, error messages, documents, declaration.
 */
export function textsByTime({ steps }: ProcedureDefinition, schema: JsonSchema, texts: Texts): TextsByTime {
  const shown = stepsUntilShown(steps, schema);
  const fields = shown.flatMap(pointersOf).map((pointer) => patternPointer(textKeys.label(pointer)));
  const titles = new Set(shown.flatMap(({ id }) => [textKeys.step(id), textKeys.stepDescription(id)]));
  const isFirst = (key: string): boolean => {
    if (key.startsWith('steps.')) return titles.has(key);
    if (!key.startsWith('/')) return key === textKeys.privacyNotice || !LATER.test(key);
    const pointer = key.replace(/#.*/, '');
    const isShown = fields.some((field) => isWithin(field, pointer) || isWithin(pointer, field));
    return isShown && !key.startsWith(textKeys.error(pointer, ''));
  };
  const entries = Object.entries(texts);
  return {
    first: Object.fromEntries(entries.filter(([key]) => isFirst(key))),
    later: Object.fromEntries(entries.filter(([key]) => !isFirst(key))),
  };
}

/** Texts of documents, the declaration, the law and privacy, next to the title of each document. */
const LATER = /^(?:legalBasis|declaration|privacy|rules|exits)\.|^components\..*\.hint$|^#error\./;

/** The first steps up to one that is there whatever is answered: steps without anything to ask are skipped. */
function stepsUntilShown(steps: readonly StepDefinition[], schema: JsonSchema): readonly StepDefinition[] {
  const index = steps.findIndex((step) => pointersOf(step).some((pointer) => isAlwaysAsked(schema, pointer)));
  return index < 0 ? steps : steps.slice(0, index + 1);
}

function pointersOf({ fields }: StepDefinition): readonly Pointer[] {
  return fields.map((field) => (typeof field === 'string' ? field : field.pointer));
}

function isAlwaysAsked(root: JsonSchema, pointer: Pointer): boolean {
  let locations: SchemaLocation[] = [{ schema: root, location: '' }];
  for (const segment of parsePointer(pointer)) {
    locations = locations
      .flatMap((subschema) => unconditionalLocations(root, subschema))
      .flatMap((subschema) => namedLocations(subschema, 'properties'))
      .flatMap(([name, subschema]) => (name === segment && subschema.schema !== false ? [subschema] : []));
  }
  return locations.length > 0;
}
