import { isObject, type CompiledProcedure } from '@motcua/model';

/** Why a procedure could not be shown; each has its own words and next step. */
export type LoadFailureReason =
  /** No `src`. */
  | 'noSource'
  /** Nothing answered, or it is not JavaScript. */
  | 'unreachable'
  /** It answered, but is no compiled procedure. */
  | 'notAProcedure'
  /** It was built for another version of the kit. */
  | 'wrongVersion';

/** Thrown by {@link loadProcedure}; `cause` holds what the browser said. */
export class LoadFailure extends Error {
  readonly reason: LoadFailureReason;
  readonly source: string;

  constructor(reason: LoadFailureReason, source: string, cause?: unknown) {
    super(`The procedure at "${source}" could not be loaded: ${reason}`, { cause });
    this.name = 'LoadFailure';
    this.reason = reason;
    this.source = source;
  }
}

/** The format of compiled procedures that this kit reads. */
export const COMPILED_FORMAT = 1;

/**
 * Loads a compiled procedure.
 * @param importModule the page's `import()`
 * @throws {LoadFailure}
 */
export async function loadProcedure(
  source: string,
  importModule: (url: string) => Promise<unknown>,
): Promise<CompiledProcedure> {
  if (source === '') throw new LoadFailure('noSource', source);
  let module: unknown;
  try {
    module = await importModule(source);
  } catch (error) {
    throw new LoadFailure('unreachable', source, error);
  }
  const compiled = typeof module === 'object' && module !== null && 'default' in module ? module.default : undefined;
  if (!isObject(compiled) || !('format' in compiled)) throw new LoadFailure('notAProcedure', source);
  if (compiled['format'] !== COMPILED_FORMAT) throw new LoadFailure('wrongVersion', source);
  const whole = ['definition', 'schema', 'texts'].every((name) => isObject(compiled[name]));
  if (!whole || typeof (compiled as Record<string, unknown>)['validator'] !== 'function')
    throw new LoadFailure('notAProcedure', source);
  return compiled as unknown as CompiledProcedure;
}
