import type { Entry, FieldView } from '@motcua/core';
import type { FieldDefinition, Issue } from '@motcua/model';
import type { nothing, TemplateResult } from 'lit';
import { fieldId, issueText, type FormContext } from '../session/form-context.js';
import type { FieldControl } from '../session/late-parts.js';

/** Texts of a field that replace its own. */
export interface OtherWords {
  readonly label?: string;
  readonly hint?: string | undefined;
}

/** A field as its control renders it, and the actions of the person on it. */
export class ControlView implements FieldControl<FormContext> {
  readonly context: FormContext;
  readonly view: FieldView;
  readonly label: string;
  readonly hint: string | undefined;
  /** The message of the first visible issue. */
  readonly error: string | undefined;
  /** The box that the error is about; undefined when it is about all boxes of the field. */
  readonly errorPart: string | undefined;
  /** The text of a warning about an unusual answer. Warnings do not block submission. */
  readonly warning: string | undefined;
  /** The id of the control, or of the element around several. */
  readonly id: string;

  /** True for the content of a union branch, whose question already states whether it is optional. */
  readonly isCase: boolean;

  constructor(context: FormContext, view: FieldView, label: string, hint: string | undefined, isCase = false) {
    const firstOf = (severity: string) => view.issues.find((issue) => issue.severity === severity);
    const words = (severity: string) => {
      const first = firstOf(severity);
      return first && issueText(context, first);
    };
    this.context = context;
    this.view = view;
    this.label = label;
    this.hint = hint;
    this.isCase = isCase;
    this.error = words('error');
    this.errorPart = partOf(context, view, firstOf('error'));
    this.warning = words('warning') ?? context.chunks.fields?.reportedText(context, view.pointer);
    this.id = fieldId(view.pointer);
  }

  /** The definition of the field in `procedure.json`. */
  get definition(): FieldDefinition | undefined {
    return this.context.fields.get(this.view.node);
  }

  /** The HTML autofill field that the procedure names; autofill is off on a shared device. */
  get autocomplete(): string | undefined {
    return this.context.mode === 'public' ? this.definition?.autocomplete : 'off';
  }

  /** Returns the same field with other texts. */
  with(words: OtherWords): ControlView {
    const { label, hint } = { ...this, ...words };
    return new ControlView(this.context, this.view, label, hint, this.isCase || words.label !== undefined);
  }

  /** Stores the typed entry. */
  enter(entry: Entry): void {
    this.context.store.enter(this.view.pointer, entry);
  }

  /** Handles that the person has left the field. */
  commit(): void {
    this.context.store.commit(this.view.pointer);
  }

  /** Stores a choice. */
  choose(entry: Entry): void {
    this.enter(entry);
    this.commit();
  }
}

function partOf({ store }: FormContext, { node, entry }: FieldView, issue: Issue | undefined): string | undefined {
  const part =
    issue?.params['part'] ?? (issue && store.kinds.get(node.kind)?.explain?.(issue.code, entry)?.params['part']);
  return typeof part === 'string' ? part : undefined;
}

/** Renders a field of one kind. */
export type Control = (control: ControlView) => TemplateResult | typeof nothing;
