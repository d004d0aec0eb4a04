// npm run manifest: custom-elements.json of @motcua/elements, and from it what editors and frameworks read: VS Code data,
// and types for JSX (React, Preact, Solid), Vue and Svelte. The manifest itself needs the analyzer, which only
// `npm ci --prefix test/hosts/packages` installs; without it the rest is written from the manifest that is there.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import { mustRun, root } from './run.mjs';

const folder = path.join(root, 'packages/elements');
const CONFIG = 'test/hosts/packages/custom-elements-manifest.config.mjs';
const ANALYZER = 'test/hosts/packages/node_modules/.bin/cem';
const NOTE = 'Generated from custom-elements.json by `npm run manifest`.';

/** @typedef {{ name: string, description?: string, type?: { text: string }, fieldName?: string, kind?: string }} Item */
/** @typedef {{ tagName: string, summary: string, attributes: Item[], members: Item[], events: Item[] }} Declaration */

/** @returns {Declaration} */
function declaration() {
  const { modules } = JSON.parse(readFileSync(path.join(folder, 'custom-elements.json'), 'utf8'));
  return modules[0].declarations[0];
}

/**
 * The files for editors and frameworks, by their paths in the package.
 * @returns {Promise<Record<string, string>>}
 */
export async function editorFiles() {
  const { tagName, summary, attributes, members, events } = declaration();
  const vscode = {
    version: 1.1,
    tags: [
      {
        name: tagName,
        description: summary,
        attributes: attributes.map(({ name, description, type }) => ({
          name,
          description,
          ...(type?.text === 'boolean' && { valueSet: 'v' }),
          ...(type?.text.includes("'") && { values: valuesOf(type.text).map((value) => ({ name: value })) }),
        })),
      },
    ],
  };
  // As an attribute a value is text; React 19, Preact and Vue set properties where the element has them.
  const rows = attributes.map(
    ({ name, description, type }) => `/** ${plain(description)} */\n  '${name}'?: ${propType(type?.text)};`,
  );
  const properties = members
    .filter(({ name, kind }) => kind === 'field' && !attributes.some((one) => one.name === name) && name !== 'issues')
    .map(({ name, description }) => `/** ${plain(description)} */\n  ${name}?: ProcedureForm['${name}'] | undefined;`);
  const listeners = (/** @type {(name: string) => string} */ key) =>
    events.map(
      ({ name, description, type }) => `/** ${plain(description)} */\n  ${key(name)}?: (event: ${type?.text}) => void;`,
    );
  const imports = [...new Set(['ProcedureForm', ...events.map(({ type }) => type?.text ?? 'Event')])].sort();
  const attributesFile = `// ${NOTE}\nimport type { ${imports.join(', ')} } from '../dist/index.js';

/** The attributes of \`<${tagName}>\`. */
export interface ProcedureFormAttributes {\n  ${rows.join('\n  ')}\n}

/** The properties that are no attributes. */
export interface ProcedureFormProperties {\n  ${properties.join('\n  ')}\n}

/** Listeners as React 19, Preact and Solid name them in JSX. */
export interface ProcedureFormListeners {\n  ${listeners((name) => `'on${name}'`).join('\n  ')}\n}

/** Listeners as Vue names them in render functions and templates. */
export interface ProcedureFormVueListeners {\n  ${listeners((name) => vueName(name)).join('\n  ')}\n}

/** Listeners as Solid and Svelte 4 name them. */
export interface ProcedureFormColonListeners {\n  ${listeners((name) => `'on:${name}'`).join('\n  ')}\n}
`;
  const names = 'ProcedureFormAttributes, ProcedureFormListeners, ProcedureFormProperties';
  const jsx = (
    /** @type {string} */ module,
    /** @type {{ imports: string, type: string }} */ base,
    extra = '',
  ) => `// ${NOTE}
import type { ProcedureForm } from '../dist/index.js';
import type { ${names}${extra} } from './attributes.js';
${base.imports}
declare module '${module}' {
  namespace JSX {
    interface IntrinsicElements {
      '${tagName}': ${base.type};
    }
  }
}
`;
  /** @type {Record<string, string>} */
  const files = {
    'vscode.html-custom-data.json': JSON.stringify(vscode),
    'types/attributes.d.ts': attributesFile,
    'types/react.d.ts': jsx('react', {
      imports: "import type { DetailedHTMLProps, HTMLAttributes } from 'react';",
      type: "Omit<DetailedHTMLProps<HTMLAttributes<ProcedureForm>, ProcedureForm>, 'lang'> & ProcedureFormAttributes & ProcedureFormProperties & ProcedureFormListeners",
    }),
    'types/preact.d.ts': jsx('preact', {
      imports: "import type { HTMLAttributes } from 'preact';",
      type: "Omit<HTMLAttributes<ProcedureForm>, 'lang'> & ProcedureFormAttributes & ProcedureFormProperties & ProcedureFormListeners",
    }),
    'types/solid.d.ts': jsx(
      'solid-js',
      {
        imports: "import type { JSX as Solid } from 'solid-js';",
        type: "Omit<Solid.HTMLAttributes<ProcedureForm>, 'lang'> & ProcedureFormAttributes & { [Name in keyof ProcedureFormProperties as `prop:${Name}`]?: ProcedureFormProperties[Name] } & ProcedureFormColonListeners",
      },
      ', ProcedureFormColonListeners',
    ).replace('ProcedureFormListeners, ', ''),
    'types/vue.d.ts': `// ${NOTE}
import type { DefineComponent } from 'vue';
import type { ProcedureFormAttributes, ProcedureFormProperties, ProcedureFormVueListeners } from './attributes.js';

declare module 'vue' {
  interface GlobalComponents {
    '${tagName}': DefineComponent<ProcedureFormAttributes & ProcedureFormProperties & ProcedureFormVueListeners>;
  }
}
`,
    'types/svelte.d.ts': `// ${NOTE}
import type { HTMLAttributes } from 'svelte/elements';
import type { ProcedureForm } from '../dist/index.js';
import type { ${names} } from './attributes.js';

declare module 'svelte/elements' {
  interface SvelteHTMLElements {
    '${tagName}': Omit<HTMLAttributes<ProcedureForm>, 'lang'> & ProcedureFormAttributes & ProcedureFormProperties & ProcedureFormListeners;
  }
}
`,
  };
  const formatted = Object.entries(files).map(async ([name, text]) => [
    name,
    await format(text, { parser: name.endsWith('.json') ? 'json' : 'typescript', printWidth: 120, singleQuote: true }),
  ]);
  return Object.fromEntries(await Promise.all(formatted));
}

/** @param {string} name */
const vueName = (name) => `on${name.replace(/(?:^|-)(\w)/g, (_all, letter) => letter.toUpperCase())}`;

/** @param {string} [text] */
const plain = (text = '') =>
  text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\s+/g, ' ')
    .replaceAll('*/', '* /');

/** @param {string} text */
const valuesOf = (text) => [...text.matchAll(/'([\w-]+)'/g)].map(([, value]) => value);

/** @param {string} [type] */
function propType(type = 'string') {
  if (type === 'boolean') return "boolean | '' | undefined";
  return type === 'number' ? 'number | string | undefined' : `${type} | undefined`;
}

if (process.argv[1] === import.meta.filename) {
  if (existsSync(path.join(root, ANALYZER))) await mustRun(ANALYZER, ['analyze', '--config', CONFIG]);
  const manifest = path.join(folder, 'custom-elements.json');
  writeFileSync(manifest, await format(readFileSync(manifest, 'utf8'), { parser: 'json', printWidth: 120 }));
  for (const [name, text] of Object.entries(await editorFiles())) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}
