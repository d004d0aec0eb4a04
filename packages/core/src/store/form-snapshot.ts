import {
  parsePointer,
  type ComponentState,
  type Issue,
  type JsonValue,
  type Pointer,
  type Provenance,
} from '@motcua/model';
import type { AttachedFile, FileDetails, RejectedFile } from '../files/attached-file.js';
import type { ScreenId } from '../flow/screens.js';
import type { Entry } from '../kinds/kind.js';
import { nodeAt, type ActiveNode } from '../active-schema/active-node.js';
import type { Choices } from '../active-schema/collect.js';
import type { SubmissionState } from './submission-state.js';

/** Everything the form knows at one moment. Frozen; what did not change is shared with the snapshot before. */
export interface FormSnapshot {
  /** Every answer, also to questions that are hidden now. */
  readonly answers: JsonValue;
  /** Contents of controls that differ from the formatted answer: text being typed, text that cannot be parsed. */
  readonly entries: ReadonlyMap<Pointer, Entry>;
  /** Choices that the answers do not imply: the branches of unions that are meant. */
  readonly choices: Choices;
  /** Answers to branches of unions that are answered otherwise now, by question and branch. */
  readonly branchAnswers: ReadonlyMap<string, JsonValue>;
  /** The root of the fields that are asked now. */
  readonly root: ActiveNode;
  /** The answers pruned to what is asked now: what would be sent. */
  readonly data: JsonValue;
  readonly components: readonly ComponentState[];
  readonly files: Readonly<Record<string, readonly AttachedFile[]>>;
  /** Files that were not taken and neither replaced nor dismissed yet, by component id, or by `#` and a field's pointer. */
  readonly rejected: Readonly<Record<string, readonly RejectedFile[]>>;
  /** The page's records of answers that are files, by pointer; each is valid while the answer is the same. */
  readonly contents?: Readonly<Record<Pointer, ChosenContent>>;
  /** All that prevents sending, shown or not. */
  readonly issues: readonly Issue[];
  /** Issues that came back from the receiver, until the answer they are about changes. */
  readonly serverIssues: readonly Issue[];
  /**
   * Fields that a person changed and left: true; false for those whose issues wait until they have, or until the person
   * tries to continue again: see `emptyAnswer` and `suppressIssuesOfNewFields`.
   */
  readonly touched: ReadonlyMap<Pointer, boolean>;
  /** Screens on which a person has tried to continue. */
  readonly attempted: ReadonlySet<ScreenId>;
  readonly screens: readonly ScreenId[];
  readonly screen: ScreenId;
  /** True while a person changes something from the review, to go back there next. */
  readonly returning: boolean;
  /** The latest item or member that was taken away, until something else is. */
  readonly removed: RemovedItem | undefined;
  /** The answers that the latest choice has hidden. */
  readonly hidden?: HiddenAnswers | undefined;
  readonly declared: boolean;
  readonly consents: ReadonlySet<string>;
  /** Where answers came from that the person did not type. */
  readonly provenance: Readonly<Record<Pointer, GivenAnswer>>;
  /** When the person began, RFC 3339. */
  readonly startedAt: string;
  readonly submissionId: string;
  readonly submission: SubmissionState;
}

/** A file that was taken as an answer. */
export interface ChosenContent {
  readonly answer: string;
  readonly name: string;
  /** Issue codes to check before sending. */
  readonly remarks: readonly string[];
  readonly details?: FileDetails;
}

/** An answer that was filled in, with what was filled in. */
export interface GivenAnswer extends Provenance {
  readonly value: JsonValue;
  /** Is at a group all of whose answers one source gave at once; each of them has its own entry, too. */
  readonly whole?: true;
}

/** Something that was taken away, with all that belongs to it. */
export interface RemovedItem {
  readonly pointer: Pointer;
  readonly answer: JsonValue;
  /** True for the last item of a list: the list is gone with it. */
  readonly isLast: boolean;
  readonly entries: ReadonlyMap<Pointer, Entry>;
  readonly choices: Choices;
  readonly branchAnswers: FormSnapshot['branchAnswers'];
  readonly rejected: FormSnapshot['rejected'];
  readonly contents: FormSnapshot['contents'];
}

/** One field as a control needs it. The same object until something in it changes. */
export interface FieldView {
  readonly pointer: Pointer;
  readonly node: ActiveNode;
  /** The content of the control; empty for fields that hold no answer themselves. */
  readonly entry: Entry;
  /** The issues to show now. */
  readonly issues: readonly Issue[];
  /** An answer that does not fit a group or list at all, e.g. a text; it is kept until a person lets it go. */
  readonly mismatchedAnswer: JsonValue | undefined;
  /** True for an answer from elsewhere that is locked until the person says that it is wrong. */
  readonly locked: boolean;
}

/** The place at a pointer, or undefined while nothing is asked there. */
export function nodeOf({ root }: Pick<FormSnapshot, 'root'>, pointer: Pointer): ActiveNode | undefined {
  return nodeAt(root, parsePointer(pointer));
}

/** Answers that a choice has hidden. They stay, and come back with it, but are not sent. */
export interface HiddenAnswers {
  /** The field, or the place of the union, where the person chose. */
  readonly at: Pointer;
  /** The fields that are no longer asked: the outermost ones, as they were. */
  readonly nodes: readonly ActiveNode[];
}
