import { isObject, type CompiledProcedure } from '@motcua/model';
import type { FetchJson } from './fetch-json.js';
import { LoadFailure } from './load-failure.js';
import { withFormats } from './page-formats.js';

/** The format of compiled procedures that this kit reads. */
export const COMPILED_FORMAT = 1;

/** Procedures being loaded: ten forms of one procedure on a page load it once. */
const loading = new Map<string, Promise<CompiledProcedure>>();

/**
 * Loads a procedure: a compiled module (`procedure.js`), the same as data (`procedure.json`), or a JSON Schema of any
 * draft with what it refers to, which becomes a form by itself. Data gets its validators from the interpreter, which is
 * loaded only then.
 * @param importModule the page's `import()`
 * @param fetchJson fetches a JSON document; without it only modules can be loaded
 * @throws {LoadFailure}
 */
export function loadProcedure(...given: Parameters<typeof load>): Promise<CompiledProcedure> {
  const [source] = given;
  const pending = loading.get(source) ?? load(...given).finally(() => loading.delete(source));
  loading.set(source, pending);
  return pending;
}

async function load(
  source: string,
  importModule: (url: string) => Promise<unknown>,
  fetchJson?: FetchJson,
): Promise<CompiledProcedure> {
  if (source === '') throw new LoadFailure('noSource', source);
  if (fetchJson && /\.json(?:[?#]|$)/i.test(source)) {
    const { value, url } = await reached(source, fetchJson(source));
    return withFormats(await fromData(source, value, url, fetchJson));
  }
  const module = await reached(source, importModule(source));
  const exported = typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined;
  return withFormats(isCompiled(source, exported) ? exported : await fromData(source, exported, source, fetchJson));
}

/** @throws {LoadFailure} for a compiled procedure that this kit does not read, or that is not whole */
function isCompiled(source: string, exported: unknown): exported is CompiledProcedure {
  if (!isObject(exported)) throw new LoadFailure('notAProcedure', source);
  if (!('validator' in exported)) return false;
  if (exported['format'] !== COMPILED_FORMAT) throw new LoadFailure('wrongVersion', source);
  const whole = ['definition', 'schema', 'texts'].every((name) => isObject(exported[name]));
  if (!whole || typeof (exported as Record<string, unknown>)['validator'] !== 'function')
    throw new LoadFailure('notAProcedure', source);
  return true;
}

async function fromData(
  source: string,
  value: unknown,
  url: string,
  fetchJson: FetchJson | undefined,
): Promise<CompiledProcedure> {
  const { procedureFromData } = await reached(source, import('./procedure-from-data.js'));
  return procedureFromData({ source, value, url, fetchJson });
}

async function reached<Value>(source: string, pending: Promise<Value>): Promise<Value> {
  try {
    return await pending;
  } catch (error) {
    throw new LoadFailure('unreachable', source, error);
  }
}
