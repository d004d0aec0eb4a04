import { FieldDefinitions, Labels, type Catalogue, type FormStore } from '@motcua/core';
import type { DrawnField, FormSession } from './form-session.js';
import type { FormMode } from './form-mode.js';
import type { LanguageWords } from './load-language.js';
import type { FieldParts, LateParts } from './late-parts.js';
import type { Issue, Pointer } from '@motcua/model';

/** The state that all parts of a rendered form share: the store, and texts in the current language. */
export interface FormContext {
  readonly store: FormStore;
  readonly session: FormSession;
  readonly fields: FieldDefinitions;
  readonly labels: Labels;
  /** Messages of issues; undefined until they are loaded. */
  catalogue: Catalogue | undefined;
  readonly mode: FormMode;
  readonly language: string;
  /** The parts of the kit that load later. */
  readonly chunks: LateParts<FormContext>;
  /** The less common controls, once a field has needed them; the field is rendered then. */
  readonly fieldsChunk: FieldParts<FormContext> | undefined;
  /** The source of the texts; another object when the language has changed. */
  readonly words: LanguageWords;
  /** The rendered fields, by pointer. */
  readonly rendered: Map<Pointer, DrawnField>;
}

/** Returns the labels of a language; missing texts fall back to the procedure's source language. */
export function contextOf(
  session: FormSession,
  words: LanguageWords,
  catalogue: Catalogue | undefined,
  chunks: LateParts<FormContext>,
  fieldsChunk: FieldParts<FormContext> | undefined,
): FormContext {
  const { store, procedure, mode, rendered } = session;
  return {
    store,
    session,
    fields: new FieldDefinitions(procedure, words.language),
    labels: new Labels(words.texts, procedure.texts),
    catalogue,
    chunks,
    fieldsChunk,
    mode,
    language: words.language,
    words,
    rendered,
  };
}

/** Returns the message of an issue; empty while the messages are loading. */
export function issueText(context: FormContext, issue: Issue): string {
  const { chunks, language } = context;
  // Fields render again as soon as validation is there, before the form itself has taken the messages.
  const catalogue = context.catalogue ?? chunks.catalogue(language);
  return (catalogue && chunks.screens?.issueMessage(context, issue, catalogue)) ?? '';
}

/**
 * The id of a field's control within the form's shadow root; `part` distinguishes the elements of one field. Pointers
 * may hold white space, ids may not.
 */
export function fieldId(pointer: Pointer, part = ''): string {
  return `field${pointer.replace(/\s/gu, (space) => `%${space.charCodeAt(0).toString(16)}`)}${part && `-${part}`}`;
}
