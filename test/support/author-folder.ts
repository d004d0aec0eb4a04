import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const schemas = fileURLToPath(new URL('../../schemas', import.meta.url));

/** A copy of the schemas in a temporary folder, for an author's mistakes. */
export class AuthorFolder {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  static async make(): Promise<AuthorFolder> {
    const root = await mkdtemp(path.join(os.tmpdir(), 'motcua-author-'));
    await cp(schemas, root, { recursive: true });
    return new AuthorFolder(root);
  }

  /** The procedure's folder. */
  get procedure(): string {
    return path.join(this.root, 'procedures/mai-tang');
  }

  /** Replaces text in a file of the procedure; the text must be there. */
  async replace(name: string, before: string | RegExp, after: string): Promise<void> {
    const file = path.join(this.procedure, name);
    const text = await readFile(file, 'utf8');
    const changed = text.replace(before, after);
    if (changed === text) throw new Error(`${name} has no ${String(before)}`);
    await writeFile(file, changed);
  }

  /** Changes a JSON file of the procedure. */
  async edit<Content>(name: string, change: (content: Content) => void): Promise<void> {
    const file = path.join(this.procedure, name);
    const content = JSON.parse(await readFile(file, 'utf8')) as Content;
    change(content);
    await writeFile(file, JSON.stringify(content, null, 2));
  }

  remove(): Promise<void> {
    return rm(this.root, { recursive: true, force: true });
  }
}
