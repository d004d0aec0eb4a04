import { attach, inspectFile, type AttachedFile, type FormStore, type RejectedFile } from '@motcua/core';
import { fileTools } from '../platform/file-tools.js';

/** Inspects chosen files and attaches the sound ones; one after the other, so that memory holds one file at a time. */
export async function attachFiles(store: FormStore, component: string, files: readonly File[]): Promise<void> {
  const definition = store.procedure.definition.components.find(({ id }) => id === component);
  if (!definition || files.length === 0) return;
  const attached: AttachedFile[] = [];
  const rejected: RejectedFile[] = [];
  for (const file of files) {
    const outcome = await inspectFile(definition, file, fileTools);
    if ('attached' in outcome) attached.push(outcome.attached);
    else rejected.push(outcome.rejected);
  }
  attach(store, component, attached, rejected);
}
