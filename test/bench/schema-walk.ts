// How long visitors of a schema take here and in another checkout, in one run:
// npx tsx test/bench/schema-walk.ts <folder of the other checkout> [rounds]
// Prints the ratio here/there of the shortest times; each round measures both, in alternating order.
import { build } from 'esbuild';
import path from 'node:path';
import type { JsonObject, JsonSchema, CompiledProcedure } from '../../packages/model/src/index.js';
import type { SchemaResolver } from '../../packages/core/src/active-schema/resolver.js';
import type { Kinds } from '../../packages/core/src/kinds/kinds.js';
import { root } from '../tools/run.mjs';

/** The functions that are measured, as both checkouts have them. */
interface Library {
  readonly SchemaResolver: typeof SchemaResolver;
  readonly allKinds: Kinds;
  readonly allFields: (procedure: Pick<CompiledProcedure, 'schema'>) => readonly unknown[];
  readonly knownPointers: (schema: JsonSchema) => ReadonlySet<string>;
  readonly normaliseSchema: (schema: JsonSchema) => { readonly schema: JsonSchema };
  readonly procedureFromData: (data: {
    readonly source: string;
    readonly value: unknown;
    readonly url: string;
    readonly fetchJson: undefined;
  }) => Promise<CompiledProcedure>;
}

/** Bundles the library of a checkout, so that each has its own copy of every module. */
async function libraryOf(checkout: string): Promise<Library> {
  const core = './packages/core/src';
  const contents = `
    export { SchemaResolver } from '${core}/active-schema/resolver.ts';
    export { allKinds } from '${core}/kinds/all-kinds.ts';
    export { allFields } from '${core}/analysis/all-fields.ts';
    export { procedureFromData } from '${core}/load/procedure-from-data.ts';
    export { knownPointers, normaliseSchema } from './packages/model/src/index.ts';`;
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: checkout, loader: 'ts' },
    absWorkingDir: checkout,
    tsconfig: path.join(checkout, 'tsconfig.base.json'),
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    logLevel: 'error',
  });
  const source = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  return (await import(`data:text/javascript;base64,${source}`)) as Library;
}

/** A form of many fields in groups, with references, unions, conditions and lists. */
function largeSchema(groups: number): JsonObject {
  const field = { type: 'string', minLength: 1 };
  const group = (index: number): JsonObject => ({
    type: 'object',
    properties: {
      ...Object.fromEntries(Array.from({ length: 7 }, (_, at) => [`f${at}`, field])),
      person: { $ref: '#/$defs/person' },
      choice: {
        oneOf: [
          { title: 'A', properties: { a: field } },
          { title: 'B', properties: { b: field } },
        ],
      },
      list: { type: 'array', items: { $ref: '#/$defs/person' }, contains: { required: ['name'] } },
    },
    if: { properties: { f0: { const: `x${index}` } }, required: ['f0'] },
    then: { properties: { g: { type: 'number', multipleOf: 5 } } },
  });
  const members = Array.from({ length: groups }, (_, index) => [`group${index}`, group(index)] as const);
  const person = { type: 'object', properties: { name: field, born: { type: 'string', format: 'date' } } };
  return { type: 'object', properties: Object.fromEntries(members), $defs: { person } };
}

const [other, rounds = '60'] = process.argv.slice(2);
if (other === undefined) throw new Error('Name the folder of the other checkout');
const [here, there] = [await libraryOf(root), await libraryOf(path.resolve(other))];

const schema = largeSchema(100);
const load = ({ procedureFromData }: Library) =>
  procedureFromData({ source: 'a.json', value: schema, url: 'https://a.gov.vn/a.json', fetchJson: undefined });
const loaded = new Map([
  [here, await load(here)],
  [there, await load(there)],
]);
const procedureOf = (library: Library) => loaded.get(library) as CompiledProcedure;
const small = { schema: here.normaliseSchema(largeSchema(10)).schema };

const tasks: Readonly<Record<string, (library: Library) => unknown>> = {
  'resolve a form of 1,000 fields': (library) =>
    new library.SchemaResolver(procedureOf(library), () => library.allKinds).resolve(undefined, { choices: new Map() }),
  'analyse a form of 100 fields': ({ allFields }) => allFields(small),
  'find all pointers': (library) => library.knownPointers(procedureOf(library).schema),
  'normalise the schema': ({ normaliseSchema }) => normaliseSchema(schema),
  'load the schema, with its size': load,
};

async function time(task: (library: Library) => unknown, library: Library): Promise<number> {
  const from = performance.now();
  await task(library);
  return performance.now() - from;
}

// On a busy machine, the shortest of many runs is the one that was not interrupted.
for (const [name, task] of Object.entries(tasks)) {
  const shortest = new Map([
    [here, Infinity],
    [there, Infinity],
  ]);
  for (let round = 0; round < Number(rounds); round += 1) {
    for (const library of round % 2 === 0 ? [here, there] : [there, here]) {
      shortest.set(library, Math.min(shortest.get(library) ?? Infinity, await time(task, library)));
    }
  }
  const [own = 0, others = 1] = [shortest.get(here), shortest.get(there)];
  process.stdout.write(`${name}: ${own.toFixed(1)} ms, ${(own / others).toFixed(2)} of the other checkout\n`);
}
