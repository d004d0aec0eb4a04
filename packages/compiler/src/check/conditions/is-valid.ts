import type { JsonSchema, JsonValue } from '@motcua/model';
import { interpretSchema } from '@motcua/core/interpreter';

const checks = new WeakMap<object, (value: JsonValue) => boolean>();

/** Whether a value satisfies a schema in normal form. */
export function isValid(schema: JsonSchema, value: JsonValue): boolean {
  if (typeof schema === 'boolean') return schema;
  let check = checks.get(schema);
  if (!check) {
    const { validator } = interpretSchema(schema, { components: [] });
    check = (tried) => validator('data#')?.(tried).length === 0;
    checks.set(schema, check);
  }
  return check(value);
}
