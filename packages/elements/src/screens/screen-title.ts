import { msg } from '../localize/msg.js';
import { stepScreen, type ScreenId } from '@motcua/core';
import { textKeys } from '@motcua/model';
import type { FormContext } from '../session/form-context.js';

/** Returns the title of a screen. */
export function screenTitle({ store, labels, chunks }: FormContext, screen: ScreenId): string {
  const { definition } = store.procedure;
  if (screen === 'start') return labels.text(textKeys.title) ?? definition.code;
  const later = chunks.screens?.lateScreenTitle(screen);
  if (later !== undefined) return later;
  const step = definition.steps.find((candidate) => stepScreen(candidate) === screen);
  return (step && labels.text(textKeys.step(step.id))) ?? msg('Thông tin chung', { id: 'step.general' });
}
