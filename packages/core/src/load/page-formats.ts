import type { CompiledProcedure } from '@motcua/model';

/** The formats that the page gave a meaning to, by their names. */
export const pageFormats = new Map<string, (text: string) => boolean>();

/** Puts the page's formats where the procedure's validators look for them. */
export function withFormats(procedure: CompiledProcedure): CompiledProcedure {
  for (const [name, test] of pageFormats) procedure.formats?.set(name, test);
  return procedure;
}
