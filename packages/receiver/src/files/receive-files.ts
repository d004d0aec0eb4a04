import { createReadStream, existsSync } from 'node:fs';
import { IssueCode, issue, type Issue } from '@motcua/model';
import type { CheckedDossier, ExpectedFile } from '../dossier/check-dossier.js';
import type { Part } from '../dossier/dossier-part.js';
import { ProblemError } from '../base/problem-error.js';
import type { UploadStaging } from '../storage/upload-staging.js';
import { recogniseContent } from './content-type.js';
import { receiveContent } from './receive-content.js';

/** A file that arrived whole. */
export interface AcceptedFile extends ExpectedFile {
  /** Media type that the content shows. */
  readonly type: string;
  /** The upload that it was. */
  readonly uploadId?: string;
}

/** A file as it is stored and as receipts name it. */
export function toStoredFile({ part, component, name, type, size, sha256 }: AcceptedFile) {
  return { part, component, name, type, size, sha256 };
}

/** An upload of the dossier's submission. */
export interface ClaimedUpload {
  readonly id: string;
  /** Where its bytes are. */
  readonly file: string;
  /** Bytes that have arrived. */
  readonly received: number;
  /** Bytes that were announced. */
  readonly size: number;
}

/** The result of receiving a dossier's files. */
export interface ReceivedFiles {
  /** In the dossier's order; complete when there are no issues. */
  readonly files: readonly AcceptedFile[];
  readonly issues: readonly Issue[];
}

/**
 * Takes the file parts of a dossier as they arrive, then those that were uploaded, and checks each against what the
 * dossier names. They are written only while nothing is wrong: what is refused need not touch the disk, but is still
 * looked at, so that all issues are reported at once.
 * @param claimed the upload at an address, if it belongs to this dossier's submission
 * @throws {ProblemError} on a part that the dossier does not name, or that comes twice
 */
export async function receiveFiles(
  { files, issues: documentIssues }: CheckedDossier,
  parts: AsyncIterable<Part>,
  intake: UploadStaging,
  claimed: (address: string) => ClaimedUpload | undefined,
): Promise<ReceivedFiles> {
  const inParts = files.filter(({ upload }) => upload === undefined);
  const outstanding = new Map(inParts.map((file) => [file.part, file]));
  const accepted = new Map<string, AcceptedFile>();
  const issues: Issue[] = [];
  for await (const { name, content } of parts) {
    const file = name === undefined ? undefined : outstanding.get(name);
    if (!file) throw new ProblemError('part-unexpected');
    outstanding.delete(file.part);
    const keep = documentIssues.length + issues.length === 0;
    const outcome = await receiveFile(file, content, keep ? intake : undefined);
    if (typeof outcome === 'string') accepted.set(file.part, { ...file, type: outcome });
    else if (outcome) issues.push(outcome);
  }
  for (const file of files) {
    if (file.upload === undefined || file.refused) continue;
    const keep = documentIssues.length + issues.length === 0;
    const outcome = await takeUpload(file, claimed(file.upload), keep ? intake : undefined);
    if ('code' in outcome) issues.push(outcome);
    else accepted.set(file.part, { ...file, ...outcome });
  }
  for (const file of outstanding.values()) if (!file.refused) issues.push(fileIssue(file, IssueCode.fileMissing));
  return { files: files.flatMap(({ part }) => accepted.get(part) ?? []), issues };
}

/** The media type of a file that is taken, or what is wrong with it; nothing when that is known already. */
async function receiveFile(
  file: ExpectedFile,
  content: AsyncIterable<Uint8Array>,
  intake: UploadStaging | undefined,
): Promise<string | Issue | undefined> {
  const target = await intake?.create(file.part);
  try {
    const { size, sha256, head } = await receiveContent(content, file.refused ? 0 : file.size, target);
    if (file.refused) return undefined;
    if (size !== file.size || sha256 !== file.sha256) return fileIssue(file, IssueCode.fileDamaged);
    const type = await typeOf(file, head);
    if (typeof type === 'string') await target?.sync();
    return type;
  } finally {
    await target?.close();
  }
}

/** Checks an upload as a part is checked, and puts it next to the dossier's other files; it stays where it is, too. */
async function takeUpload(
  file: ExpectedFile,
  upload: ClaimedUpload | undefined,
  intake: UploadStaging | undefined,
): Promise<{ readonly type: string; readonly uploadId: string } | Issue> {
  if (!upload) return fileIssue(file, IssueCode.uploadMissing);
  const { id, received, size } = upload;
  if (received < size) return fileIssue(file, IssueCode.uploadIncomplete, { received, size });
  if (size !== file.size) return fileIssue(file, IssueCode.fileDamaged);
  try {
    const content = await receiveContent(createReadStream(upload.file), file.size);
    if (content.size !== file.size || content.sha256 !== file.sha256) return fileIssue(file, IssueCode.fileDamaged);
    const type = await typeOf(file, content.head);
    if (typeof type !== 'string') return type;
    await intake?.link(upload.file, file.part);
    return { type, uploadId: id };
  } catch (error) {
    // The sender has removed it meanwhile.
    if ((error as NodeJS.ErrnoException).code === 'ENOENT' && !existsSync(upload.file))
      return fileIssue(file, IssueCode.uploadMissing);
    throw error;
  }
}

/** The media type that a file's content shows, or why it is not taken. */
async function typeOf(file: ExpectedFile, head: Uint8Array): Promise<string | Issue> {
  // What is sealed shows no type.
  if (!file.definition) return file.type;
  const recognised = await recogniseContent(file.definition, file.name, head);
  if (!('refused' in recognised)) return recognised.type;
  return fileIssue(file, recognised.refused, { accepted: recognised.extensions });
}

function fileIssue({ component, index }: ExpectedFile, code: string, params = {}): Issue {
  return issue(`/${component}/${index}`, code, params, 'components');
}
