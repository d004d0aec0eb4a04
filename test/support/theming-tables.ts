import { documentedHooks, tokenDefaults } from '../tools/style-hooks.mjs';

/** The generated tables of docs/theming.md, by the name of their section. */
export function themingTables(): Readonly<Record<string, string>> {
  const defaults = tokenDefaults();
  const tokens = documentedHooks('cssprop').map(({ name, description }) => {
    const [light = 'that of accent-strong', dark = ''] = defaults.get(name) ?? [];
    return [code(name), description, light.startsWith('that of') ? light : code(light), dark && code(dark)];
  });
  const rows = (tag: 'csspart' | 'cssstate') =>
    documentedHooks(tag).map(({ name, description }) => [code(name), description]);
  return {
    tokens: table(['token', 'what has it', 'default', 'on dark pages'], tokens),
    parts: table(['part', 'what it is'], rows('csspart')),
    states: table(['state', 'when'], rows('cssstate')),
  };
}

/** Replaces each generated section of a page, between `<!-- name -->` and `<!-- /name -->`. */
export function withTables(page: string, tables: Readonly<Record<string, string>>): string {
  return Object.entries(tables).reduce(
    (text, [name, rows]) =>
      text.replace(
        new RegExp(`<!-- ${name} -->[^]*?<!-- /${name} -->`),
        `<!-- ${name} -->\n\n${rows}\n\n<!-- /${name} -->`,
      ),
    page,
  );
}

const code = (text: string) => `\`${text}\``;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
