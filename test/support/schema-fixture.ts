import { fixture, oneEvent } from '@open-wc/testing';
import type { JsonSchema, JsonValue } from '../../packages/model/src/index.js';
import type { ProcedureForm } from '../../packages/elements/src/procedure-form/procedure-form.js';
import { placeForm, settled, wholeKit, type Attributes } from './form-fixture.js';

/** The initial options of a form of a schema. */
export interface SchemaForm {
  readonly answers?: JsonValue;
  readonly attributes?: Attributes;
}

/** The form of a plain JSON Schema on its first step, with the whole kit loaded, so that its states can be compared. */
export async function openSchema(schema: JsonSchema, { answers, attributes }: SchemaForm = {}): Promise<ProcedureForm> {
  const address = URL.createObjectURL(new Blob([JSON.stringify(schema)], { type: 'application/json' }));
  const form = placeForm({ src: `${address}#form.json`, ...attributes });
  if (answers !== undefined) form.answers = answers;
  const ready = oneEvent(form, 'procedure-ready');
  await fixture<HTMLElement>(form);
  await ready;
  await settled(form);
  await wholeKit(form, schema);
  return form;
}

/** An object with one property, `a`, under a title. */
export function withProperty(a: JsonSchema, more: Readonly<Record<string, JsonValue>> = {}): JsonSchema {
  return { title: 'Mẫu thử', type: 'object', properties: { a }, ...more };
}
