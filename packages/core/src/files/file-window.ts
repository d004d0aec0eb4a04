import type { FileContent } from './attached-file.js';

/** The size of one read, in bytes. */
const WINDOW_BYTES = 65_536;

/** Reads bytes of a file wherever they are, a window at a time. */
export class FileWindow {
  readonly size: number;
  readonly #file: FileContent;
  #start = 0;
  #window = new DataView(new ArrayBuffer(0));

  constructor(file: FileContent) {
    this.#file = file;
    this.size = file.size;
  }

  /** A view whose first byte is at `offset`, with `length` bytes at least unless the file ends before. */
  async at(offset: number, length: number): Promise<DataView> {
    const from = offset - this.#start;
    const isThere = from >= 0 && from + length <= this.#window.byteLength;
    if (!isThere) {
      this.#start = offset;
      const slice = this.#file.slice(offset, Math.min(this.size, offset + Math.max(length, WINDOW_BYTES)));
      this.#window = new DataView(await slice.arrayBuffer());
      return this.#window;
    }
    return new DataView(this.#window.buffer, from);
  }

  /** Bytes as text, one character each. */
  async text(from: number, to: number): Promise<string> {
    const start = Math.max(0, from);
    const bytes = new Uint8Array(await this.#file.slice(start, Math.min(this.size, to)).arrayBuffer());
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  }
}
