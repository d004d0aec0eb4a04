import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { foldAccents } from '@motcua/model';

const schemas = fileURLToPath(new URL('../../schemas', import.meta.url));

/** The members of `procedure.json` that tests change. */
interface Editable extends Record<string, unknown> {
  steps: Record<string, unknown>[];
  components: Record<string, unknown>[];
  privacy: Record<string, unknown>;
}

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

  /** Makes the procedure one of a single step that asks for all of another schema, in these words. */
  async ask(schema: unknown, words: Readonly<Record<string, string>> = {}): Promise<void> {
    await writeFile(path.join(this.procedure, 'data.schema.json'), JSON.stringify(schema, null, 2));
    await rm(path.join(this.procedure, 'samples'), { recursive: true, force: true });
    await this.edit<{ suppress: unknown[] }>('check.json', ({ suppress }) => {
      const reason = 'Tests of single questions have no dossiers.';
      suppress.push({ id: 'samples-none', file: 'procedure.json', pointer: '', reason });
    });
    await this.edit<Editable>('procedure.json', (procedure) => {
      const [step] = procedure.steps;
      procedure.steps = [{ ...step, id: 'deceased', fields: [''] }];
      for (const component of procedure.components)
        for (const name of ['waivedIf', 'obtainableFrom']) delete component[name];
      delete procedure.privacy['sensitive'];
      for (const part of ['roles', 'prefill', 'export']) delete procedure[part];
    });
    const isKept = (key: string) => !key.startsWith('/') && !/^steps\.(?!deceased)/.test(key);
    const english = Object.fromEntries(Object.entries(words).map(([key, text]) => [key, foldAccents(text)]));
    for (const [name, own] of Object.entries({ 'texts.vi.json': words, 'texts.en.json': english })) {
      const texts = JSON.parse(await readFile(path.join(this.procedure, name), 'utf8')) as Record<string, string>;
      const kept = Object.fromEntries(Object.entries(texts).filter(([key]) => isKept(key)));
      await writeFile(path.join(this.procedure, name), JSON.stringify({ ...kept, ...own }, null, 2));
    }
  }

  remove(): Promise<void> {
    return rm(this.root, { recursive: true, force: true });
  }
}
