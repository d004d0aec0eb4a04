export { hasOwn, isArray, isObject, jsonEqual, ownValue, setOwn } from './json.js';
export type { JsonArray, JsonObject, JsonSchema, JsonValue } from './json.js';
export { childPointer, formatPointer, getAt, isWithin, parentPointer, parsePointer, setAt } from './pointer.js';
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
export { composeStrings, foldAccents, normalizeText } from './text.js';
export { textKeys } from './text-keys.js';
export type {
  AcceptedType,
  Agency,
  CalendarDate,
  Channel,
  CompiledProcedure,
  CompiledValidator,
  ComponentDefinition,
  Fee,
  FieldDefinition,
  InternalStep,
  LegalBasis,
  PrefillRule,
  Privacy,
  ProcedureDefinition,
  Publication,
  RawError,
  StepDefinition,
  Texts,
  TimeLimit,
  Verification,
} from './documents/procedure.js';
export type {
  Consent,
  Dossier,
  DossierComponent,
  DossierFile,
  DossierStatus,
  Instant,
  Problem,
  ProblemIssue,
  Provenance,
  Receipt,
  ReceivedFile,
} from './documents/dossier.js';
export { branchByDiscriminator, branchPlaces, findDiscriminator } from './rules/branches.js';
export type { Discriminator } from './rules/branches.js';
export { keywords, listKeyword, objectKeyword, placeAt, referencePointer, resolvePlace } from './rules/schema-walk.js';
export type { SchemaPlace } from './rules/schema-walk.js';
export { knownPointers } from './rules/known-pointers.js';
export { checkDateOrder, dateOrderRules } from './rules/date-order.js';
export type { DateOrderRule } from './rules/date-order.js';
export { chooseBranch, discriminatorAt, satisfies, validateData } from './rules/validate-data.js';
export { acceptedType, checkComponents, checkFile, checkFiles, componentStates } from './rules/components.js';
export type { ComponentState, FileFacts, GivenComponent } from './rules/components.js';
export { canSniff, SIGNATURE_BYTES, sniffType } from './rules/file-signature.js';
export type { CalendarYear } from './calendar/calendar-year.js';
export { vietnamDate } from './calendar/vietnam-time.js';
export { vietnamYears } from './calendar/vietnam-years.js';
export { WorkingCalendar } from './calendar/working-calendar.js';
export type { DueDate, WorkingSpan } from './calendar/working-calendar.js';
