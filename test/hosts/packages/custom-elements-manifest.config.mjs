// custom-elements.json of @motcua/elements. `npm run manifest` writes it, from the sources and the table of
// attributes in docs/embedding.md; test:long compares. The analyzer does not know how the element declares its properties.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { documentedHooks, tokenDefaults } from '../../tools/style-hooks.mjs';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const source = path.join(root, 'packages/elements/src');
const defaults = tokenDefaults();
const sorted = (tag) => documentedHooks(tag).sort((one, other) => (one.name < other.name ? -1 : 1));
const docs = readFileSync(path.join(root, 'docs/embedding.md'), 'utf8');

/** The rows of the table after a heading: what its first cell names in backticks, and the last but `skip` cells. */
function rows(heading, cell) {
  const [, section = ''] = new RegExp(`\\n${heading}\\n([^]*?)(?:\\n## |$)`).exec(docs) ?? [];
  return new Map(
    [...section.matchAll(/^\|(.+)\|$/gm)].flatMap(([, row]) => {
      const cells = row.split('|').map((text) => text.trim());
      return [...cells[0].matchAll(/`([\w-]+)`/g)].map(([, name]) => [name, cells[cell]]);
    }),
  );
}

const attributes = rows('## Attributes', 2);
const values = rows('## Attributes', 1);

function finish(manifest) {
  const [module] = manifest.modules.filter(({ declarations }) =>
    declarations.some(({ name }) => name === 'ProcedureForm'),
  );
  const element = module.declarations.find(({ name }) => name === 'ProcedureForm');
  const properties = /properties: [^=]+= (\{[^]*?\n  \});/.exec(
    readFileSync(path.join(source, 'procedure-form/procedure-form.ts'), 'utf8'),
  )[1];
  const fields = new Map(
    [...properties.matchAll(/^ {4}(\w+): \{(.*)\}/gm)].flatMap(([, name, options]) =>
      options.includes('attribute: false')
        ? []
        : [[/attribute: '([^']+)'/.exec(options)?.[1] ?? name.toLowerCase(), name]],
    ),
  );
  const members = element.members.filter(
    ({ name, privacy, static: isStatic, kind, inheritedFrom }) =>
      !name.startsWith('#') &&
      privacy === undefined &&
      !isStatic &&
      name !== 'chosen' &&
      (kind === 'field' || name === 'receive' || name === 'wipe') &&
      !inheritedFrom,
  );
  return {
    schemaVersion: '2.1.0',
    readme: 'README.md',
    modules: [
      {
        kind: 'javascript-module',
        path: 'dist/procedure-form/procedure-form.js',
        declarations: [
          {
            kind: 'class',
            name: 'ProcedureForm',
            tagName: 'procedure-form',
            customElement: true,
            summary: element.summary,
            description: element.description,
            superclass: { name: 'HTMLElement' },
            attributes: [...attributes].map(([name, description]) => ({
              name,
              description: description.replaceAll('\\|', '|'),
              type: { text: typeOf(values.get(name)) },
              ...(fields.has(name) && { fieldName: fields.get(name) }),
            })),
            members,
            events: element.events,
            slots: element.slots,
            cssParts: sorted('csspart'),
            cssProperties: sorted('cssprop').map((token) => ({
              ...token,
              ...(defaults.has(token.name) && { default: defaults.get(token.name)[0] }),
            })),
            cssStates: sorted('cssstate'),
          },
        ],
        exports: [
          {
            kind: 'js',
            name: 'ProcedureForm',
            declaration: { name: 'ProcedureForm', module: 'dist/procedure-form/procedure-form.js' },
          },
        ],
      },
      {
        kind: 'javascript-module',
        path: 'dist/define.js',
        declarations: [],
        exports: [
          {
            kind: 'custom-element-definition',
            name: 'procedure-form',
            declaration: { name: 'ProcedureForm', module: 'dist/procedure-form/procedure-form.js' },
          },
        ],
      },
    ],
  };
}

/** The type of an attribute: its values where they are a list. */
function typeOf(cell = '') {
  const listed = [...cell.matchAll(/`([\w-]+)`/g)].map(([, value]) => `'${value}'`);
  if (cell === 'present') return 'boolean';
  if (cell.startsWith('seconds')) return 'number';
  return listed.length > 0 && !/URL|name|defined/.test(cell) ? listed.join(' | ') : 'string';
}

export default {
  globs: ['packages/elements/src/procedure-form/procedure-form.ts', 'packages/elements/src/events/*.ts'],
  outdir: 'packages/elements',
  packagejson: false,
  plugins: [
    {
      name: 'motcua',
      packageLinkPhase({ customElementsManifest }) {
        const whole = finish(customElementsManifest);
        for (const key of Object.keys(customElementsManifest)) delete customElementsManifest[key];
        Object.assign(customElementsManifest, whole);
      },
    },
  ],
};
