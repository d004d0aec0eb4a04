import MagicString from 'magic-string';

/**
 * A tagged template in the syntax tree that rollup parses, with the offsets of its strings.
 * @typedef {{ tag: { name: string }, quasi: { quasis: { start: number, end: number }[] } }} Template
 */

/**
 * A rollup plugin: line breaks and indentation inside `html` and `css` templates become one space, and comments in `css`
 * go. Each byte is loaded by every citizen; the meaning of the markup stays, since runs of white space are one space to
 * HTML and CSS alike.
 * @returns {import('rollup').Plugin}
 */
export function minifyTemplates() {
  return {
    name: 'minify-templates',
    transform(code, id) {
      if (!/packages\/elements\/dist\/.*\.js$/.test(id) || !/\b(html|css)\s*`/.test(code)) return null;
      const changed = new MagicString(code);
      visit(this.parse(code), ({ tag, quasi }) => {
        for (const { start, end } of quasi.quasis) {
          const text = code.slice(start, end);
          const shorter = tag.name === 'css' ? shortenCss(text) : text.replace(/\s*\n\s*/g, ' ');
          if (shorter !== text) changed.update(start, end, shorter);
        }
      });
      return { code: changed.toString(), map: changed.generateMap({ hires: true }) };
    },
  };
}

/** @param {string} text */
function shortenCss(text) {
  return text
    .replace(/\/\*[^]*?\*\//g, '')
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,>]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/(?<![\w.])0\.(?=\d)/g, '.')
    .replace(/;}/g, '}');
}

/**
 * Calls `found` for each tagged `html` or `css` template in a syntax tree.
 * @param {any} node
 * @param {(template: Template) => void} found
 */
function visit(node, found) {
  if (node === null || typeof node !== 'object') return;
  if (Array.isArray(node)) {
    for (const item of node) visit(item, found);
    return;
  }
  if (node.type === 'TaggedTemplateExpression' && (node.tag.name === 'html' || node.tag.name === 'css')) found(node);
  for (const [key, value] of Object.entries(node)) if (key !== 'parent') visit(value, found);
}
