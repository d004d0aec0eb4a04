// Bundles a page with each bundler that web teams use, as its documentation says: no setting for the kit. The only ones
// keep bundlers from this repository's tsconfig.json, whose `paths` lead to the sources in place of the packages.
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const entry = fileURLToPath(new URL('page.js', import.meta.url));

/**
 * Each writes `page.js` and its chunks into a folder; resolves to the warnings of the bundler.
 * @type {Record<string, (folder: string) => Promise<string[]>>}
 */
export const bundlers = {
  async vite(folder) {
    const { build } = await import('vite');
    /** @type {string[]} */
    const warnings = [];
    await build({
      root: path.dirname(entry),
      configFile: false,
      logLevel: 'silent',
      build: {
        outDir: folder,
        emptyOutDir: false,
        rollupOptions: {
          input: entry,
          output: { entryFileNames: 'page.js' },
          onwarn: ({ message }) => warnings.push(message),
        },
      },
    });
    return warnings;
  },

  async rollup(folder) {
    const { rollup } = await import('rollup');
    const { default: resolve } = await import('@rollup/plugin-node-resolve');
    /** @type {string[]} */
    const warnings = [];
    const bundle = await rollup({
      input: entry,
      plugins: [
        // As docs/embedding.md says: the upload client imports a CommonJS module, which the platform makes needless.
        {
          name: 'native-url',
          resolveId: (source) => (source === 'url-parse' ? '\0url-parse' : null),
          load: (id) => (id === '\0url-parse' ? 'export default URL;' : null),
        },
        resolve({ browser: true }),
      ],
      onwarn: ({ message }) => warnings.push(message),
    });
    await bundle.write({ dir: folder, format: 'es', entryFileNames: 'page.js' });
    await bundle.close();
    return warnings;
  },

  async esbuild(folder) {
    const { build } = await import('esbuild');
    const { warnings } = await build({
      entryPoints: [entry],
      outdir: folder,
      bundle: true,
      splitting: true,
      format: 'esm',
      logLevel: 'silent',
      tsconfigRaw: '{}',
    });
    return warnings.map(({ text }) => text);
  },

  /** Installed in a folder of its own, which only `npm run test:long` fills. */
  async webpack(folder) {
    const webpack = createRequire(new URL('webpack/package.json', import.meta.url))('webpack');
    /** @type {{ toJson(options: object): Record<'errors' | 'warnings', { message: string }[]> }} */
    const stats = await new Promise((resolve, reject) =>
      webpack(
        {
          mode: 'production',
          entry: { page: entry },
          output: { path: folder, publicPath: '/' },
          performance: { hints: false },
          resolve: { tsconfig: false },
        },
        (/** @type {Error | null} */ error, /** @type {typeof stats} */ result) =>
          error ? reject(error) : resolve(result),
      ),
    );
    const { errors, warnings } = stats.toJson({ all: false, errors: true, warnings: true });
    if (errors.length > 0) throw new Error(errors.map(({ message }) => message).join('\n'));
    return warnings.map(({ message }) => message);
  },
};

/**
 * The pages in `frameworks/`, whose packages only `npm run test:long` installs there.
 * @param {string} name
 * @param {string} folder
 */
export async function bundleFramework(name, folder) {
  const { build } = await import('esbuild');
  await build({
    entryPoints: [fileURLToPath(new URL(`frameworks/${name}.js`, import.meta.url))],
    outfile: path.join(folder, 'page.js'),
    bundle: true,
    format: 'iife',
    logLevel: 'silent',
    tsconfigRaw: '{}',
    define: {
      'process.env.NODE_ENV': '"development"',
      __VUE_OPTIONS_API__: 'false',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
  });
}
