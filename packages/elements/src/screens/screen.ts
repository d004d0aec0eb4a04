import type { TemplateResult } from 'lit';
import type { FormContext } from '../session/form-context.js';

/** Renders the content of a screen; heading, error summary and buttons are rendered around it. */
export type Screen = (context: FormContext) => TemplateResult;
