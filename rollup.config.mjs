import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import resolve from '@rollup/plugin-node-resolve';
import terser from '@rollup/plugin-terser';
import { build, transform } from 'esbuild';
import MagicString from 'magic-string';
import license from 'rollup-plugin-license';
import { minifyTemplates } from './packages/elements/minify-templates.mjs';

const KIT = 'build/kit/1';

/** @typedef {import('rollup').Plugin} Plugin */

/**
 * The tus client brings a parser of URLs for browsers that have none.
 * @returns {Plugin}
 */
const nativeUrl = () => ({
  name: 'native-url',
  resolveId: (source) => (source === 'url-parse' ? '\0url-parse' : null),
  load: (id) => (id === '\0url-parse' ? 'export default URL;' : null),
});

/**
 * Writes `integrity.json`: the SHA-384 of every file, for `integrity` attributes and import maps.
 * @returns {Plugin}
 */
const integrity = () => ({
  name: 'integrity',
  generateBundle(_options, bundle) {
    const hashes = Object.entries(bundle)
      .filter(([name]) => !name.endsWith('.map'))
      .map(([name, file]) => {
        const content = file.type === 'chunk' ? file.code : file.source;
        return [name, `sha384-${createHash('sha384').update(content).digest('base64')}`];
      });
    this.emitFile({
      type: 'asset',
      fileName: 'integrity.json',
      source: JSON.stringify(Object.fromEntries(hashes), null, 2),
    });
  },
});

/**
 * Bundles the worker for files into one file without imports. Loaded as a worker it works; imported as a module it exports
 * its source, for pages of another origin.
 * @returns {Plugin}
 */
const fileWorker = () => ({
  name: 'file-worker',
  async transform(code, id) {
    if (!id.endsWith('/platform/file-jobs.js')) return null;
    const { outputFiles } = await build({
      entryPoints: [path.join(path.dirname(id), 'file-worker.js')],
      ...{ bundle: true, write: false, format: 'iife', minify: true, target: 'es2022', legalComments: 'none' },
    });
    const work = `()=>{${outputFiles[0]?.text.trim() ?? ''}}`;
    const source = `const work=${work};"document"in globalThis||work();export const source=\`(\${work})()\`;`;
    const reference = this.emitFile({ type: 'asset', name: 'file-worker.js', source });
    const address = "new URL('./file-worker.js', import.meta.url).href";
    if (!code.includes(address)) this.error(`${address} is not in ${id}`);
    return { code: code.replace(address, `import.meta.ROLLUP_FILE_URL_${reference}`), map: null };
  },
});

/**
 * Every message of the kit has an id of its own, so the code that would make one from its words is never run.
 * @see https://lit.dev/docs/localization/overview/#message-ids
 * @returns {Plugin}
 */
const messageIds = () => ({
  name: 'message-ids',
  load: (id) =>
    /@lit\/localize\/internal\/id-generation\.js$/.test(id)
      ? "export function generateMsgId() { throw new Error('A message without an id'); }"
      : null,
});

/**
 * The licences of bundled data, next to those of bundled code.
 * @returns {Plugin}
 */
const dataLicences = () => ({
  name: 'data-licences',
  generateBundle() {
    const source = readFileSync('packages/elements/THIRD-PARTY-DATA.txt', 'utf8');
    this.emitFile({ type: 'asset', fileName: 'THIRD-PARTY-DATA.txt', source });
  },
});

/**
 * The themes for pages, as they are in the package.
 * @returns {Plugin}
 */
const themes = () => ({
  name: 'themes',
  generateBundle() {
    for (const name of readdirSync('packages/elements/themes')) {
      const source = readFileSync(`packages/elements/themes/${name}`, 'utf8');
      this.emitFile({ type: 'asset', fileName: `themes/${name}`, source });
    }
  },
});

/**
 * The kit fetches what a chunk imports at once with the chunk, and not only when the browser has read that. What other
 * chunks import is there already.
 * @returns {Plugin}
 */
