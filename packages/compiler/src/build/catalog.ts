import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CalendarDate } from '@motcua/model';
import type { Manifest } from './manifest.js';

/** One published version in `index.json`. */
export interface CatalogEntry {
  readonly code: string;
  readonly version: string;
  readonly title: string;
  readonly effectiveFrom: CalendarDate;
  readonly effectiveTo?: CalendarDate;
  readonly verification: 'verified' | 'unverified';
  readonly languages: readonly string[];
  /** Path of `procedure.js`, relative to `index.json`. */
  readonly path: string;
  readonly integrity: string;
}

/** Writes `index.json`: every version that the folder holds, by code, newest version first. */
export async function writeCatalog(out: string): Promise<void> {
  const entries: CatalogEntry[] = [];
  for (const code of await folders(out)) {
    for (const version of (await folders(path.join(out, code))).sort(newestFirst)) {
      const file = path.join(out, code, version, 'manifest.json');
      const manifest = JSON.parse(await readFile(file, 'utf8')) as Manifest;
      const { title, effectiveFrom, effectiveTo, verification, languages, files } = manifest;
      entries.push({
        code,
        version,
        title,
        effectiveFrom,
        ...(effectiveTo !== undefined && { effectiveTo }),
        verification: verification.status,
        languages,
        path: `${code}/${version}/procedure.js`,
        integrity: files['procedure.js']?.integrity ?? '',
      });
    }
  }
  const temporary = path.join(out, `.index-${process.pid}.json`);
  await writeFile(temporary, `${JSON.stringify({ procedures: entries }, null, 2)}\n`);
  await rename(temporary, path.join(out, 'index.json'));
}

async function folders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory() && !entry.name.startsWith('.')).map(({ name }) => name).sort();
}

function newestFirst(left: string, right: string): number {
  return right.localeCompare(left, 'en', { numeric: true });
}
