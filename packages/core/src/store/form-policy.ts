import type { CompiledDefinition, CompiledProcedure, Issue, Pointer } from '@motcua/model';
import type { ScreenId } from '../flow/screens.js';
import type { KindRecord, Kinds } from '../kinds/kinds.js';
import type { FieldDefinitions } from './field-definitions.js';
import type { FormSnapshot } from './form-snapshot.js';

/** Finds what is wrong with the answers, and when it is shown. It is loaded after the store, see `validation/`. */
export interface ValidationPolicy<Store> {
  /** Kinds that read every way of writing. */
  readonly kinds: KindRecord;
  /** Everything that prevents sending, shown or not. */
  findIssues(
    procedure: CompiledProcedure,
    snapshot: Omit<FormSnapshot, 'issues'>,
    reading: { readonly fields: FieldDefinitions; readonly kinds: Kinds },
    today: string,
  ): Issue[];
  /** Observes the store from now on. */
  attach(store: Store): void;
  /** The issues on a screen, in the order of their fields on the page. */
  issuesOn(snapshot: FormSnapshot, definition: CompiledDefinition, screen: ScreenId): Issue[];
  /** The issues that are shown at their fields now. */
  shownIssues(snapshot: FormSnapshot, kinds: Kinds, definition: CompiledDefinition): ShownIssues;
}

/** Issues by the field at which they are shown. */
export interface ShownIssues {
  at(pointer: Pointer): readonly Issue[];
  /** Where issues are shown. */
  pointers(): Iterable<Pointer>;
  /** Pointers at which `others` shows other issues. */
  differences(others: ShownIssues | undefined): Iterable<Pointer>;
}