const parallelImports = () => ({
  name: 'parallel-imports',
  renderDynamicImport({ chunk, getTargetChunkImports }) {
    const siblings = (isKit(chunk) || isFields(chunk) ? (getTargetChunkImports() ?? []) : []).filter(
      (other) => other.type === 'internal' && !isKit(other.chunk),
    );
    if (siblings.length === 0) return null;
    const [left = '', right = ''] = atOnce([
      '|',
      ...siblings.map(({ resolvedImportPath }) => resolvedImportPath),
    ]).split('|');
    return { left, right };
  },
});

/** The modules that resolve a schema against answers. */
const SETTLER = [
  /elements\/dist\/chunks\/settler-chunk\.js$/,
  /active-schema\/(?:active-data|branches|collect|declared-members|merge-keywords|node-shape|options|resolver|settle)\.js$/,
  /core\/dist\/(?:flow\/(?:late-screens|screens-of)|kinds\/(?:kind-name|generated\/late-formats)|store\/(?:settler|apply-defaults|initial-answer|keep-as-is-marks))\.js$/,
  /model\/dist\/(?:schema\/types|rules\/(?:branches|component-states|conditions|exit-of|pointers-read|schema-walk))\.js$/,
];

/**
 * Keeps the settler in one chunk. Other chunks use parts of it: rollup would make a chunk for each combination.
 * @param {string} id of a module
 */
const settlerChunk = (id) => (SETTLER.some((own) => own.test(id)) ? 'settler-chunk' : null);

/**
 * The evaluation of rules with copies of what it shares with the rest: few forms load it, and everyone would load what
 * the kit had to export for it.
 * @returns {Plugin}
 */
const rulesAlone = () => ({
  name: 'rules-alone',
  async load(id) {
    if (!id.endsWith('/model/dist/rules.js')) return null;
    const options = /** @type {const} */ ({ bundle: true, format: 'esm', target: 'es2022', write: false });
    const { outputFiles } = await build({ entryPoints: [id], charset: 'utf8', ...options });
    return outputFiles[0]?.text ?? null;
  },
});

/**
 * Fails when the kit imports a chunk: that would be a second round trip before the first paint.
 * @returns {Plugin}
 */
const kitAlone = () => ({
  name: 'kit-alone',
  generateBundle(_options, bundle) {
    const imports = Object.values(bundle).flatMap((file) => (file.type === 'chunk' && isKit(file) ? file.imports : []));
    if (imports.length > 0) this.error(`kit.js imports ${imports.join(', ')}: see docs/performance.md`);
  },
});

/**
 * Makes Chromium compile the functions of the chunks that every form runs while it loads them, on another thread. Without
 * the comment each function is compiled at its first call, which takes a quarter of the time until the fields are painted.
 * Other browsers ignore it.
 * @see https://v8.dev/blog/explicit-compile-hints
 * @returns {Plugin}
 */
const compileHints = () => ({
  name: 'compile-hints',
  renderChunk(code, chunk) {
    if (!isKit(chunk) && chunk.name !== 'settler-chunk') return null;
    const hinted = new MagicString(code).prepend('//# allFunctionsCalledOnLoad\n');
    return { code: hinted.toString(), map: hinted.generateMap({ hires: true }) };
  },
});

/** @param {{ moduleIds: readonly string[] }} chunk */
const isFields = ({ moduleIds }) => moduleIds.some((id) => id.endsWith('/fields-chunk.js'));

/** @param {{ moduleIds: readonly string[] }} chunk */
const isKit = ({ moduleIds }) => moduleIds.some((id) => id.endsWith('/procedure-form.js'));

/**
 * Writes `motcua.js`, which fetches chunks together with the kit. Bundled with the rest it would need chunks of its own for
 * what these and the kit share.
 * @returns {Plugin}
 */
