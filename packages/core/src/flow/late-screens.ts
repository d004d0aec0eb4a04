import type { CompiledDefinition, ComponentState } from '@motcua/model';

/**
 * The screens after the steps to which Continue leads, in order, each with whether the form has it. The elements have the
 * other half of each in a file of its name, which loads later: `screens/<id>.ts`.
 */
export function lateScreensOf(
  { declaration, privacy }: CompiledDefinition,
  components: readonly ComponentState[],
  handover: boolean,
) {
  return {
    documents: components.some(({ state }) => state !== 'form'),
    review: true,
    declaration: handover || declaration !== undefined || privacy.mode === 'consent',
  };
}

/** A screen that is no step. `exit` follows the step whose answers lead there; the last two show what becomes of the dossier, see `setSubmission`. */
export type LateScreenId = keyof ReturnType<typeof lateScreensOf> | 'exit' | 'sending' | 'receipt';
