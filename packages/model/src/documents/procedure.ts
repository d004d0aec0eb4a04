import type { JsonObject, JsonSchema, JsonValue } from '../json.js';
import type { Pointer } from '../pointer.js';
import type { TextBlock } from './formatted-text.js';
import type { RuleDefinition, RuleOutcome } from './rules.js';

/** A calendar date, `YYYY-MM-DD`, in Asia/Ho_Chi_Minh. */
export type CalendarDate = string;

/**
 * A published administrative procedure (thủ tục hành chính) as its author writes it in `procedure.json`; the exact
 * shape is `schemas/procedure.schema.json`. Words are not here: they are in `texts.<language>.json` under the keys that
 * `text-keys.ts` names. What data is legal is not here either: it is in `data.schema.json`.
 */
export interface ProcedureDefinition extends CompiledDefinition {
  readonly externalIds?: Readonly<Record<string, string>>;
  readonly publication?: Publication;
  /** Versions so far, newest first. Words: the text `changelog.<version>`. */
  readonly changelog?: readonly { readonly version: string; readonly date: CalendarDate }[];
  readonly audience: 'public' | 'internal';
  /** Field of administration (lĩnh vực); its words are the text `field`. */
  readonly field: string;
  readonly levels: readonly ('central' | 'province' | 'commune')[];
  readonly onlineLevel: 'full' | 'partial' | 'infoOnly';
  readonly decidingAgency: Agency;
  readonly delegatedFrom?: Agency & { readonly document: string };
  readonly internalSteps?: readonly InternalStep[];
  /** By system name, a map from JSON Pointer to that system's field key. */
  readonly export?: Readonly<Record<string, Readonly<Record<Pointer, string>>>>;
  readonly linkedProcedures?: readonly string[];
  /** Rules about several answers; a compiled procedure has them as {@link CompiledProcedure.rules}. */
  readonly rules?: readonly RuleDefinition[];
  /** Values that follow from answers, in JsonLogic: by the pointer of their field, with `*` for each item of a list. */
  readonly computed?: Readonly<Record<Pointer, JsonValue>>;
}

/** The parts of a definition that a form and a receiver need; the rest is for authors, editors and catalogues. */
export interface CompiledDefinition {
  /** Code in the national database of procedures, e.g. `1.001731`. */
  readonly code: string;
  /** Semantic version of this publication; a published version never changes. */
  readonly version: string;
  readonly effectiveFrom: CalendarDate;
  readonly effectiveTo?: CalendarDate;
  readonly verification: Verification;
  readonly receivingAgency: Agency;
  readonly legalBasis: readonly LegalBasis[];
  /** Cases of the procedure to which time limits, fees and other terms refer by their id. */
  readonly cases?: readonly CaseDefinition[];
  readonly channels: readonly Channel[];
  readonly components: readonly ComponentDefinition[];
  readonly steps: readonly StepDefinition[];
  /** Cases for which the procedure is not meant, in the order in which they are looked for. */
  readonly exits?: readonly ExitDefinition[];
  /** Whether the parts of the form are listed on every screen, for long procedures. */
  readonly taskList?: boolean;
  readonly roles?: Readonly<Partial<Record<'submitter' | 'owner' | 'subject' | 'representative', Pointer>>>;
  readonly prefill?: readonly PrefillRule[];
  readonly resultDelivery?: readonly ('counter' | 'post' | 'online')[];
  /** The statement of truth (cam đoan); every published procedure has one. Its words are the text `declaration.statement`. */
  readonly declaration?: { readonly textVersion: string; readonly legalBasis: string };
  readonly privacy: Privacy;
  /** Days for which a device keeps an unfinished form that is not changed any more; 30 when absent. */
  readonly draftDays?: number;
  /**
   * Fields that were renamed since earlier versions: their pointer now, and the ones they had before, newest first. What
   * a draft or a dossier of an earlier version has under a former pointer belongs to the field.
   */
  readonly renamedFrom?: Readonly<Record<Pointer, readonly Pointer[]>>;
}

export interface Verification {
  readonly status: 'verified' | 'unverified';
  /** Where the content was taken from; a compiled procedure leaves it out. */
  readonly source?: string;
  readonly verifiedOn?: CalendarDate;
  readonly verifiedBy?: string;
}

