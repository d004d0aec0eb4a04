import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { getAt, isArray, parsePointer } from '@motcua/model';
import { applyEdits, modify } from 'jsonc-parser';
const FORMAT = { formattingOptions: { insertSpaces: true, tabSize: 2 } };
/** Makes one change in the folder of a procedure. */
export async function makeEdit(folder, edit) {
    const file = path.join(folder, edit.file);
    if (edit.delete)
        return rm(file, { recursive: true });
    if (edit.rename !== undefined)
        return rename(file, path.join(folder, edit.rename));
    if (edit.write !== undefined) {
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, edit.write);
        return;
    }
    if (!existsSync(file))
        throw new Error(`There is no ${edit.file}`);
    const text = await readFile(file, 'utf8');
    await writeFile(file, encode(changed(text, edit), edit.encoding));
}
function changed(text, { at = '', find, replace = '', add, set, remove, encoding }) {
    if (find !== undefined) {
        if (!text.includes(find))
            throw new Error(`Nothing is ${find}`);
        return text.replace(find, () => replace);
    }
    const value = JSON.parse(text);
    const steps = (pointer) => parsePointer(pointer).map((step, index, all) => isArray(getAt(value, `/${all.slice(0, index).join('/')}`.replace(/^\/$/, ''))) ? Number(step) : step);
    const write = (before, path_, what, isArrayInsertion = false) => applyEdits(before, modify(before, path_, what, { ...FORMAT, isArrayInsertion }));
    if (remove)
        return write(text, steps(at), undefined);
    if (set !== undefined)
        return write(text, steps(at), set);
    const target = getAt(value, at);
    if (isArray(target))
        return write(text, [...steps(at), target.length], add, true);
    if (add !== undefined)
        return Object.entries(add).reduce((before, [name, what]) => write(before, [...steps(at), name], what), text);
    if (encoding === undefined)
        throw new Error('The edit changes nothing');
    return text;
}
function encode(text, encoding) {
    if (encoding === undefined)
        return text;
    if (encoding === 'NFD')
        return text.normalize('NFD');
    if (encoding === 'BOM')
        return `\uFEFF${text}`;
    if (encoding === 'latin1-as-utf8')
        return Buffer.from(text).toString('latin1');
    return Buffer.from(encoding === 'utf16le' ? `\uFEFF${text}` : text, encoding);
}
//# sourceMappingURL=mistake.js.map