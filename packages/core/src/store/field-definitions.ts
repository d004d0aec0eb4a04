import type { FieldDefinition, Pointer, ProcedureDefinition } from '@motcua/model';
import type { Entry, KindContext } from '../kinds/kind.js';
import type { ActiveNode } from '../schema/active-node.js';

export const emptyEntry: Entry = '';

/** What a procedure says of the looks of its fields, by pointer. */
export class FieldDefinitions {
  readonly #definitions: ReadonlyMap<Pointer, FieldDefinition>;

  constructor(definition: ProcedureDefinition) {
    const fields = definition.steps.flatMap((step) => step.fields);
    this.#definitions = new Map(
      fields.flatMap((field) => (typeof field === 'string' ? [] : [[field.pointer, field] as const])),
    );
  }

  /** The definition at a pointer, or undefined when the procedure says nothing of it. */
  get(pointer: Pointer): FieldDefinition | undefined {
    return this.#definitions.get(pointer);
  }

  /** What a kind needs to know of the field. */
  context(node: ActiveNode): KindContext {
    return { node, capitals: this.get(node.pointer)?.capitals ?? false };
  }
}