export interface Publication {
  readonly decisionNo: string;
  readonly date: CalendarDate;
  readonly status: 'new' | 'amended' | 'replaced' | 'abolished';
}

/** Words: the text `agencies.<id>.name`. `code` is the agency's identifier (mã định danh), e.g. `H26.16`. */
export interface Agency {
  readonly id: string;
  readonly code?: string;
}

/** A legal document that something required rests on. Words: the text `legalBasis.<id>.title`. */
export interface LegalBasis {
  readonly id: string;
  /** e.g. `20/2021/NĐ-CP` */
  readonly number: string;
  readonly article?: string;
  /** The id of the entry that this document amends; a compiled procedure leaves it out. */
  readonly amends?: string;
  readonly effectiveFrom: CalendarDate;
  readonly effectiveTo?: CalendarDate;
  readonly url?: string;
}

/** A case of the procedure (trường hợp). Words: the text `cases.<id>.title`. */
export interface CaseDefinition {
  readonly id: string;
  /** A JSON Schema on the answers; a dossier is of this case while it holds. */
  readonly appliesIf: JsonSchema;
}

export interface Channel {
  readonly type: 'online' | 'counter' | 'post';
  /** The id of the case that `timeLimit` and `fee` are for; all cases without terms of their own when absent. */
  readonly case?: string;
  readonly timeLimit: TimeLimit;
  readonly fee: readonly Fee[];
  /** Time limits and fees of single cases. The first one whose case holds is used, else those of the channel. */
  readonly cases?: readonly CaseTerms[];
}

/** The time limit or fee of one case, instead of the channel's. */
export interface CaseTerms {
  /** The id of an entry of `cases`. */
  readonly case: string;
  readonly timeLimit?: TimeLimit;
  readonly fee?: readonly Fee[];
}

/** The agency's processing time. `workingDay` values may have halves: 0.5 is four working hours. */
export interface TimeLimit {
  readonly value: number;
  readonly unit: 'workingDay' | 'calendarDay' | 'workingHour' | 'month' | 'sameDay';
  /** A `legalBasis` id. */
  readonly legalBasis: string;
  /** Local time `HH:mm` after which a dossier counts as received on the next working day; the end of the working day by default. */
  readonly cutOff?: string;
}

export interface Fee {
  /** In `currency`'s minor unit; đồng has none. */
  readonly amount: number;
  readonly currency: 'VND';
  readonly unit?: string;
  readonly exemptions?: readonly string[];
}

export interface InternalStep {
  readonly role: string;
  readonly workingHours: number;
}

/** A file type by its media type and the file-name endings that go with it. */
export interface AcceptedType {
  /** e.g. `application/pdf` */
  readonly type: string;
  /** Lower case with the dot, e.g. `.pdf`. */
  readonly extensions: readonly string[];
}

/**
 * One dossier component (thành phần hồ sơ). Words: the texts `components.<id>.title`, `.hint`, `.waived`.
 */
export interface ComponentDefinition {
  readonly id: string;
  /** `form`: the answers themselves are this component, nothing is attached. */
  readonly providedBy: 'upload' | 'form';
  /** False for components that the law asks for only "if any" (nếu có). */
  readonly required: boolean;
  readonly copyType: 'original' | 'copy' | 'certifiedCopy' | 'certifiedElectronicCopy' | 'copyWithOriginalShown';
  readonly originals: number;
  readonly copies: number;
  readonly accept?: readonly AcceptedType[];
  /** Largest size of one file, in bytes. */
  readonly maxBytes?: number;
  readonly maxFiles?: number;
  /** Pages of a PDF above which the person is asked to check that it is the right file; 100 when absent. */
  readonly maxPages?: number;
  readonly templateUrl?: string;
  /** Its files are sensitive personal data: not kept on the device where `privacy.drafts` is `withoutSensitive`. */
  readonly sensitive?: boolean;
  /** A JSON Schema on the answers; the component exists only while it holds. */
  readonly appliesIf?: JsonSchema;
  /** A JSON Schema on the answers; a component that is not `required` is so while it holds. */
  readonly requiredIf?: JsonSchema;
  /** The name of a choice: of the components that have it, one is enough. */
  readonly choice?: string;
  /** The database that holds this document. */
  readonly obtainableFrom?: string;
  /** A JSON Schema on the answers; while it holds nothing need be attached. */
  readonly waivedIf?: JsonSchema;
  /** A `legalBasis` id: nothing is asked for without one. */
  readonly legalBasis: string;
}

