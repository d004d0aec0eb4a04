import {
  procedureConditions,
  validatorLocations,
  type JsonSchema,
  type Pointer,
  type ProcedureDefinition,
} from '@motcua/model';
import type { UsedScopeValues } from 'ajv/dist/compile/codegen/scope.js';
import { createAjv } from './create-ajv.js';
import { UNIT_CALL } from './keywords/code.js';
import { toModule, withoutErrors } from './to-module.js';
import { UnitPlan } from './unit-plan.js';

/** Source of an ES module that exports one function per validator, and their names. */
export interface ValidatorSource {
  readonly code: string;
  /** Validator name to export name. */
  readonly exports: ReadonlyMap<string, string>;
  /** Whether outcomes are remembered, so that they have to be forgotten before each validation. */
  readonly remembers: boolean;
}

/**
 * Compiles a normalised data schema, each of its conditions and branches, and each condition of a component into
 * functions without `eval`. The names are those of `CompiledProcedure.validator`.
 */
export function compileValidators(definition: ProcedureDefinition, schema: JsonSchema): ValidatorSource {
  return compile(definition, schema, () => true);
}

/**
 * Compiles only what decides which questions and components a form asks for: the conditions, without the whole and the
 * branches. The functions say whether a value passes, and not why.
 */
export function compileConditions(definition: ProcedureDefinition, schema: JsonSchema): ValidatorSource {
  const conditions = compile(definition, schema, (location) => location.endsWith('/if'));
  return {
    ...conditions,
    code: withoutErrors(conditions.code, [schema, ...procedureConditions(definition).map(({ schema: when }) => when)]),
  };
}

function compile(
  definition: ProcedureDefinition,
  schema: JsonSchema,
  isWanted: (location: Pointer) => boolean,
): ValidatorSource {
  const units: JsonSchema[] = [];
  const data = new UnitPlan(schema, units);
  const named = new Map<string, number>();
  if (isWanted('')) named.set('data#', data.add(schema));
  for (const subschema of validatorLocations(schema)) {
    if (isWanted(subschema.location)) named.set(`data#${subschema.location}`, data.add(subschema.schema));
  }
  for (const condition of procedureConditions(definition)) {
    named.set(`procedure#${condition.location}`, new UnitPlan(condition.schema, units).add(condition.schema));
  }
  return write(units, named);
}

function write(units: readonly JsonSchema[], named: ReadonlyMap<string, number>): ValidatorSource {
  const remembers = units.some((unit) => JSON.stringify(unit).includes('"x-motcua-evaluated"'));
  const ajv = createAjv({ remembers });
  const sources = units.map((unit) => {
    const { source } = ajv.compile(unit);
    if (!source) throw new Error('Ajv gave no source of a validator');
    return source;
  });
  // Ajv's own way to write several functions copies what it has for each one, which takes too long for thousands.
  const written: UsedScopeValues = {};
  const code = sources
    .map(({ scopeValues, validateCode }) => {
      // Ajv declares each unit's schema as well, whether its code reads it or not.
      const schemas = [...(scopeValues['schema'] ?? [])].filter((name) => validateCode.includes(name.toString()));
      const used = { ...scopeValues, schema: new Set(schemas) };
      return `${ajv.scope.scopeCode(used, written).toString()}\n${validateCode}`;
    })
    .join('\n')
    .replace(UNIT_CALL, (_all, unit: string) => String(sources[Number(unit)]?.validateName));
  const exported = new Map([...new Set(named.values())].map((unit, index) => [unit, `v${index}`]));
  const list = [...exported].map(([unit, name]) => `${String(sources[unit]?.validateName)} as ${name}`).join(', ');
  return {
    code: `${toModule(code)}\nexport { ${list} };`,
    exports: new Map([...named].map(([name, unit]) => [name, exported.get(unit) ?? ''])),
    remembers,
  };
}
