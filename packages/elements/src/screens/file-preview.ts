import { noChange, type ElementPart } from 'lit';
import { AsyncDirective } from 'lit/async-directive.js';
import { directive } from 'lit/directive.js';
import { MAX_DECODED_PIXELS, type AttachedFile } from '@motcua/core';

/** Types that browsers show without running anything in them. */
const SHOWN = ['application/pdf', 'image/jpeg', 'image/png', 'image/webp', 'image/gif'];

/** The width of a preview, in pixels: twice that of its place, for dense screens. */
const PREVIEW_PIXELS = 128;

/** Whether a file can be opened in a tab of its own. */
export function canOpen({ type }: AttachedFile): boolean {
  return SHOWN.includes(type);
}

class PreviewDirective extends AsyncDirective {
  #file: AttachedFile['content'] | undefined;

  override update({ element }: ElementPart, [file]: [AttachedFile]): unknown {
    if (this.#file === file.content) return noChange;
    this.#file = file.content;
    element.textContent = badge(file);
    const { width = 0, height = 0 } = file.details ?? {};
    if (file.type.startsWith('image/') && width * height <= MAX_DECODED_PIXELS) void this.#draw(element, file);
    return noChange;
  }

  render(_file: AttachedFile): unknown {
    return noChange;
  }

  async #draw(element: Element, { content }: AttachedFile): Promise<void> {
    const jobs = await import('../platform/file-jobs.js').catch(() => undefined);
    const picture = await jobs
      ?.runFileJob<'preview'>({ kind: 'preview', file: content as File, edge: PREVIEW_PIXELS })
      .catch(() => undefined);
    if (!picture) return;
    // A canvas needs no `img-src` of the page's policy.
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [picture.width, picture.height];
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    picture.close();
    if (this.#file === content) element.replaceChildren(canvas);
  }
}

/** Shows what kind of file it is, and of a picture the picture. */
export const preview = directive(PreviewDirective);

class AddressDirective extends AsyncDirective {
  #file: AttachedFile | undefined;
  #address: string | undefined;

  render(file: AttachedFile): string {
    if (this.#file?.content !== file.content) this.disconnected();
    this.#file = file;
    // Of the type that the content shows, whatever the browser made of the file's name.
    return (this.#address ??= URL.createObjectURL(new Blob([file.content as File], { type: file.type })));
  }

  /** The next person at a shared computer must not find the file by its address. */
  override disconnected(): void {
    if (this.#address !== undefined) URL.revokeObjectURL(this.#address);
    this.#address = undefined;
  }

  override reconnected(): void {
    if (this.#file) this.setValue(this.render(this.#file));
  }
}

/** The address of a file in this page, for as long as its link is there. */
export const addressOf = directive(AddressDirective);

/** The kind of a file in a few letters: the ending of its name. */
function badge({ name }: AttachedFile): string {
  return (/\.(\w{1,5})$/.exec(name)?.[1] ?? '').toUpperCase();
}
