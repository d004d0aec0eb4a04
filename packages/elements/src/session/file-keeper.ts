import {
  attachFiles,
  FILE_LOST,
  hashesOf,
  mayFit,
  rejectedFile,
  removeFile,
  UncheckedFile,
  type AttachedFile,
  type Draft,
  type DraftFile,
  type FileContent,
  type FormSnapshot,
  type RejectedFile,
} from '@motcua/core';
import type { ComponentDefinition } from '@motcua/model';
import { environment } from '../platform/environment.js';
import { fileTools } from '../platform/file-tools.js';
import { deleteUnusedFiles, prepareFiles, storedFile, storeFile } from '../platform/kept-files.js';
import type { FormSession } from './form-session.js';

/** A chosen file on its way to the device's storage. */
interface HeldFile {
  readonly key: string;
  readonly content: FileContent;
  state: 'storing' | 'kept' | 'refused';
  /** Resolves when it is kept or refused. */
  stored?: Promise<void>;
}

/** A chosen file that is still being checked. */
interface WaitingFile {
  readonly component: string;
  readonly file: File;
}

/** The files of a resumed draft. */
export interface RecalledFiles {
  readonly files: FormSnapshot['files'];
  /** Files whose bytes the device no longer has. */
  readonly missing: FormSnapshot['rejected'];
  /** Files that had not been checked when the page was closed. */
  readonly waiting: readonly WaitingFile[];
  /** True where the device could not read some of the bytes now: the draft must not be deleted. */
  readonly isUnreadable: boolean;
}

const create = (session: FormSession) => new FileKeeper(session);

/** Returns the object that keeps the chosen files of a form on the device. */
export function keeperOf(session: FormSession): FileKeeper {
  return session.local(create);
}

/**
 * Keeps chosen files on the device from the moment they are chosen until they are removed, or their draft is. The draft
 * refers to the bytes by a key and is saved first: what a crash leaves is either a file without reference, which is
 * deleted later, or a reference without file, whose name is then shown.
 */
export class FileKeeper {
  readonly #session: FormSession;
  readonly #held = new Map<FileContent, HeldFile>();
  #waiting: readonly WaitingFile[] = [];
  #files: FormSnapshot['files'];
  #isRecalling = false;