const facade = () => ({
  name: 'facade',
  async generateBundle(_options, bundle) {
    const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
    /** @param {string} specifier */
    const imported = (specifier) => {
      const name = path.basename(specifier, '.js');
      const chunk = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(`/${name}.js`)));
      if (!chunk) throw new Error(`motcua.js imports ${specifier}, which is in no chunk`);
      const files = [chunk.fileName, ...chunk.imports.filter((file) => file !== 'kit.js')];
      return atOnce(files.map((file) => JSON.stringify(`./${file}`)));
    };
    const source = readFileSync('packages/elements/dist/motcua.js', 'utf8');
    const { code } = await transform(
      source.replace(/\bimport\('([^']+)'\)/g, (_all, specifier) => imported(String(specifier))),
      { format: 'esm', minify: true, target: 'es2022', legalComments: 'none' },
    );
    this.emitFile({ type: 'asset', fileName: 'motcua.js', source: code });
  },
});

/**
 * Code that imports a module, and others at once with it.
 * @param {readonly string[]} paths as code
 */
function atOnce([path, ...others]) {
  const imports = others.map((other) => `, import(${other})`).join('');
  return imports === '' ? `import(${path})` : `Promise.all([import(${path})${imports}]).then(([chunk]) => chunk)`;
}

/**
 * The size budget lists chunks by name; the two files called `en.js` differ by their folders.
 * @param {import('rollup').PreRenderedChunk} chunk
 */
function chunkName({ facadeModuleId, moduleIds }) {
  const id = facadeModuleId ?? moduleIds.at(-1) ?? '';
  const [, folder, name = id] = /(\w+)\/([\w-]+)(?:\.define)?\.js$/.exec(id) ?? [];
  if (name === 'en') return folder === 'messages' ? 'messages-en' : 'texts-en';
  return name === 'vi' ? 'messages-vi' : name;
}

/** @type {import('rollup').RollupOptions} */
export default {
  input: { kit: 'packages/elements/dist/procedure-form/procedure-form.js', extend: 'packages/elements/dist/extend.js' },
  // Pages load `motcua.js`, a small facade over `kit.js`: one that loads `motcua.js?x` and `motcua.js` does not get a
  // second copy of every class. `kit.js` has no hash in its name, so that pages can preload it.
  preserveEntrySignatures: 'allow-extension',
  // Of Lit, the kit has the templates only: see decision 0011.
  treeshake: { moduleSideEffects: (id) => !/node_modules\/(?:lit|lit-element|@lit\/reactive-element)\//.test(id) },
  output: {
    dir: KIT,
    format: 'es',
    sourcemap: true,
    sourcemapExcludeSources: false,
    entryFileNames: '[name].js',
    chunkFileNames: (chunk) => `chunks/${chunkName(chunk)}-[hash].js`,
    assetFileNames: 'chunks/[name]-[hash][extname]',
    generatedCode: 'es2015',
    manualChunks: settlerChunk,
    onlyExplicitManualChunks: true,
  },
  plugins: [
    { name: 'clean', buildStart: () => rmSync(KIT, { recursive: true, force: true }) },
    nativeUrl(),
    fileWorker(),
    resolve({ exportConditions: ['production'], browser: true }),
    messageIds(),
    rulesAlone(),
    parallelImports(),
    kitAlone(),
    minifyTemplates(),
    terser({
      ecma: 2022,
      module: true,
      compress: { passes: 3, inline: 3, keep_fargs: false, pure_getters: true },
      // What bundlers of pages read stays: an address that only the page knows is not theirs to resolve.
      format: { comments: /^!|webpackIgnore|@vite-ignore/ },
    }),
    license({
      thirdParty: {
        output: `${KIT}/THIRD-PARTY.txt`,
        allow: {
          test: ({ name, license }) =>
            name?.startsWith('@motcua/') || /^(MIT|BSD-3-Clause|Apache-2\.0|ISC|0BSD)$/.test(license ?? ''),
          failOnUnlicensed: true,
          failOnViolation: true,
        },
      },
    }),
    compileHints(),
    dataLicences(),
    themes(),
    facade(),
    integrity(),
  ],
};
