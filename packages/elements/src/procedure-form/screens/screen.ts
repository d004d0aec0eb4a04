import type { ScreenId } from '@motcua/core';
import type { TemplateResult } from 'lit';
import type { FormContext } from '../../form/form-context.js';

/** What a screen can ask of the form around it. */
export interface ScreenActions {
  /** Opens a screen to change something, and comes back to the review afterwards. */
  readonly change: (screen: ScreenId) => void;
  readonly attach: (component: string, files: readonly File[]) => void;
  /** Asks the browser to print the page. */
  readonly print: () => void;
}

/** What a screen draws; the heading, the error summary and the buttons stand around it. */
export type Screen = (context: FormContext, actions: ScreenActions) => TemplateResult;
