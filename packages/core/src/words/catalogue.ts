import type { IssueParams } from '@motcua/model';

/** What a message is made from. */
export interface MessageContext {
  /** The field's label, ready to stand inside a sentence. */
  readonly label: string;
  readonly params: IssueParams;
  /** The label of another field that the issue names in `params.other`. */
  readonly other: string;
  readonly format: MessageFormat;
}

/** How numbers and sizes are written in a language. */
export interface MessageFormat {
  readonly number: (value: unknown) => string;
  /** A size in bytes, in MB or kB. */
  readonly bytes: (value: unknown) => string;
  /** A value as it is, e.g. a year, which has no thousands separator. */
  readonly plain: (value: unknown) => string;
}

export type Message = string | ((context: MessageContext) => string);

/**
 * Messages of one language. Looked up from specific to general: `<kind>.<code>`, then `<code>`, then `default`.
 * `{label}` and `{other}` are filled in.
 */
export interface Catalogue {
  readonly language: string;
  readonly messages: Readonly<Record<string, Message>>;
}
