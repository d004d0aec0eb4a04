import {
  acceptedType,
  canSniff,
  checkFile,
  isSameFileType,
  IssueCode,
  issue,
  SIGNATURE_BYTES,
  sniffType,
  type ComponentDefinition,
} from '@motcua/model';
import type { AttachedFile, FileContent, RejectedFile } from './attached-file.js';

/** What inspecting a file needs from its surroundings. */
export interface FileTools {
  digest(bytes: ArrayBuffer): Promise<ArrayBuffer>;
  newId(): string;
}

/**
 * Looks at a chosen file before it is attached: size, the first bytes, name ending, and then the SHA-256 of the whole.
 * The content decides: a PDF without an ending, or a JPEG called `.jfif`, is attached under a name with the ending that
 * the component accepts, because the receiver refuses other names. A file that is no longer there is rejected with code
 * `fileGone`, one that cannot be read (a broken card) with `fileDamaged`.
 */
export async function inspectFile(
  definition: ComponentDefinition,
  file: FileContent,
  tools: FileTools,
): Promise<{ readonly attached: AttachedFile } | { readonly rejected: RejectedFile }> {
  const name = file.name.normalize('NFC');
  const reject = (code: string, params = {}) => ({
    rejected: { name, issue: issue(`/${definition.id}`, code, params, 'components') },
  });
  const { accept, ...limits } = definition;
  const failure = checkFile(limits, { name, type: file.type, size: file.size });
  if (failure) return { rejected: { name, issue: failure } };
  try {
    const head = new Uint8Array(await file.slice(0, SIGNATURE_BYTES).arrayBuffer());
    const expected = accept && acceptedType(accept, name);
    const shown = sniffType(head);
    const type = shown ?? expected?.type ?? file.type;
    const accepted = accept?.find((candidate) => isSameFileType(candidate.type, type));
    if (accept && !expected && (shown === undefined || !accepted)) {
      return reject(IssueCode.fileType, { accepted: accept.flatMap(({ extensions }) => extensions) });
    }
    if ((accept && !accepted) || (expected && shown === undefined && canSniff(expected.type))) {
      return reject(IssueCode.fileContent, { accepted: expected?.extensions ?? [] });
    }
    const sha256 = hexadecimal(await tools.digest(await file.arrayBuffer()));
    const ending = accept && !expected ? (accepted?.extensions[0] ?? '') : '';
    return { attached: { id: tools.newId(), name: name + ending, type, size: file.size, sha256, content: file } };
  } catch (error) {
    return reject(readFault(error));
  }
}

/** The code of the issue for an error of reading a file: browsers name one that is gone (File API, section 7.1). */
export function readFault(error: unknown): string {
  return error instanceof Error && error.name === 'NotFoundError' ? IssueCode.fileGone : IssueCode.fileDamaged;
}

function hexadecimal(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
