import type { Entry, Kind } from '@motcua/core';
import type { JsonObject, JsonValue, Pointer } from '@motcua/model';

/** A field, as the control of a page sees it. */
export interface PageField {
  /** Pointer to the answer in the dossier's data. */
  readonly pointer: Pointer;
  readonly label: string;
  /** Ids of the elements that hold hint, error and warning, for `aria-describedby`; they are in the control's own root. */
  readonly describedBy: string | undefined;
  readonly invalid: boolean;
  readonly required: boolean;
  readonly language: string;
  /** The keywords that apply to the answer. */
  readonly schema: JsonObject;
  /** The entry of the control: the text as typed, or named parts of it. */
  readonly entry: Entry;
  /** The answer; undefined when the entry cannot be parsed. */
  readonly value: JsonValue | undefined;
  /** Stores the entry that a person has typed or selected. */
  enter(entry: Entry): void;
  /** Call when the person has left the control: issues may show from then on. */
  commit(): void;
}

/** The control of a kind that the page defines: creates an element for each field, and is called with every change. */
export interface PageControl {
  create(field: PageField): HTMLElement;
  update?(element: HTMLElement, field: PageField): void;
}

// The kinds and controls defined with `defineKind`, by name, shared by all forms of the page.

export const pageKinds: Record<string, Kind> = {};
export const pageControls: Record<string, PageControl> = {};