  constructor(session: FormSession) {
    this.#session = session;
    this.#files = session.store.getSnapshot().files;
    session.draftFiles = () => this.#describe();
    session.store.subscribe(() => {
      const { files } = session.store.getSnapshot();
      if (files === this.#files) return;
      this.#files = files;
      void this.#releaseRemoved();
    });
    if (session.drafts) void prepareFiles();
  }

  /** The number of attached files whose bytes are on the device. */
  get keptCount(): number {
    return this.#attached.filter((file) => this.#held.get(file.content)?.state === 'kept').length;
  }

  /** The attached files that would be lost with the page. */
  get unkept(): AttachedFile[] {
    const { drafts, draftRefused, isDeleted } = this.#session;
    const isKept = (file: AttachedFile) => this.#held.get(file.content)?.state === 'kept';
    return drafts && !draftRefused && !isDeleted ? this.#attached.filter((file) => !isKept(file)) : this.#attached;
  }

  /** The attached files that the device has refused to store. */
  get refused(): AttachedFile[] {
    return this.#attached.filter((file) => this.#held.get(file.content)?.state === 'refused');
  }

  /** The attached files that are not kept because the procedure says so. */
  get excluded(): AttachedFile[] {
    const { store, procedure, drafts } = this.#session;
    const { files } = store.getSnapshot();
    const excluded = procedure.definition.components.filter((component) => drafts && !this.keeps(component));
    return excluded.flatMap(({ id }) => files[id] ?? []);
  }

  get #attached(): AttachedFile[] {
    return Object.values(this.#session.store.getSnapshot().files).flat();
  }

  /** Whether files of a component are kept on this device. */
  keeps(component: Pick<ComponentDefinition, 'sensitive'>): boolean {
    const { drafts } = this.#session;
    return drafts !== undefined && (drafts.keepsFiles?.(component) ?? true);
  }

  /** Stores files that were just chosen. The draft names them at once, so that a crash does not lose the names. */
  choose(component: ComponentDefinition, files: readonly File[]): void {
    if (!this.keeps(component)) return;
    const stored = files.filter((file) => mayFit(component, file));
    if (stored.length === 0) return;
    const known = this.#waiting.map(({ file }) => file);
    const added = stored.filter((file) => !known.includes(file)).map((file) => ({ component: component.id, file }));
    this.#waiting = [...this.#waiting, ...added];
    const unstored = stored.filter((file) => !this.#held.has(file)).map((file) => this.#hold(file));
    const session = this.#session;
    session.isKept = true;
    session.saved = undefined;
    // The reference first: another tab deletes bytes that no draft refers to.
    void session.save().then(() => unstored.forEach((held) => void this.#store(held)));
    // Browsers grant this silently, or ask the person once; storage that is not persistent may be evicted.
    const storage = navigator.storage as StorageManager | undefined;
    if (session.mode === 'public') void storage?.persist?.().catch(() => undefined);
  }

  /** Ends the waiting of files that have been checked; those that were not attached are deleted afterwards. */
  checked(files: readonly File[]): void {
    this.#waiting = this.#waiting.filter(({ file }) => !files.includes(file));
  }

  /** Stores the copies of photos that were encoded again, as far as they are attached. */
  async storeCopies(component: ComponentDefinition, copies: readonly FileContent[]): Promise<void> {
    const attached = this.#attached.map(({ content }) => content);
    const unstored = copies.filter((copy) => attached.includes(copy)).map((copy) => this.#hold(copy));
    if (!this.keeps(component) || unstored.length === 0) return;
    const session = this.#session;
    session.saved = undefined;
    await session.save();
    await Promise.all(unstored.map((held) => this.#store(held)));
  }

  /** Deletes the bytes of files that were checked but not attached. */
  async dropUnattached(): Promise<void> {
    await this.#releaseRemoved();
  }

  /**
   * References to attached files, by component, once their bytes are on the device; undefined where one cannot be kept.
   * @param components ids of the components whose files are wanted
   */
  async references(components: readonly string[]): Promise<Readonly<Record<string, readonly DraftFile[]>> | undefined> {
    const { files } = this.#session.store.getSnapshot();
    const wanted = this.#session.procedure.definition.components.filter(({ id }) => components.includes(id));
    const all = wanted.flatMap(({ id }) => (files[id] ?? []).map(({ content }) => this.#held.get(content)));
    for (const held of all) await held?.stored;
    if (!wanted.every((one) => this.keeps(one)) || all.some((held) => held?.state !== 'kept')) return undefined;
    return Object.fromEntries(wanted.map(({ id }) => [id, (files[id] ?? []).map((file) => this.#reference(file))]));
  }

  /** Stores every attached file again, e.g. after the draft was deleted elsewhere. */
  async storeAgain(): Promise<void> {
    await Promise.all(this.#attached.map((file) => this.#store(this.#hold(file.content))));
  }

  /** Reads the files of a draft; undefined while another draft is being read. */
  async recall({ files = {} }: Draft): Promise<RecalledFiles | undefined> {
    if (this.#isRecalling) return undefined;
    this.#isRecalling = true;
    const attached: Record<string, AttachedFile[]> = {};
    const missing: Record<string, RejectedFile[]> = {};
    const waiting: WaitingFile[] = [];
    let isUnreadable = false;
    for (const [component, listed] of Object.entries(files)) {
      for (const one of listed) {
        const bytes = await storedFile(one.key).catch(() => void (isUnreadable = true));
        if (bytes?.size !== one.size) {
          (missing[component] ??= []).push(rejectedFile(component, one.name, FILE_LOST));
          continue;
        }
        const file = asFile(bytes, one.name);
        this.#held.set(file, { key: one.key, content: file, state: 'kept' });
        if (one.sha256 === undefined) waiting.push({ component, file });
        else (attached[component] ??= []).push(attachedFile(one, one.sha256, file));
      }
    }
    this.#isRecalling = false;
    this.#waiting = [...this.#waiting, ...waiting];
    return { files: attached, missing, waiting, isUnreadable };
  }

  /** Compares the bytes of resumed files with their SHA-256. A file that differs is removed, and its name shown. */
  async verify(files: FormSnapshot['files']): Promise<void> {
    const { store } = this.#session;
    for (const [component, attached] of Object.entries(files)) {
      for (const file of attached) {
        if (await isIntact(file)) continue;
        if (!store.getSnapshot().files[component]?.some(({ id }) => id === file.id)) continue;
        removeFile(store, component, file.id);
        attachFiles(store, component, [], [rejectedFile(component, file.name, FILE_LOST)]);
      }
    }
  }

  #hold(content: FileContent): HeldFile {
    const known = this.#held.get(content);
    if (known) return known;
    const held: HeldFile = { key: environment.newSubmissionId(), content, state: 'storing' };
    this.#held.set(content, held);
    return held;
  }

  #store(held: HeldFile): Promise<void> {
    return (held.stored = this.#write(held));
  }

  async #write(held: HeldFile): Promise<void> {
    held.state = 'storing';
    try {
      await storeFile(held.key, held.content as File);
      held.state = 'kept';
    } catch {
      held.state = 'refused';
    }
    this.#session.changed();
  }

  /** Deletes the bytes of files that are no longer attached, and uses the space for those that were refused. */
  async #releaseRemoved(): Promise<void> {
    const used = new Set<FileContent>([
      ...this.#attached.map(({ content }) => content),
      ...this.#waiting.map(({ file }) => file),
    ]);
    const removed = [...this.#held.keys()].filter((content) => !used.has(content));
    if (removed.length === 0) return;
    for (const content of removed) this.#held.delete(content);
    const session = this.#session;
    session.saved = undefined;
    await session.save();
    await deleteUnusedFiles();
    for (const held of this.#held.values()) if (held.state === 'refused') await this.#store(held);
  }

  #describe(): Pick<Draft, 'attached' | 'files' | 'contents'> {
    const { store, attached, procedure } = this.#session;
    const { files, contents = {} } = store.getSnapshot();
    const listed: Record<string, DraftFile[]> = {};
    for (const component of procedure.definition.components) {
      const { id } = component;
      if (!this.keeps(component)) continue;
      const waiting = this.#waiting.filter((one) => one.component === id).map(({ file }) => file);
      const all = [
        ...(files[id] ?? []).map((file) => this.#reference(file)),
        ...waiting.map((file) => ({ key: this.#hold(file).key, name: file.name.normalize('NFC'), size: file.size })),
      ];
      if (all.length > 0) listed[id] = all;
    }
    return {
      files: listed,
      attached: { ...attached, ...hashesOf(files) },
      contents: Object.fromEntries(
        Object.entries(contents).map(([pointer, { answer: _, ...content }]) => [pointer, content]),
      ),
    };
  }

  #reference({ id: _, content, ...file }: AttachedFile): DraftFile {
    return { key: this.#hold(content).key, ...file };
  }
}

function attachedFile({ key: _, type = '', ...file }: DraftFile, sha256: string, content: File): AttachedFile {
  return { ...file, id: fileTools.newId(), type, sha256, content };
}

/** Browsers return a stored file as a `File`; some return a `Blob`. */
function asFile(bytes: Blob, name: string): File {
  return bytes instanceof File ? bytes : new File([bytes], name, { type: bytes.type });
}

async function isIntact({ content, sha256 }: AttachedFile): Promise<boolean> {
  try {
    return (await fileTools.sha256(content)) === sha256;
  } catch (error) {
    // The code that hashes large files did not load: the receiver compares the hash.
    return error instanceof UncheckedFile;
  }
}
