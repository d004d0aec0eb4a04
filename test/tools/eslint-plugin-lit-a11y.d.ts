/** The plugin has no types of its own. */
declare module 'eslint-plugin-lit-a11y' {
  import type { ESLint, Rule } from 'eslint';

  const plugin: ESLint.Plugin & { rules: Record<string, Rule.RuleModule> };
  export default plugin;
}
