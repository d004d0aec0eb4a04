import type { TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';

/** What a screen draws; the heading, the error summary and the buttons are around it. */
export type Screen = (context: FormContext) => TemplateResult;
