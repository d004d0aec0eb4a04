import { brotliCompressSync } from 'node:zlib';
import { textKeys, type CalendarDate, type Verification } from '@motcua/model';
import type { ModuleContent } from '../compile/procedure-module.js';
import { integrityOf } from './integrity.js';

/** The `manifest.json` of a published version. It holds no build time, so the same content gives the same manifest. */
export interface Manifest {
  /** Format of the compiled procedure. */
  readonly format: 1;
  readonly code: string;
  readonly version: string;
  readonly title: string;
  readonly effectiveFrom: CalendarDate;
  readonly effectiveTo?: CalendarDate;
  readonly verification: Verification;
  readonly languages: readonly string[];
  /** By file name. */
  readonly files: Readonly<Record<string, PublishedFile>>;
  readonly changelog: readonly { readonly version: string; readonly date: CalendarDate; readonly summary: string }[];
}

export interface PublishedFile {
  /** As it is. */
  readonly bytes: number;
  /** As a server sends it with Brotli. */
  readonly brotliBytes: number;
  /** `sha384-…`, as the `integrity` attribute has it. */
  readonly integrity: string;
}

export function toManifest({ definition, language, languages, texts }: ModuleContent, files: ReadonlyMap<string, string>): Manifest {
  const { code, version, effectiveFrom, effectiveTo, verification } = definition;
  return {
    format: 1,
    code,
    version,
    title: texts[textKeys.title] ?? code,
    effectiveFrom,
    ...(effectiveTo !== undefined && { effectiveTo }),
    verification,
    languages: [language, ...languages],
    files: Object.fromEntries([...files].map(([name, text]) => [name, describe(text)])),
    changelog: (definition.changelog ?? []).map(({ version: changed, date }) => ({
      version: changed,
      date,
      summary: texts[textKeys.change(changed)] ?? '',
    })),
  };
}

function describe(text: string): PublishedFile {
  const content = Buffer.from(text);
  return {
    bytes: content.length,
    brotliBytes: brotliCompressSync(content).length,
    integrity: integrityOf(content),
  };
}
