import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { checkProcedure } from '../../packages/compiler/src/check/check-procedure.js';
import { importProcedure } from '@motcua/compiler';
import type { CompiledProcedure } from '@motcua/model';

const golden = fileURLToPath(new URL('../golden', import.meta.url));

/** The folder of a golden procedure. */
export function goldenFolder(name: string, slug: string): string {
  return path.join(golden, name, 'input', slug);
}

/** A golden procedure as it is built. */
export async function goldenProcedure(name: string, slug: string): Promise<CompiledProcedure> {
  const { findings, modules } = await checkProcedure(goldenFolder(name, slug), { today: '2026-11-30' });
  if (!modules) throw new Error(`${slug} cannot be built: ${JSON.stringify(findings)}`);
  return importProcedure(modules);
}
