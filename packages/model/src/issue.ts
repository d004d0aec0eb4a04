import type { JsonValue } from './json.js';
import type { Pointer } from './pointer.js';

/** Which part of a dossier a pointer is relative to. */
export type IssueScope = 'data' | 'components' | 'declaration' | 'dossier';

/**
 * Something a person has to see to, as data; words are found late, in the person's language.
 *
 * `pointer` is relative to `scope`: for `data`, a JSON Pointer into the answers; for `components`, `/<component id>` or
 * `/<component id>/<file index>`; for `declaration` and `dossier`, a pointer into that part of the dossier.
 */
export interface Issue {
  readonly scope: IssueScope;
  readonly pointer: Pointer;
  /** The JSON Schema keyword that failed, or a name from {@link IssueCode}. */
  readonly code: string;
  /** Parameters for the message: limits, the pointer of the other field. Never an answer. */
  readonly params: IssueParams;
  /** An `error` stops the dossier; a `warning` only informs. */
  readonly severity: 'error' | 'warning';
}

export type IssueParams = Readonly<Record<string, JsonValue>>;

/** Codes beyond the JSON Schema keywords. */
export const IssueCode = {
  /** Two dates in the wrong order; `params.other` points to the date that must not be later. */
  dateOrder: 'dateOrder',
  /** A date after today (Asia/Ho_Chi_Minh). */
  dateInFuture: 'dateInFuture',
  /** The text cannot be parsed as the field's type and is kept as typed. `params.reason` gives the reason. */
  unreadable: 'unreadable',
  /** The procedure is not meant for these answers; `params.exit` is the id of the exit. The pointer is empty. */
  exit: 'exit',
  componentRequired: 'componentRequired',
  componentUnknown: 'componentUnknown',
  /** A component was given as waived, but the answers do not waive it. */
  componentNotWaived: 'componentNotWaived',
  /** Files were attached to a component that the form itself provides, that is waived, or that does not apply. */
  componentNotExpected: 'componentNotExpected',
  fileEmpty: 'fileEmpty',
  fileTooLarge: 'fileTooLarge',
  fileTooMany: 'fileTooMany',
  /** The file's type is not among those that the component accepts. */
  fileType: 'fileType',
  /** The file's content is not what its name and type say. */
  fileContent: 'fileContent',
  /** The received bytes do not have the size or the SHA-256 that the dossier names. */
  fileDamaged: 'fileDamaged',
  /** The chosen file is no longer on the device. */
  fileGone: 'fileGone',
  /** A folder was given in place of a file. */
  fileFolder: 'fileFolder',
  /** The file was not looked at, because a part of the form could not be loaded. */
  fileUnchecked: 'fileUnchecked',
  /** The same content is attached to this component already (warning). */
  fileRepeated: 'fileRepeated',
  /** The same content is attached to another component, too; `params.component` is its id (warning). */
  fileElsewhere: 'fileElsewhere',
  /** The end of the file seems to be missing (warning). */
  fileIncomplete: 'fileIncomplete',
  /** The file seems to ask for a password (warning). */
  fileLocked: 'fileLocked',
  /** A picture has more pixels than a device can open; `params.width` and `params.height` are in pixels. */
  fileDimensions: 'fileDimensions',
  /** A photo in HEIC that the component does not take as it is, and that this browser cannot convert. */
  fileHeic: 'fileHeic',
  /** A PDF has more pages than are expected; `params.pages` is their number (warning). */
  filePages: 'filePages',
  /** A picture is so dark that it may not be legible (warning). */
  fileDark: 'fileDark',
  /** A picture has so few pixels that it may not be legible; `params.width` and `params.height` (warning). */
  fileSmall: 'fileSmall',
  /** The dossier names a file that was not sent. */
  fileMissing: 'fileMissing',
  /** The receiver has no such upload of this submission: it expired, was used, or is not the sender's. */
  uploadMissing: 'uploadMissing',
  /** A supplement changes what no officer asked for. */
  notAsked: 'notAsked',
  /** The upload has not ended; `params.received` and `params.size` are in bytes. */
  uploadIncomplete: 'uploadIncomplete',
  declarationRequired: 'declarationRequired',
  /** The statement that was accepted is not the one that the procedure has now. */
  declarationOutdated: 'declarationOutdated',
  consentRequired: 'consentRequired',
  /** A choice that hides answers (a warning); `params.places` points to what is no longer asked. */
  hidesAnswers: 'hidesAnswers',
  /** The answers together break a rule of the procedure; `params.text` is the key of its message. */
  rule: 'rule',
  /** A computed value is not what follows from the other answers. */
  computed: 'computed',
  /** An answer from elsewhere that is none of those that a field offers (a warning, next to the schema's own error). */
  notOffered: 'notOffered',
} as const;

const NO_PARAMS: IssueParams = {};

/** Builds an error; scope `data` and no params unless given. */
export function issue(
  pointer: Pointer,
  code: string,
  params: IssueParams = NO_PARAMS,
  scope: IssueScope = 'data',
): Issue {
  return { scope, pointer, code, params, severity: 'error' };
}
