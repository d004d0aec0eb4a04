import { isWithin, type Issue } from '@motcua/model';
import type { AttachedFile, RejectedFile } from '../files/attached-file.js';
import type { FormStore } from './form-store.js';

// Actions on the files of components, beside the store since nobody needs them before the first step is filled.

/** Adds files that were inspected; rejected ones replace the component's earlier rejections. */
export function attach(
  store: FormStore,
  component: string,
  attached: readonly AttachedFile[],
  rejected: readonly RejectedFile[],
): void {
  const { files, rejected: before } = store.getSnapshot();
  store.change({
    files: { ...files, [component]: [...(files[component] ?? []), ...attached] },
    rejected: { ...before, [component]: rejected },
    serverIssues: withoutComponent(store, component),
  });
}

export function removeFile(store: FormStore, component: string, id: string): void {
  const { files, rejected } = store.getSnapshot();
  store.change({
    files: { ...files, [component]: (files[component] ?? []).filter((file) => file.id !== id) },
    rejected: { ...rejected, [component]: [] },
    serverIssues: withoutComponent(store, component),
  });
}

function withoutComponent(store: FormStore, component: string): readonly Issue[] {
  return store
    .getSnapshot()
    .serverIssues.filter(({ scope, pointer }) => scope !== 'components' || !isWithin(pointer, `/${component}`));
}
