import {
  checkFile,
  IssueCode,
  issue,
  recogniseFile,
  SIGNATURE_BYTES,
  sniffType,
  type AcceptedType,
  type ComponentDefinition,
  type FileFacts,
  type Issue,
} from '@motcua/model';
import type { AttachedFile, FileContent, FileDetails, OriginalPhoto, RejectedFile } from './attached-file.js';
import { fileRemarks } from './file-remarks.js';
import {
  DARK_BRIGHTNESS,
  MANY_PAGES,
  MAX_DECODED_PIXELS,
  MAX_PHOTO_BYTES,
  MAX_PIXELS,
  photoPlan,
  SMALL_EDGE,
  type PhotoPlan,
} from './photo-plan.js';
import { pictureSize } from './picture-size.js';

/** The dependencies of {@link inspectFile}. */
export interface FileTools {
  /** The SHA-256 of a file: 64 lower-case hexadecimal digits. Rejects with a {@link UncheckedFile} where it cannot be had. */
  sha256(file: FileContent): Promise<string>;
  newId(): string;
  /**
   * Encodes a photo again, turned as it is shown and without its metadata. Resolves to `unreadable` where the browser
   * cannot decode it, and to `tooLarge` where no attempt of the plan is small enough.
   */
  encode?(file: FileContent, plan: PhotoPlan): Promise<FileContent | 'tooLarge' | 'unreadable'>;
  /** Measures the content of a file of a media type; empty where that is not possible. */
  measure?(file: FileContent, type: string): Promise<Pick<FileDetails, 'brightness' | 'pages'>>;
}

/** A file could not be looked at, for a reason that is not the file's: a part of the form did not load. */
export class UncheckedFile extends Error {}

/** Where a file is to go: a component of the dossier, or a field whose answer is a file. */
export type FileSlot = Pick<ComponentDefinition, 'id' | 'accept' | 'maxBytes' | 'maxPages'>;

/** A file that was looked at. */
export type InspectedFile = { readonly attached: AttachedFile } | { readonly rejected: RejectedFile };

/**
 * Looks at a chosen file before it is attached: size, the first bytes, name ending, whether its end is there, and then
 * the SHA-256 of the whole. The content decides: a PDF without an ending, or a JPEG called `.jfif`, is attached under a
 * name with the ending that the component accepts, because programs and other receivers go by names. A file that is no
 * longer there is rejected with code `fileGone`, one that cannot be read (a broken card) with `fileDamaged`.
 *
 * A photo that is too large, or of a type that is not accepted, is encoded again so that it is; any other file is
 * attached byte for byte, so that signatures in it stay valid.
 */
export async function inspectFile(slot: FileSlot, file: FileContent, tools: FileTools): Promise<InspectedFile> {
  const name = file.name.normalize('NFC');
  const reject = (code: string, params: Issue['params'] = {}) => ({
    rejected: rejectedFile(slot.id, name, code, params),
  });
  const tooLarge = sizeFailure(slot, file);
  const mayShrink = tooLarge?.code === IssueCode.fileTooLarge && file.size <= MAX_PHOTO_BYTES;
  if (tooLarge && !mayShrink) return { rejected: { name, issue: tooLarge } };
  try {
    const head = new Uint8Array(await file.slice(0, SIGNATURE_BYTES).arrayBuffer());
    const shown = sniffType(head) ?? '';
    const size = await pictureSize(shown, file);
    if (size && size.width * size.height > MAX_PIXELS) return reject(IssueCode.fileDimensions, { ...size });
    const recognised = recogniseFile(slot.accept, name, head, { claimed: file.type });
    const isRefused = 'refused' in recognised;
    if (tooLarge || (isRefused && size && shown !== 'image/gif')) {
      const plan = size && tools.encode && file.size <= MAX_PHOTO_BYTES ? photoPlan(slot, size) : undefined;
      const copy = plan && (await tools.encode?.(file, plan));
      if (plan && typeof copy === 'object') {
        const original = { name, type: shown, size: file.size };
        return { attached: await attach(slot, copy, stem(name) + plan.extension, plan.type, tools, original) };
      }
      if (copy === 'unreadable' && shown === 'image/heic') return reject(IssueCode.fileHeic);
      if (tooLarge) return { rejected: { name, issue: tooLarge } };
    }
    if (isRefused) return reject(recognised.refused, { accepted: recognised.extensions });
    const { type, accepted } = recognised;
    return { attached: await attach(slot, file, name + missingEnding(name, accepted), type, tools) };
  } catch (error) {
    return reject(error instanceof UncheckedFile ? IssueCode.fileUnchecked : readFault(error));
  }
}

/** Whether a chosen file may be attached as far as known before it is read: it fits, or is a photo to be made smaller. */
export function mayFit(slot: FileSlot, file: FileFacts): boolean {
  const failure = sizeFailure(slot, file);
  return !failure || (failure.code === IssueCode.fileTooLarge && file.size <= MAX_PHOTO_BYTES && isPhoto(file));
}

function isPhoto({ name, type }: FileFacts): boolean {
  return /^image\//.test(type) || /\.(?:jpe?g|jfif|png|webp|hei[cf]|hif)$/i.test(name);
}

/** Returns the issue about the size of a file. */
function sizeFailure({ accept: _, ...limits }: FileSlot, { name, type, size }: FileFacts): Issue | undefined {
  return checkFile(limits as ComponentDefinition, { name, type, size });
}

async function attach(
  { maxPages = MANY_PAGES }: FileSlot,
  content: FileContent,
  name: string,
  type: string,
  tools: FileTools,
  original?: OriginalPhoto,
): Promise<AttachedFile> {
  const found = await fileRemarks(type, content);
  const sha256 = await tools.sha256(content);
  const size = await pictureSize(type, content);
  const isDecoded = (size?.width ?? 0) * (size?.height ?? 0) <= MAX_DECODED_PIXELS;
  const details: FileDetails = {
    ...size,
    // What cannot be measured is not warned about.
    ...(isDecoded && (await tools.measure?.(content, type).catch(() => ({})))),
    ...(original && { original }),
  };
  const { pages = 0, brightness = 255, width = Infinity, height = Infinity } = details;
  const remarks = [
    ...found,
    ...(pages > maxPages ? [IssueCode.filePages] : []),
    ...(brightness < DARK_BRIGHTNESS ? [IssueCode.fileDark] : []),
    ...(Math.max(width, height) < SMALL_EDGE ? [IssueCode.fileSmall] : []),
  ];
  return {
    ...{ id: tools.newId(), name, type, size: content.size, sha256, content },
    ...(remarks.length > 0 && { remarks }),
    ...(Object.keys(details).length > 0 && { details }),
  };
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

/** A name without its ending. */
function stem(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}
