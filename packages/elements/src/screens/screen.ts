import type { FormSnapshot } from '@motcua/core';
import type { TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';

/** Renders a screen; the heading, the error summary and the buttons are around it. */
export type RenderScreen = (context: FormContext) => TemplateResult;

/** A screen after the steps: how it is called, rendered, and met in the task list and in the browser's history. */
export interface Screen {
  title(snapshot: FormSnapshot): string;
  readonly render: RenderScreen;
  /**
   * Whether something is answered there. Only a screen with answers has it: it is a part of the task list, which may be
   * filled in any order.
   */
  isAnswered?(snapshot: FormSnapshot): boolean;
  /** True for a screen that passes by itself: neither the address nor the browser's history has it. */
  readonly isPassing?: true;
}
