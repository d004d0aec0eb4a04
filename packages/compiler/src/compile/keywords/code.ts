import { hasOwn, isPattern, patternArguments } from '@motcua/model';
import type { CodeKeywordDefinition, KeywordCxt } from 'ajv';
import { _, type Code, type Name } from 'ajv';
import { _Code } from 'ajv/dist/compile/codegen/code.js';
import { isOwnProperty } from 'ajv/dist/vocabularies/code.js';
import type { KeywordErrorCxt } from 'ajv/dist/types/index.js';
import { jsonCode } from '../json-code.js';

/** The modules that generated code takes its helpers from. */
export const RUNTIME_MODULE = '@motcua/model/runtime';
const FORMATS_MODULE = '@motcua/model/formats';

/** The context of a keyword's code, beyond what Ajv passes. */
export interface CompileContext {
  /** Whether outcomes are remembered, because something asks what is evaluated. */
  readonly remembers: boolean;
}

/** A keyword that is checked by code; `params` names what its error carries. */
export type Keyword = CodeKeywordDefinition;

/** An error's params as code, e.g. `{limit: 3}`. */
export function paramsError(read: (cxt: KeywordErrorCxt) => Code): { message: string; params: typeof read } {
  return { message: '', params: read };
}

export const NO_PARAMS = paramsError(() => _`{}`);

/** A function of the runtime module, as generated code calls it. */
export function helper(cxt: KeywordCxt, name: string): Name {
  return imported(cxt, RUNTIME_MODULE, name);
}

/** A function of the formats module. */
export function formatCheck(cxt: KeywordCxt, name: string): Name {
  return imported(cxt, FORMATS_MODULE, name);
}

const imports = new Map<string, object>();

function imported({ gen }: KeywordCxt, module: string, name: string): Name {
  const key = `${module} ${name}`;
  const ref = imports.get(key) ?? { key };
  imports.set(key, ref);
  return gen.scopeValue('func', { ref, key, code: _`require(${module})${new _Code(`.${name}`)}` });
}

/** Matches the calls that {@link unitCode} writes. */
export const UNIT_CALL = /motcua\$unit\$(\d+)\$/g;

/** The function of another unit. Its name is put in once every unit has one. */
export function unitCode(unit: number): Code {
  return new _Code(`motcua$unit$${unit}$`);
}

/** Whether a value passes a unit, as an expression. */
export function passes(cxt: KeywordCxt, { remembers }: CompileContext, unit: number, data: Code): Code {
  return remembers ? _`${helper(cxt, 'memoizedCheck')}(${unitCode(unit)}, ${data})` : _`${unitCode(unit)}(${data})`;
}

/** True when the value itself has the property. */
export function hasProperty({ gen, data }: KeywordCxt, name: Name | string): Code {
  return isOwnProperty(gen, data, name);
}

/** A constant of the module, made once. */
export function constant({ gen }: KeywordCxt, code: Code): Name {
  return gen.scopeValue('obj', { ref: {}, key: code.toString(), code });
}

/** True when `key` is one of the names, as an expression; undefined when there are none. */
export function isNamed(cxt: KeywordCxt, key: Code, names: readonly string[]): Code | undefined {
  if (names.length === 0) return undefined;
  if (names.length > 8) {
    return _`${constant(cxt, _`new Set(${jsonCode(names)})`)}.has(${key})`;
  }
  return names.map((name) => _`${key} === ${name}`).reduce((left, right) => _`${left} || ${right}`);
}

/** A pattern of the module: the bare expression where that is quick on any text. */
export function patternCode({ gen }: KeywordCxt, pattern: string): Name {
  if (!isPattern(pattern)) throw new Error(`"${pattern}" is no regular expression`);
  const [, flags, limit] = patternArguments(pattern);
  const key = `pattern ${pattern}`;
  if (limit === Infinity) return gen.scopeValue('pattern', { ref: {}, key, code: _`new RegExp(${pattern}, ${flags})` });
  const bounded = _`require(${RUNTIME_MODULE}).boundedPattern`;
  const func = gen.scopeValue('func', { ref: BOUNDED, key: BOUNDED, code: bounded });
  return gen.scopeValue('pattern', { ref: {}, key, code: _`${func}(${pattern}, ${flags}, ${limit})` });
}

const BOUNDED = 'boundedPattern';

/** A member of the schema around a keyword. */
export function sibling<Value>({ parentSchema }: KeywordCxt, keyword: string): Value | undefined {
  return hasOwn(parentSchema, keyword) ? ((parentSchema as Record<string, unknown>)[keyword] as Value) : undefined;
}
