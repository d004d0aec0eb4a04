import { msg } from '../localize/msg.js';
import type { GivenFiles } from '../session/given-files.js';

/** Whether dragged or pasted data contains files. */
export function hasFiles(transfer: DataTransfer | null): transfer is DataTransfer {
  return transfer?.types.includes('Files') ?? false;
}

/** The attribute of a drop target while files are dragged over it. */
const OVER = 'data-over';

/** Returns the event listeners of a drop target for files, which also accepts pastes. */
export class FileDrop {
  readonly #take: (given: GivenFiles) => void;

  constructor(take: (given: GivenFiles) => void) {
    this.#take = take;
  }

  readonly over = (event: DragEvent): void => {
    if (!hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.dataTransfer.dropEffect = 'copy';
    (event.currentTarget as Element).setAttribute(OVER, '');
  };

  readonly leave = ({ currentTarget, relatedTarget }: DragEvent): void => {
    const element = currentTarget as Element;
    if (!(relatedTarget instanceof Node && element.contains(relatedTarget))) element.removeAttribute(OVER);
  };

  readonly drop = (event: DragEvent): void => {
    (event.currentTarget as Element).removeAttribute(OVER);
    if (!hasFiles(event.dataTransfer)) return;
    event.preventDefault();
    this.#give(givenFiles(event.dataTransfer));
  };

  readonly paste = (event: ClipboardEvent): void => {
    const given = takePasted(event);
    if (given) this.#give(given);
  };

  #give(given: GivenFiles): void {
    if (given.files.length + given.folders.length > 0) this.#take(given);
  }
}

/** Takes the files of a paste and prevents its default; undefined for a paste without files. */
export function takePasted(event: ClipboardEvent): GivenFiles | undefined {
  if (!hasFiles(event.clipboardData)) return undefined;
  event.preventDefault();
  const { files, folders } = givenFiles(event.clipboardData);
  return { files: files.map((file, index) => named(file, index)), folders };
}

/** Returns the files of a drop; must be called before its event has ended. */
function givenFiles({ items, files: all }: DataTransfer): GivenFiles {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of items) {
    if (item.kind !== 'file') continue;
    const entry = item.webkitGetAsEntry();
    const file = item.getAsFile();
    if (entry?.isDirectory) folders.push(entry.name);
    else if (file) files.push(file);
  }
  return { files: files.length + folders.length > 0 ? files : [...all], folders };
}

/** Browsers give every pasted picture the same name: it is replaced by one that a person can recognize. */
function named(file: File, index: number): File {
  if (!/^image\.\w+$/.test(file.name) && file.name !== '') return file;
  const ending = /\.\w+$/.exec(file.name)?.[0] ?? `.${file.type.split('/')[1] ?? 'png'}`;
  const now = new Date();
  const digits = (value: number) => String(value).padStart(2, '0');
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(digits).join('-');
  const time = [now.getHours(), now.getMinutes(), now.getSeconds()].map(digits).join('-');
  const base = msg('anh-dan', { id: 'files.pasted' });
  const name = `${base}-${day}-${time}${index > 0 ? `-${index + 1}` : ''}${ending}`;
  return new File([file], name, { type: file.type, lastModified: file.lastModified });
}
