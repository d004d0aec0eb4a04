import type { ComponentState, Issue, JsonValue, Pointer, Provenance } from '@motcua/model';
import type { AttachedFile, RejectedFile } from '../files/attached-file.js';
import type { ScreenId } from '../flow/screens.js';
import type { Entry, KindName } from '../kinds/kind.js';
import type { ActiveNode, ActiveSchema } from '../schema/active-node.js';
import type { SubmissionState } from '../submission/submission-state.js';

/** Everything the form knows at one moment. Frozen; what did not change is shared with the snapshot before. */
export interface FormSnapshot {
  /** Every answer, also to questions that are hidden now. */
  readonly answers: JsonValue;
  /** What controls hold where it differs from the answer as formatted: text being typed, text that cannot be read. */
  readonly entries: ReadonlyMap<Pointer, Entry>;
  readonly active: ActiveSchema;
  /** The answers pruned to what is asked now: what would be sent. */
  readonly data: JsonValue;
  readonly components: readonly ComponentState[];
  readonly files: Readonly<Record<string, readonly AttachedFile[]>>;
  readonly rejected: Readonly<Record<string, readonly RejectedFile[]>>;
  /** All that stands in the way of sending, shown or not. */
  readonly issues: readonly Issue[];
  /** Issues that came back from the receiver, until the answer they are about changes. */
  readonly serverIssues: readonly Issue[];
  /** Fields that a person changed and left. */
  readonly touched: ReadonlySet<Pointer>;
  /** Screens on which a person has tried to continue. */
  readonly attempted: ReadonlySet<ScreenId>;
  readonly screens: readonly ScreenId[];
  readonly screen: ScreenId;
  /** True while a person changes something from the review, to go back there next. */
  readonly returning: boolean;
  readonly declared: boolean;
  readonly consents: ReadonlySet<string>;
  readonly provenance: Readonly<Record<Pointer, Provenance>>;
  /** When the person began, RFC 3339. */
  readonly startedAt: string;
  readonly submissionId: string;
  readonly submission: SubmissionState;
}

/** One field as a control needs it. The same object until something in it changes. */
export interface FieldView {
  readonly pointer: Pointer;
  readonly node: ActiveNode;
  readonly kind: KindName;
  readonly entry: Entry;
  /** The issues to show now. */
  readonly issues: readonly Issue[];
}
