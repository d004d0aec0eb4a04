import { getAt, isWithin, type CompiledDefinition, type JsonValue, type Pointer } from '@motcua/model';

/** The blocks of persons, in order of relevance to the dossier. */
const ROLES = ['subject', 'owner', 'submitter', 'representative'] as const;

/** Members of a person that hold a name, in the kit's schemas and in others. */
const NAMES = ['fullName', 'hoTen', 'hoVaTen', 'name'];

/** Returns the applicant's name from the answers; undefined where there is none, or where it is sensitive. */
export function nameIn(definition: CompiledDefinition, answers: JsonValue): string | undefined {
  const { sensitive = [] } = definition.privacy;
  const isSensitive = (pointer: Pointer) => sensitive.some((other) => isWithin(pointer, other));
  const pointers = [...namesOf(definition, ROLES), ...namedIn(definition)];
  return firstName(
    pointers.filter((pointer) => !isSensitive(pointer)),
    answers,
  );
}

/** Returns the name of the person in the first of some roles that has one, for the person's own papers. */
export function nameOf(
  definition: CompiledDefinition,
  answers: JsonValue,
  roles: readonly (typeof ROLES)[number][],
): string | undefined {
  return firstName(namesOf(definition, roles), answers);
}

/** Where the names of the persons in some roles are. */
function namesOf(definition: CompiledDefinition, wanted: readonly (typeof ROLES)[number][]): Pointer[] {
  const { roles = {} } = definition;
  return wanted
    .flatMap((role) => roles[role] ?? [])
    .flatMap((block) => [
      ...namedIn(definition).filter((pointer) => isWithin(pointer, block)),
      ...NAMES.map((name) => `${block}/${name}`),
    ]);
}

/** Fields that hold a name, as the procedure says. */
function namedIn({ steps, prefill = [] }: CompiledDefinition): Pointer[] {
  const filled = steps.flatMap(({ fields }) =>
    fields.flatMap((field) => (typeof field === 'object' && field.autocomplete === 'name' ? field.pointer : [])),
  );
  return [...filled, ...prefill.filter(({ claim }) => claim === 'fullName').map(({ pointer }) => pointer)];
}

function firstName(pointers: readonly Pointer[], answers: JsonValue): string | undefined {
  return pointers
    .map((pointer) => getAt(answers, pointer))
    .find((name): name is string => typeof name === 'string' && name.trim() !== '');
}
