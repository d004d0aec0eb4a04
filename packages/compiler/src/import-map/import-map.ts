import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { integrityOf } from '../build/integrity.js';
import { KnownError } from '../known-error.js';

/**
 * An import map that names no module and guards every one: the `integrity` member as HTML has it.
 * @see https://html.spec.whatwg.org/multipage/webappapis.html#import-maps
 */
export interface IntegrityMap {
  /** SHA-384 by address. */
  readonly integrity: Readonly<Record<string, string>>;
}

/**
 * The import map of all modules in a folder that a server publishes. Browsers refuse a module whose bytes differ from
 * the map, wherever it is imported from: by the kit, by a procedure, or by the page.
 * @param folder what is published
 * @param base address of that folder, with a slash at its end: an URL, or an absolute path for pages of the same origin
 * @throws {KnownError} when the base is neither, or the folder cannot be read
 */
export async function importMap(folder: string, base: string): Promise<IntegrityMap> {
  if (!/^(?:https?:\/\/[^/]+)?\/(?:.*\/)?$/.test(base))
    throw new KnownError(`The base address "${base}" must be an absolute path or an http(s) URL that ends with "/".`);
  const entries = (await modules(folder)).map(async (name) => {
    const content = await readFile(path.join(folder, name));
    const address = name.split(path.sep).map(encodeURIComponent).join('/');
    return [`${base}${address}`, integrityOf(content)] as const;
  });
  return { integrity: Object.fromEntries(await Promise.all(entries)) };
}

async function modules(folder: string): Promise<string[]> {
  const names = await readdir(folder, { recursive: true }).catch((error: NodeJS.ErrnoException) => {
    throw new KnownError(`${folder} could not be read (${error.code ?? error.message}).`);
  });
  return names.filter((name) => /\.m?js$/.test(name)).sort();
}