/**
 * A case for which the procedure is not meant: the form shows a page that says where to go instead, and no dossier is
 * accepted. Words: the texts `exits.<id>.title`, `.text`, `.link`.
 */
export interface ExitDefinition {
  readonly id: string;
  /** A JSON Schema on the answers. */
  readonly appliesIf: JsonSchema;
  /** The code of the procedure for this case. */
  readonly procedure?: string;
  /** A page about what to do instead. */
  readonly url?: string;
}

/** One page of the form. Words: the texts `steps.<id>.title`, `.description`. */
export interface StepDefinition {
  readonly id: string;
  readonly fields: readonly (Pointer | FieldDefinition)[];
  /** The `legalBasis` id on which this step's fields rest, unless a field names its own. */
  readonly legalBasis: string;
  /** Offers to read an identity card with a scanner: what it says fills what `prefill` names. */
  readonly scan?: 'identityCard';
}

/** The presentation of one field; its values are constrained by the data schema. */
export interface FieldDefinition {
  readonly pointer: Pointer;
  readonly control?: 'radios' | 'select' | 'multilineText' | 'text' | 'checkbox' | 'table' | 'cards' | 'matrix';
  /** Expected length of the answer, so that the control's width indicates what is expected. */
  readonly width?: 'short' | 'medium' | 'full';
  /** An HTML autofill field name, e.g. `name`. */
  readonly autocomplete?: string;
  /** The answer may stay empty, but helps: the review points at it. */
  readonly recommended?: boolean;
  /** For a group: another one of which everything can be copied at once, e.g. the person who hands in. */
  readonly copyFrom?: Pointer;
  /** Written in capitals when the person leaves the field (viết chữ in hoa). */
  readonly capitals?: boolean;
  readonly legalBasis?: string;
}

export interface PrefillRule {
  readonly pointer: Pointer;
  readonly claim: string;
  readonly lock: boolean;
}

/** Words: the texts `privacy.notice`, and `privacy.purposes.<id>` for each purpose. */
export interface Privacy {
  readonly mode: 'notice' | 'consent';
  readonly purposes: readonly string[];
  readonly legalBasis: string;
  readonly sensitive?: readonly Pointer[];
  /** False when answers must never be kept on the person's device; else which of them are. All by default. */
  readonly drafts?: false | 'withoutSensitive' | 'all';
  /** RFC 7638 thumbprints of the keys for which dossiers are sealed; with any, none is sent that is not sealed. */
  readonly encryptionKeys?: readonly string[];
}

/**
 * The words of a procedure in one language, by key. A key is a name (`title`, `steps.<id>.title`) or a JSON Pointer
 * into the answers, alone for the label or with a suffix: `/person/sex#hint`, `/person/sex#value.male`,
 * `/person/sex#error.required`. An array item is written as `*`: `/relatives/*` + `/name`.
 */
export type Texts = Readonly<Record<string, string>>;

/** One entry per failed keyword, without a message: the result of the validators in {@link CompiledProcedure}. */
export interface RawError {
  /** JSON Pointer into the validated value. */
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: JsonObject;
  /** Where the keyword is in the bundled data schema, as a JSON Pointer; for composition keywords. */
  readonly schemaLocation?: Pointer;
}

/** Checks a value; an empty list when it is valid. */
export type CompiledValidator = (value: unknown) => readonly RawError[];

/** A field, or a group of fields, of the first step, before anything is answered. */
export interface OpeningNode {
  /** Last segment of its pointer; empty at the root. */
  readonly name: string;
  /** Kind of the field, or `group`. */
  readonly kind: string;
  /** Those keywords of its schemas that determine how it is rendered and parsed. */
  readonly schema: JsonObject;
  /** True when absent. */
  readonly required?: boolean;
  /** Whether `null` is a legal value next to others. */
  readonly nullable?: boolean;
  /** The options of a choice. */
  readonly options?: readonly { readonly key: string; readonly value: JsonValue; readonly title?: string }[];
  /** The members of a group, in order. */
  readonly children?: readonly OpeningNode[];
}

