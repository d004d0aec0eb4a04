import { IssueCode, type CompiledDefinition, type Issue, type Pointer } from '@motcua/model';
import { findWarnings } from './find-warnings.js';
import { sameIssues } from '../store/same.js';
import type { Kinds } from '../kinds/kinds.js';
import { screenOfIssue } from '../flow/screen-of-issue.js';
import type { ShownIssues as Shown } from '../store/form-policy.js';
import type { FormSnapshot } from '../store/form-snapshot.js';

const NONE: readonly Issue[] = [];
const TOLD_AT_ONCE: ReadonlySet<string> = new Set([IssueCode.hidesAnswers, IssueCode.notOffered]);

/**
 * The issues that are at their fields now. Nothing shows before the first attempt to continue or before a changed field
 * is left; from then on an issue shows until it is fixed. What is only odd shows after what is wrong.
 */
export class ShownIssues implements Shown {
  readonly #shown = new Map<Pointer, Issue[]>();

  constructor(snapshot: FormSnapshot, kinds: Kinds, definition: CompiledDefinition) {
    const { issues, touched, attempted } = snapshot;
    const wrong = touched.size > 0 || attempted.size > 0 ? issues : NONE;
    for (const issue of [...wrong, ...findWarnings(snapshot, kinds)]) {
      const { scope, pointer, code } = issue;
      // Effects of a choice, and an answer that the field cannot show, are reported at once.
      const isTold =
        TOLD_AT_ONCE.has(code) || (touched.get(pointer) ?? attempted.has(screenOfIssue(definition, issue)));
      if (scope !== 'data' || !isTold) continue;
      const list = this.#shown.get(pointer);
      if (list) list.push(issue);
      else this.#shown.set(pointer, [issue]);
    }
  }

  /** The issues at a pointer. */
  at(pointer: Pointer): readonly Issue[] {
    return this.#shown.get(pointer) ?? NONE;
  }

  /** Where issues are shown. */
  pointers(): Iterable<Pointer> {
    return this.#shown.keys();
  }

  /** Pointers at which others are shown. */
  *differences(others: Shown | undefined): Iterable<Pointer> {
    for (const [pointer, issues] of this.#shown) if (!sameIssues(issues, others?.at(pointer) ?? NONE)) yield pointer;
    for (const pointer of others?.pointers() ?? []) if (!this.#shown.has(pointer)) yield pointer;
  }
}
