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

/** Longer selectors and shorter excerpts are enough for all that people write. */
const MAX_COMPOUND = 500;
const MAX_EXCERPT = 300;
/** Comparisons of a compound with an element, for one style sheet. */
const MAX_COMPARISONS = 2_000_000;

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
  const comparisons = { left: MAX_COMPARISONS };
  for (const { selector, body } of rulesOf(withoutComments(css))) {
    if (!hides(body)) continue;
    const own = selector.split(',').find((one) => matchesAny(one, path, comparisons));
    if (own !== undefined) return { selector: shortened(own), text: `${shortened(selector)} { ${shortened(body)} }` };
  }
  return undefined;
}

function withoutComments(css: string): string {
  const [first = '', ...others] = css.split('/*');
  const parts = [first];
  for (const text of others) {
    const end = text.indexOf('*/');
    if (end >= 0) parts.push(' ', text.slice(end + 2));
  }
  return parts.join('');
}

function shortened(text: string): string {
  const one = text.trim().replace(/\s+/g, ' ');
  return one.length > MAX_EXCERPT ? `${one.slice(0, MAX_EXCERPT)}…` : one;
}

/** The style rules of a sheet, with those in conditions that are met on a screen. */
function rulesOf(css: string): Rule[] {
  const rules: Rule[] = [];
  /** The blocks around, each with where its content begins; only those in met conditions count. */
  const open: { readonly prelude: string; readonly start: number; readonly isMet: boolean }[] = [];
  let start = 0;
  for (const { 0: mark, index } of css.matchAll(/[{};]/g)) {
    if (mark === '{') {
      const prelude = css.slice(start, index).trim();
      const around = open.at(-1);
      open.push({ prelude, start: index + 1, isMet: !around || isCondition(around) });
    } else if (mark === '}') {
      const block = open.pop();
      if (block?.isMet === true && !block.prelude.startsWith('@'))
        rules.push({ selector: block.prelude, body: css.slice(block.start, index) });
    }
    start = index + 1;
  }
  const [outer] = open.filter(({ prelude, isMet }) => isMet && !prelude.startsWith('@'));
  return outer ? [...rules, { selector: outer.prelude, body: css.slice(outer.start) }] : rules;
}

function isCondition({ prelude, isMet }: { readonly prelude: string; readonly isMet: boolean }): boolean {
  return isMet && /^@(?:(?:supports|layer|scope)\b|media\s+(?:screen|all)$)/i.test(prelude);
}

/** Whether a selector matches an element of a path; sibling combinators are taken as not matching. */
function matchesAny(selector: string, path: readonly HtmlElement[], comparisons: { left: number }): boolean {
  const parts = selector.match(/>|[^\s>]+/g)?.reverse() ?? [];
  /** For each element of the path, whether it matches the part of the selector that was compared last. */
  let matched: readonly boolean[] | undefined;
  let isChild = false;
  for (const part of parts) {
    if (part === '>') {
      isChild = true;
      continue;
    }
    let isInside = false;
    const next: boolean[] = [];
    for (const [index, element] of path.entries()) {
      isInside = (isInside && !isChild) || matched?.[index - 1] === true;
      comparisons.left -= 1;
      next.push((matched === undefined || isInside) && comparisons.left > 0 && matchesCompound(part, element));
    }
    if (!next.includes(true)) return false;
    matched = next;
    isChild = false;
  }
  return matched !== undefined && !isChild;
}

function matchesCompound(compound: string, element: HtmlElement): boolean {
  // A form that is not defined yet is hidden by many pages, until it is.
  if (compound.length > MAX_COMPOUND || /:not\(:defined\)/.test(compound)) return false;
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
