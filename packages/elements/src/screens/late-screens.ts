import { isStepScreen, type LateScreenId, type ScreenId } from '@motcua/core';
import { declaration } from './declaration.js';
import { documents } from './documents.js';
import { receipt } from './receipt.js';
import { review } from './review.js';
import type { Screen } from './screen.js';
import { sending } from './sending.js';

/** The screens after the steps. Their order, and whether a form has one, is in the other half: `flow/screens.ts` of the core. */
export const lateScreens: Readonly<Record<LateScreenId, Screen>> = { documents, review, declaration, sending, receipt };

/** A screen after the steps; undefined for the others. */
export function lateScreenOf(screen: ScreenId): Screen | undefined {
  return screen === 'start' || isStepScreen(screen) ? undefined : lateScreens[screen];
}

/** Whether a screen is a part of the task list. */
export function isTask(screen: ScreenId): boolean {
  return isStepScreen(screen) || lateScreenOf(screen)?.isAnswered !== undefined;
}

/** Whether a screen passes by itself: it is no place to come back to. */
export function isPassing(screen: ScreenId): boolean {
  return lateScreenOf(screen)?.isPassing ?? false;
}
