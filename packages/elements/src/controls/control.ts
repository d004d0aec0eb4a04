import type { Entry, FieldView } from '@motcua/core';
import type { FieldDefinition } from '@motcua/model';
import type { TemplateResult } from 'lit';
import type { FormContext } from '../form/form-context.js';

/** Everything a control needs to draw one field. */
export interface ControlView {
  readonly context: FormContext;
  readonly view: FieldView;
  readonly definition: FieldDefinition | undefined;
  readonly label: string;
  readonly hint: string | undefined;
  /** The first issue to show, in words. */
  readonly error: string | undefined;
  /** Takes what is typed. */
  readonly enter: (entry: Entry) => void;
  /** The person left the field, or chose. */
  readonly commit: () => void;
}

/** Draws one kind of field. */
export type Control = (control: ControlView) => TemplateResult;
