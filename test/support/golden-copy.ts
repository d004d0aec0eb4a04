import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { root } from '../tools/run.mjs';

/** A copy of a golden procedure in a temporary folder, which tests change. */
export class GoldenCopy {
  /** The procedure's folder. */
  readonly folder: string;
  readonly #scratch: string;

  private constructor(scratch: string, name: string) {
    this.#scratch = scratch;
    this.folder = path.join(scratch, name);
  }

  /** @param source relative to `test/golden`, e.g. `prove-complete/input/cap-lai` */
  static async make(source: string): Promise<GoldenCopy> {
    const copy = new GoldenCopy(await mkdtemp(path.join(os.tmpdir(), 'motcua-copy-')), path.basename(source));
    await cp(path.join(root, 'test/golden', source), copy.folder, { recursive: true });
    return copy;
  }

  /** Changes a JSON file of the procedure. */
  async edit<Content>(name: string, change: (content: Content) => void): Promise<void> {
    const file = path.join(this.folder, name);
    const content = JSON.parse(await readFile(file, 'utf8')) as Content;
    change(content);
    await writeFile(file, JSON.stringify(content, null, 2));
  }

  async write(name: string, content: unknown): Promise<void> {
    await writeFile(path.join(this.folder, name), JSON.stringify(content, null, 2));
  }

  remove(): Promise<void> {
    return rm(this.#scratch, { recursive: true, force: true });
  }
}
