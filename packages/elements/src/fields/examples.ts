import { msg, str } from '../localize/msg.js';
import { writeNumber, type ActiveNode } from '@motcua/core';
import type { FormContext } from '../session/form-context.js';

/** Returns the schema's examples, where there is no hint. */
export function exampleText({ language }: FormContext, { schema }: ActiveNode): string | undefined {
  const examples = schema['examples'];
  if (!Array.isArray(examples)) return undefined;
  const plain = examples.filter((example) => typeof example === 'string' || typeof example === 'number').slice(0, 3);
  const words = plain.map((example) =>
    typeof example === 'number' ? writeNumber(example, language, Infinity) : example,
  );
  return plain.length > 0 ? msg(str`Ví dụ: ${words.join('; ')}`, { id: 'field.examples' }) : undefined;
}
