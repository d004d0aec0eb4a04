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
}

/** What came of a dossier's files. */
export interface ReceivedFiles {
  /** In the dossier's order; complete when there are no issues. */
  readonly files: readonly AcceptedFile[];
  readonly issues: readonly Issue[];
}

/**
 * Takes the file parts of a dossier as they arrive and checks each against what the dossier names. They are written
 * only while nothing is wrong: what is refused need not touch the disk, but is still looked at, so that all issues are
 * reported at once.
 * @throws {ProblemError} on a part that the dossier does not name, or that comes twice
 */
export async function receiveFiles(
  { files, issues: documentIssues }: CheckedDossier,
  parts: AsyncIterable<Part>,
  intake: UploadStaging,
): Promise<ReceivedFiles> {
  const outstanding = new Map(files.map((file) => [file.part, file]));
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
    const recognised = await recogniseContent(file.definition ?? {}, file.name, head);
    if ('refused' in recognised) return fileIssue(file, recognised.refused, { accepted: recognised.extensions });
    await target?.sync();
    return recognised.type;
  } finally {
    await target?.close();
  }
}

function fileIssue({ component, index }: ExpectedFile, code: string, params = {}): Issue {
  return issue(`/${component}/${index}`, code, params, 'components');
}
