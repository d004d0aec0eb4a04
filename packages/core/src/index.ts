export { childNode, nodeAt, optionKey, visitNodes } from './schema/active-node.js';
export type { ActiveNode, Branch, NodeKind, Option, Question } from './schema/active-node.js';
export type { Choices } from './schema/collect.js';
export { blankForm, blankPlacesAt, filledPlace } from './blank/blank-form.js';
export type { BlankForm } from './blank/blank-form.js';
export type { BlankCondition, BlankPlace } from './blank/blank-place.js';
export { offeredOptions } from './blank/probes.js';
export { entryText, typedText } from './kinds/kind.js';
export type { Entry, EntryParts, FormatKindName, Kind, KindContext, LeafKindName, Reading } from './kinds/kind.js';
export { chosenKeys, withChoice } from './kinds/choices.js';
export { inVietnam, timePart } from './kinds/date-time.js';
export { writeTime } from './kinds/time.js';
export { dateEntry } from './kinds/partial-date.js';
export type { DateEntry } from './kinds/partial-date.js';
export { rareKinds } from './kinds/rare-kinds.js';
export { wholeDate } from './kinds/whole-date.js';
export { addKinds, kindOf, leafKind } from './kinds/registry.js';
export type { RareKindName } from './kinds/registry.js';
export { FieldDefinitions } from './store/field-definitions.js';
export { addItem, addMember, chooseBranch, discard, move, open, remove, restore, sayNone } from './store/structure.js';
export {
  addFiles,
  attach,
  contentAt,
  contentSlot,
  dismissRejected,
  fileWarnings,
  noteContent,
  rejectedFileOf,
  removeFile,
} from './store/documents.js';
export { isGarbledCardCode, readIdentityCardCode } from './kinds/identity-card-code.js';
export type { IdentityCard } from './kinds/identity-card-code.js';
export { copyAnswers } from './store/copy-answers.js';
export { emptyAnswer } from './store/empty-answer.js';
export { conflicts, isPartOfWhole, prefill, replaceAnswers, reportWrong } from './store/prefill.js';
export type { PrefillClaims } from './store/prefill.js';
export { consent, declare, forgetAttempt, refuse, submissionChanged } from './store/sending.js';
export { isAboutName } from './store/find-issues.js';
export { mayBeEmpty } from './schema/may-be-empty.js';
export { findWarnings } from './store/find-warnings.js';
export { rules } from './store/rules.js';
export type { FormRules } from './store/rules.js';
export { FormStore } from './store/form-store.js';
export type { FormEnvironment, InitialState } from './store/form-store.js';
export { nodeOf } from './store/form-snapshot.js';
export { holdsAnswer } from './store/hidden-answers.js';
export type { HiddenAnswers } from './store/hidden-answers.js';
export type { ChosenContent, FieldView, FormSnapshot, GivenAnswer, RemovedPlace } from './store/form-snapshot.js';
export { screenOfIssue, screensOf, stepPointers, stepScreen } from './flow/screens.js';
export type { ScreenId } from './flow/screens.js';
export type { AttachedFile, FileContent, RejectedFile } from './files/attached-file.js';
export { inspectFile, readFault, rejectedFile, UncheckedFile } from './files/inspect-file.js';
export type { FileSlot, FileTools, InspectedFile } from './files/inspect-file.js';
export { generalPointer, Labels, readableName, singular } from './words/labels.js';
export type { Catalogue, MessageFormat } from './words/catalogue.js';
export { inEnglishWords, inVietnameseWords } from './words/amount-in-words.js';
export { formatFor } from './words/format.js';
export { writeDate, writeDateTime } from './words/write-date.js';
export { writeNumber } from './words/write-number.js';
export { isTableRow } from './words/table-row.js';
export { wordIssue } from './words/word-issue.js';
export type { IssuePlace } from './words/word-issue.js';
export { DRAFT_DAYS, draftKey, toDraft } from './drafts/draft.js';
export { readDraft, resume } from './drafts/read-draft.js';
export { carefulDrafts, holdsAt } from './drafts/without-sensitive.js';
export { KEPT_DAYS, toKeptReceipt } from './drafts/kept-receipt.js';
export type { Draft, DraftStorage } from './drafts/draft.js';
export type { KeptReceipt } from './drafts/kept-receipt.js';
export { defineFormat } from './load/define-format.js';
export type { FetchedJson, FetchJson } from './load/fetch-json.js';
export { LoadFailure } from './load/load-failure.js';
export type { LoadFailureReason } from './load/load-failure.js';
export { COMPILED_FORMAT, loadProcedure } from './load/load-procedure.js';
export { isUnchangedSince } from './submission/pending-submission.js';
export type { PendingSubmission, PendingStorage } from './submission/pending-submission.js';
export { buildDossier } from './submission/build-dossier.js';
export type { DossierParts } from './submission/build-dossier.js';
export { FateKeeper } from './submission/fate-keeper.js';
export type { Ending, RequestHeaders, SendingPorts } from './submission/fate-keeper.js';
export { readReceipt } from './submission/read-receipt.js';
export type { GivenReceipt, ReceiptFault } from './submission/read-receipt.js';
export { readReceiptAnswer } from './submission/read-receipt-answer.js';
export type { ReceiptAnswer } from './submission/read-receipt-answer.js';
export { readResponse } from './submission/read-response.js';
export type { ResponseMeaning } from './submission/read-response.js';
export { Countdown, pauseBefore } from './submission/retry.js';
export type { Pause, Timers } from './submission/retry.js';
export { submissionId } from './submission/submission-id.js';
export { damagedFiles, postDossier, showOutcome, submitDossier } from './submission/submit-dossier.js';
export type { SubmitOptions } from './submission/submit-dossier.js';
export type { FailureReason, Received, SubmissionFailure, SubmissionState } from './submission/submission-state.js';
export type { DossierRequest, DossierResponse, Transport, TransportFault } from './submission/transport.js';
