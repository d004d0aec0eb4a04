import { IssueCode, isWithin, type ComponentDefinition, type Issue, type Pointer } from '@motcua/model';
import type { AttachedFile, RejectedFile } from '../files/attached-file.js';
import { remarkParams } from '../files/remark-params.js';
import { rejectedFile, type InspectedFile } from '../files/inspect-file.js';
import type { FormSnapshot } from '../store/form-snapshot.js';
import { change } from '../store/change.js';
import type { FormStore } from '../store/form-store.js';

// Actions on the files of components, next to the store since no one needs them before the first step is filled.

/**
 * Takes files that a person has given and that were inspected. More than the component has room for are refused all
 * together, since which of them are meant only the person knows. A file that is attached here already is not taken
 * again, and said to be there.
 */
export function addFiles(store: FormStore, { id, maxFiles = 1 }: ComponentDefinition, given: readonly InspectedFile[]) {
  const present = store.getSnapshot().files[id] ?? [];
  // The only file of a component gives way to another.
  const isReplacing = maxFiles === 1 && present.length === 1;
  const taken: AttachedFile[] = [];
  const rejected: RejectedFile[] = [];
  for (const file of given) {
    if ('rejected' in file) rejected.push(file.rejected);
    else if ([...present, ...taken].some(({ sha256 }) => sha256 === file.attached.sha256))
      rejected.push(asWarning(rejectedFile(id, file.attached.name, IssueCode.fileRepeated)));
    else taken.push(file.attached);
  }
  const room = maxFiles - (isReplacing ? 0 : present.length);
  if (taken.length > room) {
    const names = taken.map(({ name }) => name).join(', ');
    const params = { limit: maxFiles, chosen: taken.length, room, reason: room > 0 ? 'chosen' : 'full' };
    rejected.push(rejectedFile(id, names, IssueCode.fileTooMany, params));
    attachFiles(store, id, [], rejected);
  } else attachFiles(store, id, taken, rejected, isReplacing && taken.length > 0);
}

/**
 * Adds files that were inspected. A rejection is remembered until a file was taken in its place, or until it is
 * dismissed: see {@link dismissRejected}.
 * @param replacing true where what was attached before gives way
 */
export function attachFiles(
  store: FormStore,
  component: string,
  attached: readonly AttachedFile[],
  rejected: readonly RejectedFile[],
  replacing = false,
): void {
  const { files, rejected: before } = store.getSnapshot();
  store[change]({
    files: { ...files, [component]: [...(replacing ? [] : (files[component] ?? [])), ...attached] },
    rejected: {
      ...before,
      [component]: [...outstanding(before[component], attached, rejected), ...numbered(before, rejected)],
    },
    serverIssues: withoutComponent(store, component),
  });
}

export function removeFile(store: FormStore, component: string, id: string): void {
  const { files } = store.getSnapshot();
  store[change]({
    files: { ...files, [component]: (files[component] ?? []).filter((file) => file.id !== id) },
    serverIssues: withoutComponent(store, component),
  });
}

/** A person goes on without a file that was not taken. */
export function dismissRejected(store: FormStore, slot: string, file: RejectedFile): void {
  const { rejected } = store.getSnapshot();
  store[change]({ rejected: { ...rejected, [slot]: (rejected[slot] ?? []).filter((other) => other !== file) } });
}

/** Takes what was inspected for a field whose answer is a file; the answer itself is entered as any other. */
export function noteContent(store: FormStore, pointer: Pointer, given: InspectedFile, answer?: string): void {
  const { rejected, contents, touched } = store.getSnapshot();
  const isTaken = 'attached' in given && answer !== undefined;
  store[change]({
    ...(isTaken && {
      contents: {
        ...contents,
        [pointer]: {
          ...{ answer, name: given.attached.name, remarks: given.attached.remarks ?? [] },
          ...(given.attached.details && { details: given.attached.details }),
        },
      },
    }),
    rejected: {
      ...rejected,
      [contentSlot(pointer)]: 'rejected' in given ? numbered(rejected, [inData(pointer, given.rejected)]) : [],
    },
    touched: new Map(touched).set(pointer, true),
  });
}

/** The key of a field's rejected files: ids of components never begin so. */
export function contentSlot(pointer: Pointer): string {
  return `#${pointer}`;
}

/** Returns the warnings about attached files, each at `/<component id>/<file index>`. */
export function fileWarnings({ files, components }: Pick<FormSnapshot, 'files' | 'components'>): Issue[] {
  const slots = components
    .filter(({ state }) => state === 'required' || state === 'optional')
    .map(({ definition: { id } }) => ({ id, attached: files[id] ?? [] }));
  return slots.flatMap(({ id, attached }) =>
    attached.flatMap(({ sha256, remarks = [], details }, index): Issue[] => {
      const warning = (code: string, params = {}): Issue => ({
        ...{ scope: 'components', pointer: `/${id}/${index}`, code, params, severity: 'warning' },
      });
      const other = slots.find((slot) => slot.id !== id && slot.attached.some((file) => file.sha256 === sha256));
      return [
        ...remarks.map((code) => warning(code, remarkParams(details))),
        ...(other ? [warning(IssueCode.fileElsewhere, { component: other.id })] : []),
      ];
    }),
  );
}

/** The rejections that no file has replaced: one of the same name first, else the oldest. */
function outstanding(
  before: readonly RejectedFile[] = [],
  attached: readonly AttachedFile[],
  rejected: readonly RejectedFile[],
): readonly RejectedFile[] {
  // Warnings have been read by now and are dropped; the same file may be refused once more.
  const left = before.filter(
    ({ name, issue }) => issue.severity === 'error' && !rejected.some((file) => file.name === name),
  );
  for (const { name } of attached) {
    const same = left.findIndex((file) => stem(file.name) === stem(name));
    left.splice(Math.max(0, same), 1);
  }
  return left;
}

/** With numbers by which each is found from its issue: issues of two files may be equal but for them. */
function numbered(before: FormSnapshot['rejected'], files: readonly RejectedFile[]): RejectedFile[] {
  const known = Object.values(before).flat();
  const last = Math.max(0, ...known.map(({ issue }) => Number(issue.params['rejection'] ?? 0)));
  return files.map(({ name, issue }, index) => ({
    name,
    issue: { ...issue, params: { ...issue.params, rejection: last + index + 1 } },
  }));
}

/** The file that was not taken, as an issue says; undefined where the issue is about something else. */
export function rejectedFileOf(
  { rejected }: Pick<FormSnapshot, 'rejected'>,
  { params }: Issue,
): RejectedFile | undefined {
  const number = params['rejection'];
  if (number === undefined) return undefined;
  return Object.values(rejected)
    .flat()
    .find(({ issue }) => issue.params['rejection'] === number);
}

function stem(name: string): string {
  return name.replace(/\.[^.]*$/, '');
}

function asWarning({ name, issue }: RejectedFile): RejectedFile {
  return { name, issue: { ...issue, severity: 'warning' } };
}

function inData(pointer: Pointer, { name, issue }: RejectedFile): RejectedFile {
  return { name, issue: { ...issue, scope: 'data', pointer } };
}

function withoutComponent(store: FormStore, component: string): readonly Issue[] {
  return store
    .getSnapshot()
    .serverIssues.filter(({ scope, pointer }) => scope !== 'components' || !isWithin(pointer, `/${component}`));
}