/** The schema resolved before anything is answered, as far as the first step needs it. */
export interface Opening {
  /** The defaults of the schema. */
  readonly answers: JsonValue;
  /** Screens in order. */
  readonly screens: readonly string[];
  /** The fields of the first step, within the groups that hold them. */
  readonly root: OpeningNode;
}

/**
 * The default export of the `procedure.js` that `motcua build` publishes. Validators are named by the location of their
 * schema: `data#` is the whole data schema, `data#/allOf/0/if` a condition, `data#/properties/party/oneOf/1` a branch,
 * `procedure#/components/2/waivedIf` a condition of a component.
 */
export interface CompiledProcedure {
  readonly format: 1;
  readonly definition: CompiledDefinition;
  /** The data schema with every `$ref` bundled under `$defs`, so that each `$ref` is `#` or begins with `#/`. */
  readonly schema: JsonSchema;
  /** Language of `texts`. */
  readonly language: string;
  readonly texts: Texts;
  /** Other languages in the folder next to the module, as `texts.<language>.json`. */
  readonly languages: readonly string[];
  /**
   * Without {@link loadValidators} every validator is there; else at first only the conditions, which say no more than
   * whether a value passes.
   */
  readonly validator: (name: string) => CompiledValidator | undefined;
  /**
   * Loads the validators of the whole data schema and of its branches, and the texts of later screens, which lie
   * alongside the module as `validators.js`.
   * @param module `validators.js`, for those who load it in another way than a page
   */
  readonly loadValidators?: (module?: Promise<unknown>) => Promise<void>;
  /**
   * The rules and computed values of the procedure, once its validators are loaded. Absent when it has none.
   */
  readonly rules?: () => CompiledRules | undefined;
  /** The fields with computed values, with `*` for the items of lists. Absent when there are none. */
  readonly computed?: readonly Pointer[];
  /**
   * Checks of formats that the procedure's schema names and its validators do not bring with them; whoever loads the
   * procedure may put them here, by the format's name. Absent when there is no such format.
   */
  readonly formats?: Map<string, (text: string) => boolean>;
  /** The patterns of names on which `RegExp` could take forever, by their source. Absent when there are none. */
  readonly patterns?: { get(source: string): { test(text: string): boolean } | undefined };
  /**
   * Names of groups of mutually recursive schemas, by the JSON Pointers of their schemas. The form treats the schemas of
   * a group as one recursive schema. Absent when there are none.
   */
  readonly recursionPoints?: ReadonlyMap<Pointer, string>;
  /** Where the schema has patterns that its validators check on no text: `#` and a JSON Pointer. */
  readonly uncheckedPatterns?: readonly string[];
  /** Where the schema names meta-schemas that are not known: it was read as the draft that its keywords speak for. */
  readonly unknownDialects?: readonly string[];
  /**
   * Formatted versions of texts with paragraphs, lists, links or emphasis, keyed by their plain text, in the loaded
   * languages. Absent when no text is formatted.
   */
  formatted?: Map<string, readonly TextBlock[]>;
  /**
   * The fields of the first step, so that it can be filled in before the code that resolves conditions is loaded. Absent
   * when the first step needs that code.
   */
  readonly opening?: Opening;
}

/** The answers for which rules and computed values are evaluated. */
export interface RuleRequest {
  readonly procedure: CompiledProcedure;
  readonly data: JsonValue;
  /** In Asia/Ho_Chi_Minh. */
  readonly today: CalendarDate;
  /**
   * Which branches of a union a person has chosen, where the answers do not say: a `BranchChoice`. A receiver has none:
   * then what only some of the branches that accept the answers ask applies while the answers have it.
   */
  readonly chosen?: ((location: Pointer, pointer: Pointer) => readonly number[] | undefined) | undefined;
}

/** The rules and computed values of a procedure. */
export interface CompiledRules {
  /** The keys of the messages, and the fields at which they are shown. */
  readonly messages: readonly Pick<RuleDefinition, 'at' | 'text'>[];
  /** The same outcome is returned for the same request again: answers are not changed in place. */
  evaluate(request: RuleRequest): RuleOutcome;
}
