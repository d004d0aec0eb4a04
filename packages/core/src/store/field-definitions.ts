import type { CompiledProcedure, FieldDefinition, Pointer, Texts } from '@motcua/model';
import type { KindContext } from '../kinds/kind.js';
import { SOURCE_LANGUAGE } from '../languages/languages.js';
import type { ActiveNode } from '../active-schema/active-node.js';

/** The presentation of fields in a procedure's definition, by pointer. */
export class FieldDefinitions {
  /** Language of the form. */
  readonly language: string;
  readonly #definitions: ReadonlyMap<Pointer, FieldDefinition>;
  readonly #texts: Texts;

  constructor(
    { definition, texts }: Pick<CompiledProcedure, 'definition' | 'texts'>,
    language: string = SOURCE_LANGUAGE,
  ) {
    this.language = language;
    this.#texts = texts;
    const fields = definition.steps.flatMap((step) => step.fields);
    this.#definitions = new Map(
      fields.flatMap((field) => (typeof field === 'string' ? [] : [[field.pointer, field] as const])),
    );
  }

  /** The definition of a place, by its pointer or by that with `*` for items; undefined when the procedure says nothing. */
  get({ pointer, patternPointer }: Pick<ActiveNode, 'pointer' | 'patternPointer'>): FieldDefinition | undefined {
    return this.#definitions.get(pointer) ?? this.#definitions.get(patternPointer);
  }

  /** Returns the context of a field that its kind needs. */
  context(node: ActiveNode): KindContext {
    const { language } = this;
    return { node, language, capitals: this.get(node)?.capitals ?? false, texts: this.#texts };
  }
}
