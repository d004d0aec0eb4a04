import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { foldAccents } from '@motcua/model';
const schemas = fileURLToPath(new URL('../../schemas', import.meta.url));
/** A copy of the schemas in a temporary folder, for an author's mistakes. */
export class AuthorFolder {
    root;
    constructor(root) {
        this.root = root;
    }
    static async make() {
        const root = await mkdtemp(path.join(os.tmpdir(), 'motcua-author-'));
        await cp(schemas, root, { recursive: true });
        return new AuthorFolder(root);
    }
    /** The procedure's folder. */
    get procedure() {
        return path.join(this.root, 'procedures/mai-tang');
    }
    /** Replaces text in a file of the procedure; the text must be there. */
    async replace(name, before, after) {
        const file = path.join(this.procedure, name);
        const text = await readFile(file, 'utf8');
        const changed = text.replace(before, after);
        if (changed === text)
            throw new Error(`${name} has no ${String(before)}`);
        await writeFile(file, changed);
    }
    /** Changes a JSON file of the procedure. */
    async edit(name, change) {
        const file = path.join(this.procedure, name);
        const content = JSON.parse(await readFile(file, 'utf8'));
        change(content);
        await writeFile(file, JSON.stringify(content, null, 2));
    }
    /** Makes the procedure one of a single step that asks for all of another schema, in these words. */
    async ask(schema, words = {}) {
        await writeFile(path.join(this.procedure, 'data.schema.json'), JSON.stringify(schema, null, 2));
        await rm(path.join(this.procedure, 'samples'), { recursive: true, force: true });
        await this.edit('check.json', ({ suppress }) => {
            const reason = 'Tests of single questions have no dossiers.';
            suppress.push({ id: 'samples-none', file: 'procedure.json', pointer: '', reason });
        });
        await this.edit('procedure.json', (procedure) => {
            const [step] = procedure.steps;
            procedure.steps = [{ ...step, id: 'deceased', fields: [''] }];
            for (const component of procedure.components)
                for (const name of ['waivedIf', 'obtainableFrom'])
                    delete component[name];
            delete procedure.privacy['sensitive'];
            for (const part of ['roles', 'prefill', 'export'])
                delete procedure[part];
        });
        const isKept = (key) => !key.startsWith('/') && !/^steps\.(?!deceased)/.test(key);
        const english = Object.fromEntries(Object.entries(words).map(([key, text]) => [key, foldAccents(text)]));
        for (const [name, own] of Object.entries({ 'texts.vi.json': words, 'texts.en.json': english })) {
            const texts = JSON.parse(await readFile(path.join(this.procedure, name), 'utf8'));
            const kept = Object.fromEntries(Object.entries(texts).filter(([key]) => isKept(key)));
            await writeFile(path.join(this.procedure, name), JSON.stringify({ ...kept, ...own }, null, 2));
        }
    }
    remove() {
        return rm(this.root, { recursive: true, force: true });
    }
}
//# sourceMappingURL=author-folder.js.map