import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const FOLDER = fileURLToPath(new URL('.', import.meta.url));

/** The libraries that the kit is measured alongside, by the names of their adapters. */
export const PEERS = {
  rjsf: 'rjsf (React, Ajv)',
  'json-forms': 'JSON Forms (React, vanilla)',
  surveyjs: 'SurveyJS',
  formio: 'Form.io',
  jsfe: '@jsfe (Lit, Shoelace)',
  'json-editor': 'json-editor',
} as const;

export type PeerName = keyof typeof PEERS;

/**
 * One minified module per library, as a page would load it; each exports `mount(place, schema)`.
 * @throws {Error} when the libraries are not installed
 */
export async function bundlePeers(names: readonly PeerName[]): Promise<ReadonlyMap<PeerName, string>> {
  if (!existsSync(`${FOLDER}node_modules`))
    throw new Error('The libraries are not installed. Run: npm ci --prefix test/bench/peers --ignore-scripts');
  const entries = names.map(async (name) => {
    const { outputFiles } = await build({
      entryPoints: [`${FOLDER}adapters/${name}.js`],
      bundle: true,
      minify: true,
      format: 'esm',
      target: 'es2022',
      write: false,
      define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
      loader: {
        '.css': 'empty',
        '.svg': 'empty',
        '.png': 'empty',
        '.woff': 'empty',
        '.woff2': 'empty',
        '.ttf': 'empty',
      },
      logLevel: 'error',
    });
    return [name, outputFiles[0]?.text ?? ''] as const;
  });
  return new Map(await Promise.all(entries));
}
