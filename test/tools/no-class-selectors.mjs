const METHODS = ['querySelector', 'querySelectorAll', 'closest', 'matches', 'locator', 'waitForSelector'];

/**
 * An ESLint rule for tests: elements are found as a person finds them, by role, name or text, or by `part`, which pages
 * may rely on. A class is a detail of the styles, but for those of a test's own page (`x-…`). The option lists classes that
 * tests may use.
 * @type {import('eslint').Rule.RuleModule}
 */
export const noClassSelectors = {
  meta: { type: 'problem', schema: [{ type: 'array', items: { type: 'string' } }] },
  create: (context) => ({
    CallExpression({ callee, arguments: [selector] }) {
      if (callee.type !== 'MemberExpression' || callee.property.type !== 'Identifier') return;
      if (!METHODS.includes(callee.property.name) || !selector) return;
      const text = context.sourceCode.getText(selector);
      if (!/^['"`]/.test(text)) return;
      const allowed = /** @type {string[]} */ (context.options[0] ?? []);
      // Neither what is in quotes or brackets nor what is filled in is part of the classes.
      const bare = text.slice(1, -1).replace(/\[[^\]]*\]|\$\{[^}]*\}|"[^"]*"/g, '');
      for (const [, name = ''] of bare.matchAll(/\.([a-z][\w-]*)/gi)) {
        if (allowed.includes(name) || name.startsWith('x-')) continue;
        context.report({ node: selector, message: `".${name}" is a class: select by role, name, text or part.` });
      }
    },
  }),
};
