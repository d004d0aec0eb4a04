import { isStepScreen, type ScreenId } from '@motcua/core';
import { lateScreens } from './generated/late-screens.js';
import type { Screen } from './screen.js';

export { lateScreens };

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
