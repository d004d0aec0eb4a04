import type { ScreenId, SubmissionFailure } from '@motcua/core';
import type { TemplateResult } from 'lit';
import type { FormContext } from '../../form/form-context.js';

/** What a screen can ask of the form around it. */
export interface ScreenActions {
  /** Opens a screen to change something, and comes back to the review afterwards. */
  change(screen: ScreenId): void;
  attach(component: string, files: readonly File[]): void;
  /** Asks the browser to print the page. */
  print(): void;
}

/** What a screen draws; the heading, the error summary and the buttons stand around it. */
export type Screen = (context: FormContext, actions: ScreenActions) => TemplateResult;

export interface FailureWords {
  readonly title: string;
  readonly next: string;
}

export type WordFailure = (failure: SubmissionFailure) => FailureWords;
