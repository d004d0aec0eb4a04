export { childNode, leafKind, nodeAt, visitNodes } from './active-schema/active-node.js';
export type { ActiveNode, Branch, NodeKind, Question } from './active-schema/active-node.js';
export { optionKey } from './kinds/option.js';
export type { Option } from './kinds/option.js';
export type { Choices } from './active-schema/collect.js';
export { blankForm, blankFieldsAt, asBlankField } from './analysis/blank-form.js';
export type { BlankForm } from './analysis/blank-form.js';
export type { BlankCondition, BlankField } from './analysis/blank-field.js';
export { offeredOptions } from './analysis/probes.js';
export { entryText, typedText } from './kinds/kind.js';
export type { Entry, EntryParts, Kind, KindContext, Reading } from './kinds/kind.js';
export { kindOfText } from './kinds/kind-name.js';
export type { CoreKindName, FormatKindName, KindName, LateKindName, LeafKindName } from './kinds/kind-name.js';
export { Kinds } from './kinds/kinds.js';
export type { KindRecord } from './kinds/kinds.js';
export { chosenKeys, withChoice } from './kinds/choices.js';
export { timePart } from './kinds/date-time.js';
export { inVietnam } from './kinds/in-vietnam.js';
export { writeTime } from './kinds/time.js';
export { dateEntry } from './kinds/partial-date.js';
export type { DateEntry } from './kinds/partial-date.js';
export { lateKinds } from './kinds/late-kinds.js';
export { wholeDate } from './kinds/whole-date.js';
export { FieldDefinitions } from './store/field-definitions.js';
export {
  addItem,
  addMember,
  chooseBranch,
  discardAnswer,
  moveItem,
  openGroup,
  removeItem,
  restoreRemoved,
  sayNone,
} from './actions/structure.js';
export {
  addFiles,
  attachFiles,
  contentSlot,
  dismissRejected,
  fileWarnings,
  noteContent,
  rejectedFileOf,
  removeFile,
} from './actions/documents.js';
export { isGarbledCardCode, readIdentityCardCode } from './kinds/identity-card-code.js';
export type { IdentityCard } from './kinds/identity-card-code.js';
export { copyAnswers } from './actions/copy-answers.js';
export { emptyAnswer } from './actions/empty-answer.js';
export { prefillConflicts, isPartOfWhole, prefill, replaceAnswers, reportWrong } from './actions/prefill.js';
export type { PrefillClaims } from './actions/prefill.js';
export {
  setConsent,
  setDeclaration,
  clearAttemptIssues,
  applyServerIssues,
  leaveReceipt,
  renewSubmission,
  returnTo,
  setReceiptKept,
  setSubmission,
} from './actions/submission.js';
export { isPropertyNameIssue } from './validation/property-name-issue.js';
export { mayBeEmpty } from './active-schema/may-be-empty.js';
export { computeAnswers } from './validation/compute-answers.js';
export { findWarnings } from './validation/find-warnings.js';
export { validationPolicy } from './validation/validation-policy.js';
export type { ValidationPolicy } from './store/form-policy.js';
export { FormStore } from './store/form-store.js';
export { createSettler } from './store/settler.js';
export type { CreateSettler } from './store/settler.js';
export type { FormEnvironment, InitialState } from './store/form-store.js';
export { contentAt } from './store/content-at.js';
export { nodeOf } from './store/form-snapshot.js';
export { holdsAnswer } from './validation/hidden-answers.js';
export type { HiddenAnswers } from './store/form-snapshot.js';
export type { ChosenContent, FieldView, FormSnapshot, GivenAnswer, RemovedItem } from './store/form-snapshot.js';
export { screenOfIssue } from './flow/screen-of-issue.js';
export { isStepScreen, stepId, stepPointers, stepScreen } from './flow/screens.js';
export { screensOf } from './flow/screens-of.js';
export type { LateScreenId } from './flow/late-screens.js';
export type { ScreenId, StepScreenId } from './flow/screens.js';
export type { AttachedFile, FileContent, FileDetails, RejectedFile } from './files/attached-file.js';
export { MAX_DECODED_PIXELS } from './files/photo-plan.js';
export type { PhotoPlan } from './files/photo-plan.js';
export { FILE_LOST, inspectFile, mayFit, readFault, rejectedFile, UncheckedFile } from './files/inspect-file.js';
export type { FileSlot, FileTools, InspectedFile } from './files/inspect-file.js';
export { Labels, singularLabel } from './messages/labels.js';
export type { Catalogue, MessageFormat } from './languages/catalogue.js';
export { fillText } from './messages/fill-message.js';
export { formatFor } from './messages/format.js';
export { addLanguage } from './languages/add-language.js';
export type { Language, LanguageMessages } from './languages/language.js';
export { languageOf, languages, SOURCE_LANGUAGE } from './languages/languages.js';
export { writeDate, writeDateTime } from './kinds/write-date.js';
export { writeNumber } from './kinds/write-number.js';
export { isTableRow } from './messages/table-row.js';
export { formatIssue } from './messages/format-issue.js';
export type { IssueContext } from './messages/format-issue.js';
export { DRAFT_DAYS, draftKey, hashesOf, toDraft } from './drafts/draft.js';
export { carryOver, isIncomplete, readOtherVersion, resumeOtherVersion } from './drafts/carry-over.js';
export type { CarriedDraft } from './drafts/carry-over.js';
export { isDraft, readDraft, resumeDraft } from './drafts/read-draft.js';
export { draftsWithoutSensitive, withoutSensitive, holdsAt } from './drafts/without-sensitive.js';
export { KEPT_DAYS, toKeptReceipt } from './drafts/kept-receipt.js';
export type { Draft, DraftFile, DraftStorage } from './drafts/draft.js';
export type { KeptReceipt } from './drafts/kept-receipt.js';
export { defineFormat } from './load/define-format.js';
export type { FetchedJson, FetchJson } from './load/fetch-json.js';
export { LoadFailure } from './load/load-failure.js';
export type { LoadFailureReason } from './load/load-failure.js';
export { COMPILED_FORMAT, loadProcedure } from './load/load-procedure.js';
export { isUnchangedSince } from './submission/pending-submission.js';
export type { PendingSubmission, PendingStorage } from './submission/pending-submission.js';
export { outboxParts } from './submission/outbox-entry.js';
export type { OutboxEntry, OutboxStorage } from './submission/outbox-entry.js';
export { completeSupplement } from './supplement/complete-supplement.js';
export { followCorrections, openedPointers } from './supplement/follow-corrections.js';
export { narrowProcedure } from './supplement/narrow-procedure.js';
export type { NarrowedProcedure, SupplementStep } from './supplement/narrow-procedure.js';
export { readSupplement } from './supplement/read-supplement.js';
export type { GivenSupplement } from './supplement/read-supplement.js';
export { supplementScope } from './store/supplement-scope.js';
export type { SupplementScope } from './store/supplement-scope.js';
export { buildDossier } from './submission/build-dossier.js';
export type { DossierParts } from './submission/build-dossier.js';
export { FateKeeper } from './submission/fate-keeper.js';
export type { Ending, RequestHeaders, SendingPorts } from './submission/fate-keeper.js';
export { readReceipt } from './submission/read-receipt.js';
export { readReceiptAnswer } from './submission/read-receipt-answer.js';
export type { ReceiptAnswer } from './submission/read-receipt-answer.js';
export { readResponse } from './submission/read-response.js';
export type { ResponseMeaning } from './submission/read-response.js';
export { Countdown, outboxPause, pauseBefore } from './submission/retry.js';
export { readRetryAfter } from './submission/retry-after.js';
export type { Pause, Timers } from './submission/retry.js';
export { submissionId } from './submission/submission-id.js';
export { compareFiles, postDossier, showOutcome, submitDossier } from './submission/submit-dossier.js';
export type { SealedParts } from './submission/submit-dossier.js';
export type { SubmitOptions } from './submission/submit-dossier.js';
export type {
  FailureReason,
  GivenReceipt,
  ReceiptFault,
  Received,
  SubmissionFailure,
  SubmissionState,
} from './store/submission-state.js';
export type { DossierRequest, DossierResponse, Transport, TransportFault } from './submission/transport.js';
export { UploadQueue } from './uploads/upload-queue.js';
export type { UploadPorts } from './uploads/upload-queue.js';
export { isUploading, UploadError, uploadKey } from './uploads/upload-state.js';
export type {
  StopSignal,
  UploadFault,
  UploadJob,
  UploadRecords,
  UploadState,
  UploadStep,
  UploadTransport,
  UploadWatch,
} from './uploads/upload-state.js';
export { uploadedParts } from './uploads/uploaded-parts.js';
