import { isWithin, type Pointer, type StepDefinition } from '@motcua/model';
import type { LateScreenId } from './late-screens.js';

/** The screen of a step. */
export type StepScreenId = `step:${string}`;
/** A screen of the form. */
export type ScreenId = 'start' | StepScreenId | LateScreenId;

/** The screen of a step. */
export function stepScreen(step: { readonly id: string }): StepScreenId {
  return `step:${step.id}`;
}

/** The id of the step that a screen shows. */
export function stepId(screen: StepScreenId): string {
  return screen.slice(5);
}

/** Whether a screen is that of a step. */
export function isStepScreen(screen: ScreenId): screen is StepScreenId {
  return screen.startsWith('step:');
}

/**
 * The pointer of each field of a step, in order. A field that lies inside another one of the step is shown there; its
 * own entry only says how.
 */
export function stepPointers(step: StepDefinition): Pointer[] {
  const pointers = step.fields.map((field) => (typeof field === 'string' ? field : field.pointer));
  return pointers.filter((pointer) => !pointers.some((other) => other !== pointer && isWithin(pointer, other)));
}

/** The screen that sends the dossier. */
export function lastScreen(screens: readonly ScreenId[]): ScreenId {
  return screens.at(-1) ?? 'review';
}
