import type { JsonSchema, JsonValue } from '@motcua/model';
import { openForm } from './filled-form.js';
import { outline } from './outline.js';
import { compiled } from './procedures.js';
import type { FormStore } from '../../packages/core/src/store/form-store.js';

/** The form of a plain JSON Schema. */
export async function schemaForm(schema: JsonSchema, answers?: JsonValue): Promise<FormStore> {
  return openForm(await compiled({ schema }), answers);
}

/** An object with one property `a`, and what is asked for it. */
export async function asked(a: JsonSchema, answer?: JsonValue): Promise<string[]> {
  const schema = { type: 'object', properties: { a } };
  return outline(await schemaForm(schema, answer === undefined ? undefined : { a: answer })).slice(1);
}
