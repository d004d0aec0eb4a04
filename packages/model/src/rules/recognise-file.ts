import type { AcceptedType } from '../documents/procedure.js';
import { IssueCode } from '../issue.js';
import { acceptedType } from './components.js';
import { canSniff, isSameFileType, mayBeginAs, sniffType } from './file-signature.js';

/** The type recognised for a file, by content first and then by name, or the reason why it is refused. */
export type RecognisedFile =
  | {
      /** Media type. */
      readonly type: string;
      /** The entry of `accept` that it falls under; absent where everything is accepted. */
      readonly accepted?: AcceptedType;
    }
  | {
      /** `fileType` where neither name nor content is accepted, `fileContent` where the content is not what the name says. */
      readonly refused: typeof IssueCode.fileType | typeof IssueCode.fileContent;
      /** Name endings that are accepted: all, or those of the type that the name has. */
      readonly extensions: readonly string[];
    };

/** Media types of the file from other sources than its name and first bytes. */
export interface FileHints {
  /** Media type as whoever gives the file says; counts for nothing but where anything is accepted. */
  readonly claimed?: string;
  /** Media type that a fuller detector found in the content. */
  readonly detected?: string | undefined;
  /** Whether that detector always recognises a type. */
  readonly canDetect?: (type: string) => boolean;
}

/**
 * Whether a file is of an accepted type. Browser and receiver decide by this one rule: the content where it shows a
 * type, whatever the name is; else the type that the name's ending means, unless such a file would have shown it.
 * @param accept undefined where everything is accepted
 * @param head the first `SIGNATURE_BYTES` of the content
 */
export function recogniseFile(
  accept: readonly AcceptedType[] | undefined,
  name: string,
  head: Uint8Array,
  { claimed = '', detected, canDetect = () => false }: FileHints = {},
): RecognisedFile {
  const sniffed = sniffType(head);
  // An archive or an office file is recognised by its contents, which only the fuller detector sees.
  const shown = detected !== undefined && (!sniffed || isContainer(sniffed)) ? detected : sniffed;
  if (!accept) return { type: shown ?? (claimed || (isText(head) ? 'text/plain' : 'application/octet-stream')) };
  const named = acceptedType(accept, name);
  const refuse = (code: typeof IssueCode.fileType | typeof IssueCode.fileContent): RecognisedFile => ({
    refused: code,
    extensions: code === IssueCode.fileContent && named ? named.extensions : accept.flatMap((one) => one.extensions),
  });
  // Some words at its beginning do not make another thing of a text.
  if (named && isTextType(named.type) && isText(head)) return { type: named.type, accepted: named };
  const other = named ? IssueCode.fileContent : IssueCode.fileType;
  if (shown !== undefined) {
    if (named && mayBeginAs(named.type, shown)) return { type: kindOf(named, shown), accepted: named };
    // Which of the older office formats it is only the name says.
    const isCertain = (type: string) => type === shown || shown !== 'application/x-cfb';
    const accepted = accept.find(({ type }) => isCertain(type) && isSameFileType(type, shown));
    return accepted ? { type: shown, accepted } : refuse(other);
  }
  if (!named || isTextType(named.type) || canSniff(named.type) || canDetect(named.type)) return refuse(other);
  return { type: named.type, accepted: named };
}

/** The type by the content; of a container, by the name. */
function kindOf({ type }: AcceptedType, shown: string): string {
  return isContainer(shown) ? type : shown;
}

function isContainer(type: string): boolean {
  return type === 'application/zip' || type === 'application/x-cfb';
}

function isTextType(type: string): boolean {
  return /^text\/|[/+](json|xml)$/.test(type);
}

/** No byte that a text in UTF-8 or another 8-bit charset never has. */
function isText(head: Uint8Array): boolean {
  return !head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d);
}
