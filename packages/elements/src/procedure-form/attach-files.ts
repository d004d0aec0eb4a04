import { attach, inspectFile, type AttachedFile, type FormStore, type RejectedFile } from '@motcua/core';
import type { ComponentDefinition } from '@motcua/model';
import { fileTools } from '../platform/file-tools.js';

/** Inspects chosen files and attaches the sound ones; one after the other, so that memory holds one file at a time. */
export async function attachFiles(
  store: FormStore,
  component: ComponentDefinition,
  files: readonly File[],
): Promise<void> {
  if (files.length === 0) return;
  const attached: AttachedFile[] = [];
  const rejected: RejectedFile[] = [];
  for (const file of files) {
    const outcome = await inspectFile(component, file, fileTools);
    if ('attached' in outcome) attached.push(outcome.attached);
    else rejected.push(outcome.rejected);
  }
  attach(store, component.id, attached, rejected);
}
