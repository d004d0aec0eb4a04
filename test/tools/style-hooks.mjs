// The tokens, parts and states of `<procedure-form>` that a page can style: their names and meanings are tags in the class
// comment, the defaults are in tokens.styles.ts, and what is used is in the sources.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './run.mjs';

const source = path.join(root, 'packages/elements/src');
const read = (/** @type {string} */ file) => readFileSync(path.join(source, file), 'utf8');

/** @typedef {{ name: string, description: string }} Hook */

/**
 * What the class comment documents with a tag.
 * @param {'csspart' | 'cssprop' | 'cssstate'} tag
 * @returns {Hook[]}
 */
export function documentedHooks(tag) {
  const [comment = ''] = /\/\*\*(?:(?!\*\/)[^])*?@tag procedure-form[^]*?\*\//.exec(
    read('procedure-form/procedure-form.ts'),
  ) ?? [''];
  return [...comment.matchAll(new RegExp(`@${tag} (\\S+) - (.+)`, 'g'))].map(([, name = '', description = '']) => ({
    name,
    description,
  }));
}

/**
 * The defaults of the tokens: on light pages, and on dark ones where they differ.
 * @returns {Map<string, readonly string[]>}
 */
export function tokenDefaults() {
  const rows = read('tokens.styles.ts').matchAll(/^ {2}'?([a-z][\w-]*)'?: (?:\['(.+?)', '(.+?)'\]|'(.+?)'),$/gm);
  return new Map(
    [...rows].map(([, name, light, dark, both]) => [
      `--procedure-${name}`,
      both === undefined
        ? [light ?? '', dark ?? '']
        : [both.replace(/^var\(--_(.+)\)$/, (_all, other) => `that of ${other}`)],
    ]),
  );
}

/** Text of all sources of the elements, without tests. */
function sources() {
  return readdirSync(source, { recursive: true })
    .map(String)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map(read)
    .join('\n');
}

/** The names of the parts in the templates and attribute lists of the sources. */
export function usedParts() {
  const names = [...sources().matchAll(/\bpart(?:=|: )(?:\$\{([^}]*)\}|"([^"]*)"|'([^']*)')/g)].flatMap(
    ([, expression, ...texts]) => {
      const given = expression
        ? [...expression.matchAll(/\? '([^']+)' : '([^']+)'/g)].flatMap(([, ...all]) => all)
        : texts;
      return given.flatMap((text) => text?.split(' ') ?? []);
    },
  );
  return [...new Set(names)].sort();
}

/** The names of the tokens that the styles read. */
export function usedTokens() {
  const single = [...sources().matchAll(/var\((--procedure-[a-z-]+),/g)].map(([, name = '']) => name);
  return [...new Set([...tokenDefaults().keys(), ...single])].sort();
}
