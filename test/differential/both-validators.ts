import { compileConditions, compileValidators } from '@motcua/compiler';
import { interpretSchema } from '@motcua/core/interpreter';
import type { CompiledValidator, JsonSchema, JsonValue, ProcedureDefinition, RawError } from '@motcua/model';
import * as formats from '@motcua/model/formats';
import * as runtime from '@motcua/model/runtime';

export type Validators = (name: string) => CompiledValidator | undefined;

/** Both validators of one normalised schema, and the names of their parts. */
export interface BothValidators {
  readonly names: readonly string[];
  readonly compiled: Validators;
  readonly interpreted: Validators;
  /** The conditions as `procedure.js` has them: whether a value passes, by their names. */
  readonly conditions: ReadonlyMap<string, (value: unknown) => boolean>;
}

/** Makes both validators; the code of the compiled one is what `motcua build` publishes, run without a bundler. */
export function bothValidators(schema: JsonSchema, components: ProcedureDefinition['components'] = []): BothValidators {
  const definition = { components } as unknown as ProcedureDefinition;
  const { code, exports, remembers } = compileValidators(definition, schema);
  const functions = run(code);
  const first = compileConditions(definition, schema);
  const deciding = run(first.code);
  return {
    conditions: new Map(
      [...first.exports].map(([name, exported]) => [
        name,
        (value) => {
          if (first.remembers) runtime.forget();
          return deciding[exported]?.(value) ?? false;
        },
      ]),
    ),
    names: [...exports.keys()],
    compiled: (name) => {
      const validate = functions[exports.get(name) ?? ''];
      return (
        validate &&
        ((value) => {
          if (remembers) runtime.forget();
          return validate(value) ? [] : (validate.errors ?? []).map(toRawError);
        })
      );
    },
    interpreted: interpretSchema(schema, definition).validator,
  };
}

type Validate = ((value: unknown) => boolean) & { readonly errors?: readonly RawError[] | null };

/** Runs an ES module of validators; its imports are the runtime and the formats. */
function run(code: string): Readonly<Record<string, Validate>> {
  const body = code
    .replace(/import \{ (\w+) as (\w+) \} from "@motcua\/model\/(\w+)";/g, 'const $2 = $3.$1;')
    .replace(/import \{ (\w+) \} from "@motcua\/model\/(\w+)";/g, 'const $1 = $2.$1;')
    .replace(/export \{ ([^}]*) \};$/, (_all, list: string) => {
      const pairs = list.split(', ').map((pair) => pair.replace(/^(\S+) as (\S+)$/, '$2: $1'));
      return `return { ${pairs.join(', ')} };`;
    });
  // Thousands of compiled modules would stay in memory for ever if each were imported; this code is our own generator's.
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call
  return new Function('runtime', 'formats', body)(runtime, formats) as Readonly<Record<string, Validate>>;
}

function toRawError({ instancePath, keyword, params }: RawError): RawError {
  const schemaLocation = params['schemaLocation'];
  return typeof schemaLocation === 'string'
    ? { instancePath, keyword, params: {}, schemaLocation }
    : { instancePath, keyword, params };
}

/** Errors as texts in order, so that two lists can be compared whatever order they came in. */
export function comparable(errors: readonly RawError[] | undefined): string[] {
  return (errors ?? []).map((error) => JSON.stringify(error, sortNames)).sort();
}

function sortNames(_name: string, value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([left], [right]) => (left < right ? -1 : 1)));
}
