import { createHash, randomBytes } from 'node:crypto';
import type { Dossier } from '@motcua/model';
import { readSample } from './procedures.js';

/** One file of a test dossier. */
export interface TestFile {
  readonly component: string;
  readonly name: string;
  readonly content: Uint8Array;
}

/** A dossier and the bytes that go with it, by part name. */
export interface TestDossier {
  readonly dossier: Dossier;
  readonly parts: readonly { readonly name: string; readonly content: Uint8Array; readonly fileName: string }[];
}

export function newSubmissionId(): string {
  const hex = randomBytes(16).toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
}

export function sha256(content: Uint8Array | string): string {
  return createHash('sha256').update(content).digest('hex');
}

const SIGNATURES = {
  pdf: Buffer.from('%PDF-1.7\n%\u00e2\n'),
  jpg: Buffer.from('ffd8ffe000104a46494600', 'hex'),
  png: Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
  heic: Buffer.from('000000186674797068656963', 'hex'),
  exe: Buffer.from('4d5a90000300000004000000ffff0000', 'hex'),
} as const;

/** Bytes that begin as a file of this type does; random after that. */
export function fileOf(type: keyof typeof SIGNATURES, size: number): Uint8Array {
  const content = randomBytes(size);
  SIGNATURES[type].copy(content, 0, 0, size);
  return content;
}

/** The usual required file. */
export const extract = (content: Uint8Array = fileOf('pdf', 2_000), name = 'trich-luc.pdf'): TestFile => ({
  component: 'trich-luc-khai-tu',
  name,
  content,
});

/** A dossier with files, right in every way unless `change` makes it wrong. */
export async function dossierWith(
  files: readonly TestFile[] = [extract()],
  change: (dossier: Dossier) => object = (dossier) => dossier,
): Promise<TestDossier> {
  const { data } = await readSample('valid-household');
  const named = files.map((file, index) => ({ ...file, part: `f${index + 1}` }));
  const components = [...new Set(files.map(({ component }) => component))].map((id) => ({
    id,
    state: 'attached' as const,
    files: named
      .filter(({ component }) => component === id)
      .map(({ part, name, content }) => ({
        part,
        name,
        type: 'application/pdf',
        size: content.length,
        sha256: sha256(content),
      })),
  }));
  return {
    dossier: change({ ...frame(), data: data as Dossier['data'], components }) as Dossier,
    parts: named.map(({ part, name, content }) => ({ name: part, content, fileName: name })),
  };
}

/** A dossier for which nothing need be attached. */
export async function waivedDossier(change: (dossier: Dossier) => object = (dossier) => dossier): Promise<Dossier> {
  const { data, components } = await readSample('valid-waived');
  const dossier = { ...frame(), data: data as Dossier['data'], components: components as Dossier['components'] };
  return change(dossier) as Dossier;
}

/** Everything but answers and components. */
export function frame(): Omit<Dossier, 'data' | 'components'> {
  return {
    submissionId: newSubmissionId(),
    procedure: { code: '1.001731', version: '1.0.0' },
    language: 'vi',
    startedAt: '2026-11-20T01:30:00.000Z',
    submittedAt: '2026-11-20T01:59:59.000Z',
    provenance: {},
    declaration: { textVersion: '2026-11-24', acceptedAt: '2026-11-20T01:59:59.000Z' },
    consents: [],
  };
}
