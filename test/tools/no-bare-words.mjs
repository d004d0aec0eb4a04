/**
 * An ESLint rule: words in an `html` template must come from `msg()` or the procedure's texts, so that every language
 * has them.
 * @type {import('eslint').Rule.RuleModule}
 */
export const noBareWords = {
  meta: { type: 'problem', schema: [] },
  create: (context) => ({
    TaggedTemplateExpression({ tag, quasi }) {
      if (tag.type !== 'Identifier' || tag.name !== 'html') return;
      // An expression may be inside a tag or between tags: a marker distinguishes the two.
      const markup = quasi.quasis.map(({ value }) => value.raw).join('\u0000');
      const text = markup.replace(/<!--[^]*?-->/g, ' ').replace(/<[^>]*>/g, ' ');
      const word = /\p{L}{2,}/u.exec(text)?.[0];
      if (word)
        context.report({
          node: quasi,
          message: `"${word}" is said in one language only: use msg() or a text of the procedure.`,
        });
    },
  }),
};
