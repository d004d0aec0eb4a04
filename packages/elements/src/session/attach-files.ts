import { addFiles, inspectFile, rejectedFile, type FormStore, type InspectedFile } from '@motcua/core';
import { IssueCode, type ComponentDefinition } from '@motcua/model';
import { fileTools } from '../platform/file-tools.js';

/** Files that a person has chosen, dropped or pasted. */
export interface GivenFiles {
  readonly files: readonly File[];
  /** The names of dropped folders, whose content is not read. */
  readonly folders: readonly string[];
}

/** Inspects files and attaches the valid ones; one after the other, so that only one is in memory at a time. */
export async function attachFiles(
  store: FormStore,
  component: ComponentDefinition,
  { files, folders }: GivenFiles,
): Promise<void> {
  const inspected: InspectedFile[] = folders.map((name) => ({
    rejected: rejectedFile(component.id, name, IssueCode.fileFolder),
  }));
  for (const file of files) inspected.push(await inspectFile(component, file, fileTools));
  if (inspected.length > 0) addFiles(store, component, inspected);
}
