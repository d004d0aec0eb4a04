import { getAt, isWithin, type CompiledDefinition, type JsonValue, type Pointer } from '@motcua/model';

/** The blocks of persons, in order of relevance to the dossier. */
const ROLES = ['subject', 'owner', 'submitter', 'representative'] as const;

/** Members of a person that hold a name, in the kit's schemas and in others. */
const NAMES = ['fullName', 'hoTen', 'hoVaTen', 'name'];

/** Returns the applicant's name from the answers; undefined where there is none, or where it is sensitive. */
export function nameIn(definition: CompiledDefinition, answers: JsonValue): string | undefined {
  const { roles = {}, steps, prefill = [], privacy } = definition;
  const blocks = ROLES.flatMap((role) => roles[role] ?? []);
  const filled = steps.flatMap(({ fields }) =>
    fields.flatMap((field) => (typeof field === 'object' && field.autocomplete === 'name' ? field.pointer : [])),
  );
  const claimed = prefill.filter(({ claim }) => claim === 'fullName').map(({ pointer }) => pointer);
  const named = [...filled, ...claimed];
  const pointers = [
    ...blocks.flatMap((block) => [
      ...named.filter((pointer) => isWithin(pointer, block)),
      ...NAMES.map((name) => `${block}/${name}`),
    ]),
    ...named,
  ];
  const isSensitive = (pointer: Pointer) => (privacy.sensitive ?? []).some((other) => isWithin(pointer, other));
  return pointers
    .filter((pointer) => !isSensitive(pointer))
    .map((pointer) => getAt(answers, pointer))
    .find((name): name is string => typeof name === 'string' && name.trim() !== '');
}
