import {
  checkFile,
  IssueCode,
  issue,
  recogniseFile,
  SIGNATURE_BYTES,
  type AcceptedType,
  type ComponentDefinition,
  type Issue,
} from '@motcua/model';
import type { AttachedFile, FileContent, RejectedFile } from './attached-file.js';
import { fileRemarks } from './file-remarks.js';

/** The dependencies of {@link inspectFile}. */
export interface FileTools {
  /** The SHA-256 of a file: 64 lower-case hexadecimal digits. Rejects with a {@link UncheckedFile} where it cannot be had. */
  sha256(file: FileContent): Promise<string>;
  newId(): string;
}

/** A file could not be looked at, for a reason that is not the file's: a part of the form did not load. */
export class UncheckedFile extends Error {}

/** Where a file is to go: a component of the dossier, or a field whose answer is a file. */
export type FileSlot = Pick<ComponentDefinition, 'id' | 'accept' | 'maxBytes'>;

/** A file that was looked at. */
export type InspectedFile = { readonly attached: AttachedFile } | { readonly rejected: RejectedFile };

/**
 * Looks at a chosen file before it is attached: size, the first bytes, name ending, whether its end is there, and then
 * the SHA-256 of the whole. The content decides: a PDF without an ending, or a JPEG called `.jfif`, is attached under a
 * name with the ending that the component accepts, because programs and other receivers go by names. A file that is no
 * longer there is rejected with code `fileGone`, one that cannot be read (a broken card) with `fileDamaged`.
 */
export async function inspectFile(slot: FileSlot, file: FileContent, tools: FileTools): Promise<InspectedFile> {
  const name = file.name.normalize('NFC');
  const { accept, ...limits } = slot;
  const failure = checkFile(limits as ComponentDefinition, { name, type: file.type, size: file.size });
  if (failure) return { rejected: { name, issue: failure } };
  try {
    const head = new Uint8Array(await file.slice(0, SIGNATURE_BYTES).arrayBuffer());
    const recognised = recogniseFile(accept, name, head, { claimed: file.type });
    if ('refused' in recognised)
      return { rejected: rejectedFile(slot.id, name, recognised.refused, { accepted: recognised.extensions }) };
    const { type, accepted } = recognised;
    const remarks = await fileRemarks(type, file);
    const sha256 = await tools.sha256(file);
    const attached = { id: tools.newId(), name: name + missingEnding(name, accepted), type, size: file.size, sha256 };
    return { attached: { ...attached, content: file, ...(remarks.length > 0 && { remarks }) } };
  } catch (error) {
    const code = error instanceof UncheckedFile ? IssueCode.fileUnchecked : readFault(error);
    return { rejected: rejectedFile(slot.id, name, code) };
  }
}

/** The issue code of a file of an earlier visit whose bytes the device no longer has. */
export const FILE_LOST = 'fileLost';

/** A file that is not taken, for a reason. */
export function rejectedFile(
  component: string,
  name: string,
  code: string,
  params: Issue['params'] = {},
): RejectedFile {
  return { name, issue: issue(`/${component}`, code, params, 'components') };
}

/**
 * The code of the issue for an error of reading a file: browsers name one that is gone, or that has changed since it was
 * chosen (File API, section 7.1).
 */
export function readFault(error: unknown): string {
  const isGone = error instanceof Error && (error.name === 'NotFoundError' || error.name === 'NotReadableError');
  return isGone ? IssueCode.fileGone : IssueCode.fileDamaged;
}

/** The ending that a name lacks for the type that its content shows. */
function missingEnding(name: string, accepted: AcceptedType | undefined): string {
  const lower = name.toLowerCase();
  const [first = ''] = accepted?.extensions ?? [];
  return accepted?.extensions.some((extension) => lower.endsWith(extension)) ? '' : first;
}
