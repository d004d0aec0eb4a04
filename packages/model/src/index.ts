export { changedPointers } from './changed-pointers.js';
export { hasOwn, holdsMember, isArray, isObject, jsonEqual, ownValue, setOwn } from './json.js';
export { writeJson } from './write-json.js';
export type { JsonArray, JsonObject, JsonSchema, JsonValue } from './json.js';
export {
  childPointer,
  formatPointer,
  getAt,
  isWithin,
  parentPointer,
  parsePointer,
  patternPointer,
} from './pointer.js';
export { setAt } from './set-at.js';
export type { Pointer } from './pointer.js';
export { IssueCode, issue } from './issue.js';
export type { Issue, IssueParams, IssueScope } from './issue.js';
export {
  comparePartialDates,
  datePrecision,
  daysInMonth,
  formatPartialDate,
  parsePartialDate,
} from './partial-date.js';
export type { DatePrecision, PartialDate } from './partial-date.js';
export { composeAnswers, composeStrings } from './compose-strings.js';
export { COUNTRIES, STATELESS } from './formats/nationalities.js';
export { default as formatReadings } from './formats/vietnam.js';
export type { FormatReading } from './formats/vietnam.js';
export type { Explanation, RegisterNumber, Warning, WarningContext } from './formats/register-number.js';
export { foldAccents } from './fold-accents.js';
export { isBlank, withoutInvisible } from './invisible.js';
export { normalizeText } from './text.js';
export { lateTextKeys } from './late-text-keys.js';
export { textKeys } from './text-keys.js';
export type {
  AcceptedType,
  Agency,
  CalendarDate,
  CaseDefinition,
  ExitDefinition,
  CaseTerms,
  Channel,
  CompiledDefinition,
  CompiledProcedure,
  CompiledRules,
  CompiledValidator,
  ComponentDefinition,
  Fee,
  FieldDefinition,
  InternalStep,
  LegalBasis,
  Opening,
  OpeningNode,
  PrefillRule,
  Privacy,
  ProcedureDefinition,
  Publication,
  RawError,
  RuleRequest,
  StepDefinition,
  Texts,
  TimeLimit,
  Verification,
} from './documents/procedure.js';
export type { LogicFault, LogicProblem, RuleDefinition, RuleOutcome } from './documents/rules.js';
export type { TextBlock, TextPart } from './documents/formatted-text.js';
export type {
  Consent,
  Dossier,
  DossierComponent,
  DossierFile,
  DossierFileFacts,
  SupplementItem,
  SupplementReceipt,
  SupplementRequest,
  DossierStatus,
  FilledBy,
  Instant,
  Problem,
  ProblemIssue,
  Provenance,
  Receipt,
  ReceiptTerms,
  ReceivedFile,
} from './documents/dossier.js';
export { branchByDiscriminator, branchLocations, findDiscriminator } from './rules/branches.js';
export type { Discriminator } from './rules/branches.js';
export {
  applicableLocations,
  listKeyword,
  listLocations,
  namedLocations,
  objectKeyword,
  ownKeyword,
  locationAt,
  referencePointer,
  referredLocation,
  singleLocation,
  unconditionalLocations,
  unionLocations,
} from './rules/schema-walk.js';
export type { SchemaLocation } from './rules/schema-walk.js';
export { schemaHasPointer, knownPointers, visitLocations } from './rules/known-pointers.js';
export { dateOrderRules, isDateOrderRule, isPointer } from './rules/date-order.js';
export type { DateOrderRule, LocatedDateOrderRule } from './rules/date-order.js';
export { bestBranches, discriminatorAt, isValidFor } from './rules/conditions.js';
export type { BranchChoice } from './rules/conditions.js';
export { acceptsNothing } from './schema/fitting-values.js';
export { namesOf, pointersTo, requiredAlternatives, checkComputed, validateData } from './rules/validate-data.js';
export { withoutComputed } from './logic/pattern-places.js';
export {
  requestedComponents,
  requestedPointers,
  supplementChanges,
  withoutEarlierIssues,
  type SupplementBasis,
} from './supplement/supplement-changes.js';
export { supplementTarget } from './supplement/supplement-target.js';
export { componentStates } from './rules/component-states.js';
export { procedureConditions } from './rules/procedure-conditions.js';
export type { ConditionalMembers, ProcedureCondition } from './rules/procedure-conditions.js';
export { exitOf } from './rules/exit-of.js';
export { pointersRead } from './rules/pointers-read.js';
export { caseHolds, termsOf } from './rules/terms.js';
export type { IsOpen, Terms } from './rules/terms.js';
export type { ComponentState } from './rules/component-states.js';
export { acceptedType, checkComponents, choiceOf, checkFile, checkFiles, endingsOf } from './rules/components.js';
export type { FileFacts, GivenComponent } from './rules/components.js';
export { canSniff, isSameFileType, mayBeginAs, SIGNATURE_BYTES, sniffType } from './rules/file-signature.js';
export { recogniseFile, type FileHints, type RecognisedFile } from './rules/recognise-file.js';
export { normaliseSchema } from './schema/normalise-schema.js';
export type { NormalisedSchema, SchemaContext, SchemaOrigin } from './schema/normalise-schema.js';
export { externalDocuments } from './schema/external-documents.js';
export type { SchemaProblem, SchemaProblemCode } from './schema/problem.js';
export { isUpTo, metaSchemaUri } from './schema/drafts.js';
export type { Draft } from './schema/drafts.js';
export { constantBranches } from './schema/constant-branches.js';
export { APPLICATOR_NAMES, applicatorOf } from './schema/applicators.js';
export type { Applicator, SubschemaRole, SubschemaShape } from './schema/applicators.js';
export {
  appliesToSameInstance,
  References,
  subschemaPointer,
  subschemas,
  subschemasOfAnyDraft,
} from './schema/subschemas.js';
export type { Subschema } from './schema/subschemas.js';
export { validatorLocations } from './schema/validator-locations.js';
export type { ValidatorLocation } from './schema/validator-locations.js';
export { EvaluatedReader } from './schema/evaluated.js';
export type { Evaluated, EvaluatedCondition } from './schema/evaluated.js';
export { ANY_TYPES, typeOfValue, typesOf } from './schema/types.js';
export type { TypeName } from './schema/types.js';
export { ANNOTATIONS, isKeyword, knowsKeyword } from './schema/keywords.js';
export { isPattern } from './schema/malformed.js';
export { patternDegree } from './patterns/pattern-degree.js';
export { patternLimit } from './patterns/pattern-limit.js';
export { patternArguments, safePattern } from './patterns/safe-pattern.js';
export { isUncheckedPattern } from './patterns/unchecked-pattern.js';
export type { CalendarYear } from './calendar/calendar-year.js';
export { vietnamDate, vietnamDateTime } from './calendar/vietnam-time.js';
export { vietnamYears } from './calendar/vietnam-years.js';
export { WorkingCalendar } from './calendar/working-calendar.js';
export type { DueDate, WorkingSpan } from './calendar/working-calendar.js';
export { capitalized, readableName } from './readable-name.js';
export { stronglyConnected } from './strongly-connected.js';
