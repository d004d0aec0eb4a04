import { visitNodes, type FormStore } from '../../packages/core/src/index.js';

/**
 * Returns the current fields of a form, one line each: pointer, kind, then `*` required, `?` nullable, `+` growable,
 * `-` removable, `tag` for a discriminator, the options in braces, the questions in brackets with the chosen branches.
 */
export function outline(store: FormStore): string[] {
  const lines: string[] = [];
  visitNodes(store.getSnapshot().root, (node) => {
    const { pointer, kind, required, nullable, growable, removable, discriminator, options, questions, section } = node;
    const marks = `${required ? '*' : ''}${nullable ? '?' : ''}${growable ? '+' : ''}${removable ? '-' : ''}`;
    const offered = options.length > 0 ? ` {${options.map(({ key }) => key).join('|')}}` : '';
    const asked = questions.map(({ branches, chosen }) => {
      const names = branches.map(
        ({ title, constant, members, type }) => title ?? constant?.key ?? (members.join('+') || type),
      );
      return ` [${names.join('/')}: ${chosen.join(',')}]`;
    });
    const under = section === undefined ? '' : ` under ${section}`;
    lines.push(`${pointer} ${kind}${marks}${discriminator ? ' tag' : ''}${offered}${asked.join('')}${under}`);
  });
  return lines;
}

/** The answers' issues now, as `pointer code`. */
export function dataIssues(store: FormStore): string[] {
  const { issues } = store.getSnapshot();
  return issues.filter(({ scope }) => scope === 'data').map(({ pointer, code }) => `${pointer} ${code}`);
}
