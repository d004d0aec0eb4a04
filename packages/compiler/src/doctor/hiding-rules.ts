import { attribute, type HtmlElement } from './html-page.js';

/** A rule of a style sheet that hides an element. */
export interface HidingRule {
  /** The rule as it is written. */
  readonly text: string;
  readonly selector: string;
}

interface Rule {
  readonly selector: string;
  readonly body: string;
}

/** Declarations that hide an element, or leave no room for it. */
const HIDING =
  /(?:^|[;{\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0(?:\.0+)?%?(?=\s*(?:;|$|!))|content-visibility\s*:\s*hidden|(?:max-)?(?:width|height|inline-size|block-size)\s*:\s*0(?:px|em|rem|%)?(?=\s*(?:;|$|!))|pointer-events\s*:\s*none)/i;

/** Whether declarations, e.g. of a `style` attribute, hide what they apply to. */
export function hides(declarations: string): boolean {
  return HIDING.test(declarations);
}

/**
 * The first rule of a style sheet that hides an element. A rule that another one may override counts: selectors are
 * compared, not their precedence. Selectors with states, e.g. `:hover`, and rules for print or narrow screens are left out.
 * @param path the element and all around it, from the inside out
 */
export function hidingRule(css: string, path: readonly HtmlElement[]): HidingRule | undefined {
  for (const { selector, body } of rulesOf(css.replace(/\/\*[\s\S]*?\*\//g, ' '))) {
    if (!hides(body)) continue;
    const own = selector
      .split(',')
      .find((one) => path.some((_element, index) => matches(one.trim(), path.slice(index))));
    if (own !== undefined) return { selector: own.trim(), text: `${selector} { ${body.trim()} }`.replace(/\s+/g, ' ') };
  }
  return undefined;
}

/** The style rules of a sheet, with those in conditions that are met on a screen. */
function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  let at = 0;
  for (;;) {
    const open = css.indexOf('{', at);
    if (open < 0) return rules;
    const close = endOfBlock(css, open);
    const prelude = css.slice(at, open).split(';').at(-1)?.trim() ?? '';
    const body = css.slice(open + 1, close);
    if (!prelude.startsWith('@')) rules.push({ selector: prelude, body });
    else if (/^@(?:supports|layer|scope)\b/i.test(prelude)) rules.push(...rulesOf(body));
    else if (/^@media\s+(?:screen|all)\s*$/i.test(prelude)) rules.push(...rulesOf(body));
    at = close + 1;
  }
}

function endOfBlock(css: string, open: number): number {
  let depth = 0;
  for (let at = open; at < css.length; at += 1) {
    if (css[at] === '{') depth += 1;
    else if (css[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return css.length;
}

/** Whether a selector matches the first element of a path; sibling combinators are taken as not matching. */
function matches(selector: string, path: readonly HtmlElement[]): boolean {
  const compounds = selector.replace(/\s*>\s*/g, ' > ').split(/\s+/);
  const last = compounds.pop() ?? '';
  const [element, ...around] = path;
  if (!element || !matchesCompound(last, element)) return false;
  if (compounds.length === 0) return true;
  const isChild = compounds.at(-1) === '>';
  const rest = (isChild ? compounds.slice(0, -1) : compounds).join(' ');
  return (isChild ? around.slice(0, 1) : around).some((_one, index) => matches(rest, around.slice(index)));
}

function matchesCompound(compound: string, element: HtmlElement): boolean {
  // A form that is not defined yet is hidden by many pages, until it is.
  if (/:not\(:defined\)/.test(compound)) return false;
  const parts = compound.match(/^(?:\*|[\w-]+)|[.#][\w-]+|\[[^\]]+\]/g) ?? [];
  if (parts.join('') !== compound || compound === '') return false;
  return parts.every((part) => {
    if (part.startsWith('.')) return (attribute(element, 'class') ?? '').split(/\s+/).includes(part.slice(1));
    if (part.startsWith('#')) return attribute(element, 'id') === part.slice(1);
    const [, name = '', value] = /^\[([\w-]+)(?:=["']?([^"'\]]*)["']?)?\]$/.exec(part) ?? [];
    if (name !== '') {
      const own = attribute(element, name);
      return own !== undefined && (value === undefined || own === value);
    }
    return part !== '*' && part.toLowerCase() === element.tagName;
  });
}
