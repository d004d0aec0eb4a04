import { addFiles, inspectFile, rejectedFile, type InspectedFile } from '@motcua/core';
import { IssueCode, type ComponentDefinition } from '@motcua/model';
import { fileTools } from '../platform/file-tools.js';
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
  for (const file of files) inspected.push(await inspectFile(component, file, fileTools));
  keeper.checked(files);
  if (inspected.length > 0) addFiles(session.store, component, inspected);
  await keeper.dropUnattached();
}
