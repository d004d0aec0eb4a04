/** Why a procedure could not be shown; each has its own words and next step. */
export type LoadFailureReason =
  /** No `src`. */
  | 'noSource'
  /** No `endpoint`: what is filled in could be sent nowhere. */
  | 'noEndpoint'
  /** `endpoint` is no address that a request can go to. */
  | 'badEndpoint'
  /** Nothing answered. */
  | 'unreachable'
  /** The server answered with an error status. */
  | 'notFound'
  /** The page's Content-Security-Policy does not allow the address. */
  | 'blocked'
  /** It differs from the integrity that the page names for it. */
  | 'altered'
  /** It is no JavaScript module, or throws. */
  | 'broken'
  /** It answered, but is no compiled procedure. */
  | 'notAProcedure'
  /** It was built for another version of the kit. */
  | 'wrongVersion'
  /** It, or something in it, is no JSON Schema. */
  | 'notASchema'
  /** `$schema` names a draft or a vocabulary that is not known. */
  | 'unknownDraft'
  /** A reference leads to nothing that is there. */
  | 'danglingReference'
  /** References lead in a circle. */
  | 'referenceLoop'
  /** Two schemas have the same identifier. */
  | 'duplicateId'
  /** A document that is referred to is on another origin than the source, or was moved there. */
  | 'foreignDocument'
  /** A document that is referred to could not be had. */
  | 'unreachableDocument'
  /** The schema with all that it refers to is larger than a form can be. */
  | 'tooLarge'
  /** The request for a supplement is none, or names what the procedure does not have. */
  | 'supplementInvalid'
  /** It is for a dossier of another procedure or version. */
  | 'supplementOther'
  /** No supplement is asked for, or it was sent. */
  | 'supplementAnswered'
  /** No number or token, or the receiver does not know them. */
  | 'supplementUnknown'
  /** The dossier is not there, so that nothing could be compared with it. */
  | 'supplementNoAnswers'
  /** Dossiers of this form are sealed: they cannot be supplemented. */
  | 'supplementSealed'
  /** At a counter no dossier is corrected. */
  | 'supplementShared'
  /** A member is required that no value may have: nothing could ever be sent. */
  | 'unsatisfiable';

/** Thrown by `loadProcedure`; `cause` holds what the browser said. */
export class LoadFailure extends Error {
  readonly reason: LoadFailureReason;
  readonly source: string;
  /** Where in a schema it shows: `#` and a JSON Pointer, after the document's URI when that is not the source. */
  readonly detail: string | undefined;

  constructor(reason: LoadFailureReason, source: string, cause?: unknown, detail?: string) {
    super(`${source}${detail ?? ''}: ${reason}`, { cause });
    this.name = 'LoadFailure';
    this.reason = reason;
    this.source = source;
    this.detail = detail;
  }
}
