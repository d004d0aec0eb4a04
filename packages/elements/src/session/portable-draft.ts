import { carryOver, isDraft, resumeDraft, resumeOtherVersion, toDraft, type Draft } from '@motcua/core';
import { environment } from '../platform/environment.js';
import { withoutSensitive } from '../platform/drafts-without-sensitive.js';
import { openSealedDraft, sealDraft, SealedDraftError } from '../platform/sealed-draft.js';
import { attachFiles } from './attach-files.js';
import type { FormSession } from './form-session.js';

/** The fewest characters of a passphrase. */
export const MIN_PASSPHRASE = 8;

/** The header of a portable draft; the bytes of its files follow in their order. */
interface Content {
  readonly draft: Draft;
  readonly files: readonly PortableFile[];
}

interface PortableFile {
  readonly component: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/** A portable draft of another procedure. */
export class OtherProcedure extends Error {}

/** Returns the answers and files of a form as one encrypted file. */
export async function savePortableDraft(session: FormSession, passphrase: string): Promise<File> {
  const { store, procedure } = session;
  const { definition } = procedure;
  const snapshot = store.getSnapshot();
  const { files: _, ...described } = session.draftFiles?.() ?? {};
  let draft = toDraft(definition, snapshot, environment.now(), session.id, described);
  const { drafts, sensitive = [] } = definition.privacy;
  if (drafts === 'withoutSensitive') draft = withoutSensitive(draft, sensitive);
  const kept = definition.components.filter((one) => drafts !== 'withoutSensitive' || !one.sensitive);
  const attached = kept.flatMap(({ id }) => (snapshot.files[id] ?? []).map((file) => ({ component: id, file })));
  const files = attached.map(({ component, file: { name, type, size } }) => ({ component, name, type, size }));
  const content: Content = { draft, files };
  const json = new TextEncoder().encode(JSON.stringify(content));
  const length = new Uint8Array(4);
  new DataView(length.buffer).setUint32(0, json.length);
  const whole = new Blob([length, json, ...attached.map(({ file }) => file.content as File)]);
  return new File([await sealDraft(whole, passphrase)], `${definition.code}.motcua`);
}

/**
 * Goes on with a draft from a file: its answers as a dossier of its own, its files after the checks of this form.
 * @throws {SealedDraftError} where the file cannot be opened
 * @throws {OtherProcedure} where it is of another procedure
 */
export async function openPortableDraft(session: FormSession, file: Blob, passphrase: string): Promise<void> {
  const whole = await openSealedDraft(file, passphrase);
  const { draft, files, start } = await readContent(whole);
  const { store, procedure } = session;
  const { definition } = procedure;
  if (draft.code !== definition.code) throw new OtherProcedure();
  // Two devices may send: each sends a dossier of its own.
  const own: Draft = { ...draft, submissionId: environment.newSubmissionId(), files: {}, attached: {}, rejected: {} };
  session.isKept = true;
  if (own.version === definition.version) resumeDraft(store, own);
  else session.carried = { ...resumeOtherVersion(store, own, carryOver(definition, own)), isLeft: false };
  session.leftOut = own.leftOut ?? [];
  session.changed();
  await session.save();
  let at = start;
  const unplaced: string[] = [];
  for (const { component, name, type, size } of files) {
    const content = new File([whole.slice(at, at + size)], name, { type });
    at += size;
    const slot = definition.components.find(({ id }) => id === component);
    if (slot) await attachFiles(session, slot, { files: [content], folders: [] });
    else unplaced.push(name);
  }
  if (session.carried && unplaced.length > 0) session.carried = { ...session.carried, files: unplaced };
  session.changed();
}

async function readContent(whole: Blob): Promise<Content & { readonly start: number }> {
  try {
    const length = new DataView(await whole.slice(0, 4).arrayBuffer()).getUint32(0);
    const content = JSON.parse(await whole.slice(4, 4 + length).text()) as Content;
    if (isDraft(content.draft) && Array.isArray(content.files)) return { ...content, start: 4 + length };
  } catch {
    // Not what a form has written.
  }
  throw new SealedDraftError('notDraft');
}
