import { addFiles, inspectFile, rejectedFile, type FileContent, type InspectedFile } from '@motcua/core';
import { IssueCode, type ComponentDefinition } from '@motcua/model';
import { fileTools } from '../platform/file-tools.js';
import { whileChecking } from './checking-files.js';
import { keeperOf } from './file-keeper.js';
import type { FormSession } from './form-session.js';
import type { GivenFiles } from './given-files.js';

/**
 * Keeps files on the device, inspects them and attaches the valid ones; one after the other, so that only one is in
 * memory at a time.
 */
export async function attachFiles(
  session: FormSession,
  component: ComponentDefinition,
  { files, folders }: GivenFiles,
): Promise<void> {
  const keeper = keeperOf(session);
  keeper.choose(component, files);
  const inspected: InspectedFile[] = folders.map((name) => ({
    rejected: rejectedFile(component.id, name, IssueCode.fileFolder),
  }));
  // Photos that were encoded again stay in the draft as they were chosen until their copies are on the disk.
  const originals: File[] = [];
  const copies: FileContent[] = [];
  for (const file of files) {
    const found = await whileChecking(session, component.id, () => inspectFile(component, file, fileTools));
    inspected.push(found);
    if ('rejected' in found || found.attached.content === file) continue;
    originals.push(file);
    copies.push(found.attached.content);
  }
  keeper.checked(files.filter((file) => !originals.includes(file)));
  if (inspected.length > 0) addFiles(session.store, component, inspected);
  await keeper.storeCopies(component, copies);
  keeper.checked(originals);
  await keeper.dropUnattached();
}
