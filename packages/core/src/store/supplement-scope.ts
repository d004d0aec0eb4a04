import type { CompiledProcedure, Dossier, SupplementItem } from '@motcua/model';

/** The subject of a correction: the dossier as it was received, and what was requested of its sender. */
export interface SupplementScope {
  /** The procedure of the dossier, whole. */
  readonly procedure: CompiledProcedure;
  readonly before: Dossier;
  readonly items: readonly SupplementItem[];
}

const scopes = new WeakMap<CompiledProcedure, SupplementScope>();

/** The supplement that a narrowed procedure is for; undefined for all other procedures. */
export function supplementScope(procedure: CompiledProcedure): SupplementScope | undefined {
  return scopes.get(procedure);
}

/** Makes a procedure that of a supplement. */
export function setSupplementScope(procedure: CompiledProcedure, scope: SupplementScope): void {
  scopes.set(procedure, scope);
}
