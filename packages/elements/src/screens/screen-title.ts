import { msg } from '../localize/msg.js';
import { isStepScreen, stepId, type ScreenId } from '@motcua/core';
import { textKeys } from '@motcua/model';
import type { FormContext } from '../session/form-context.js';

/** Returns the title of a screen. */
export function screenTitle({ store, labels, chunks }: FormContext, screen: ScreenId): string {
  const { definition } = store.procedure;
  if (screen === 'start') return labels.text(textKeys.title) ?? definition.code;
  const words = isStepScreen(screen)
    ? labels.text(textKeys.step(stepId(screen)))
    : chunks.screens?.lateScreens[screen].title(store.getSnapshot());
  return words ?? msg('Thông tin chung', { id: 'step.general' });
}
