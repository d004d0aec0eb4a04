import { fileURLToPath } from 'node:url';
import { importProcedure, procedureModules, type ProcedureModules } from '@motcua/compiler';
import type { CompiledProcedure, JsonSchema, ProcedureDefinition, StepDefinition, Texts } from '@motcua/model';

/** The funeral cost procedure as it is built. */
export async function maiTang(): Promise<CompiledProcedure> {
  const address = new URL('../../build/procedures/1.001731/1.0.0/procedure.js', import.meta.url);
  const { default: procedure } = (await import(address.href)) as { default: CompiledProcedure };
  await procedure.loadValidators?.();
  return procedure;
}

/** The folder of a procedure's source. */
export function procedureFolder(slug: string): string {
  return fileURLToPath(new URL(`../../schemas/procedures/${slug}`, import.meta.url));
}

export interface Given {
  readonly schema: JsonSchema;
  readonly steps?: readonly StepDefinition[];
  readonly definition?: Partial<ProcedureDefinition>;
  readonly texts?: Texts;
}

/**
 * The sources of the compiled procedure around a data schema, with one step that asks for everything unless configured
 * otherwise.
 */
export function modulesAround({ schema, steps, definition, texts = {} }: Given): Promise<ProcedureModules> {
  const law = 'law';
  const limit = { value: 1, unit: 'workingDay', legalBasis: law } as const;
  const whole: ProcedureDefinition = {
    code: '1.000001',
    version: '1.0.0',
    effectiveFrom: '2026-01-01',
    verification: { status: 'unverified', source: 'test' },
    audience: 'public',
    field: 'test',
    levels: ['commune'],
    onlineLevel: 'full',
    receivingAgency: { id: 'agency' },
    decidingAgency: { id: 'agency' },
    legalBasis: [{ id: law, number: '1/2026/NĐ-CP', effectiveFrom: '2026-01-01' }],
    channels: [{ type: 'online', timeLimit: limit, fee: [] }],
    components: [],
    steps: steps ?? [{ id: 'all', legalBasis: law, fields: [''] }],
    declaration: { textVersion: '1', legalBasis: law },
    privacy: { mode: 'notice', purposes: [], legalBasis: law },
    ...definition,
  };
  return procedureModules({ definition: whole, schema, language: 'vi', texts, languages: [] });
}

/** Loads the module that {@link modulesAround} writes. */
export async function compiled(given: Given): Promise<CompiledProcedure> {
  return importProcedure(await modulesAround(given));
}
