import {
  acceptedType,
  canSniff,
  checkFile,
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
 * Looks at a chosen file before it is attached: size, name ending, the first bytes, and then the SHA-256 of the whole.
 * A file that cannot be read (removed meanwhile, a broken card) is rejected with code `fileDamaged`.
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
  const failure = checkFile(definition, { name, type: file.type, size: file.size });
  if (failure) return { rejected: { name, issue: failure } };
  try {
    const head = new Uint8Array(await file.slice(0, SIGNATURE_BYTES).arrayBuffer());
    const expected = definition.accept && acceptedType(definition.accept, name);
    const shown = sniffType(head);
    const type = shown ?? expected?.type ?? file.type;
    const accepted = !definition.accept || definition.accept.some((candidate) => candidate.type === type);
    if (!accepted || (expected && shown === undefined && canSniff(expected.type))) {
      return reject(IssueCode.fileContent, { accepted: expected?.extensions ?? [] });
    }
    const sha256 = hexadecimal(await tools.digest(await file.arrayBuffer()));
    return { attached: { id: tools.newId(), name, type, size: file.size, sha256, content: file } };
  } catch {
    return reject(IssueCode.fileDamaged);
  }
}

function hexadecimal(bytes: ArrayBuffer): string {
  return [...new Uint8Array(bytes)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
