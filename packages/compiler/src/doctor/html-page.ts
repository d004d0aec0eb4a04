import { defaultTreeAdapter, parse, type DefaultTreeAdapterTypes } from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** An HTML document with what the examination asks of it. */
export class HtmlPage {
  /** All elements in document order, with those in declarative shadow roots, but not in other templates. */
  readonly elements: readonly HtmlElement[];
  /** Elements in templates, which a script may still copy into the page. */
  readonly templated: readonly HtmlElement[];
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
    const elements: HtmlElement[] = [];
    const templated: HtmlElement[] = [];
    const visit = (node: Node, into: HtmlElement[]) => {
      if (defaultTreeAdapter.isElementNode(node)) into.push(node);
      for (const child of childrenOf(node)) visit(child, into);
      if ('content' in node) visit(node.content, attribute(node, 'shadowrootmode') === undefined ? templated : into);
    };
    // Scripts are off, so that what is in a `<noscript>` is parsed, too.
    visit(parse(source, { sourceCodeLocationInfo: true, scriptingEnabled: false }), elements);
    this.elements = elements;
    this.templated = templated;
  }

  all(...names: readonly string[]): readonly HtmlElement[] {
    return this.elements.filter(({ tagName }) => names.includes(tagName));
  }

  /** The start tag of an element with its line, shortened. */
  tag(element: HtmlElement): string {
    const location = element.sourceCodeLocation;
    const range = location?.startTag ?? location;
    const tag = range
      ? this.#source.slice(range.startOffset, range.endOffset).replace(/\s+/g, ' ')
      : `<${element.tagName}>`;
    return `${tag.length > 160 ? `${tag.slice(0, 159)}…` : tag} (line ${range?.startLine ?? '?'})`;
  }

  /** Whether the source closes a tag with `/>`, which HTML ignores. */
  isSelfClosing({ sourceCodeLocation }: HtmlElement): boolean {
    const range = sourceCodeLocation?.startTag ?? sourceCodeLocation;
    return (
      range !== undefined && range !== null && this.#source.slice(range.startOffset, range.endOffset).endsWith('/>')
    );
  }
}

/** The value of an attribute; undefined where it is missing. */
export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

/** The text in an element, e.g. a script. */
export function textIn(element: HtmlElement): string {
  return childrenOf(element)
    .map((child) => (defaultTreeAdapter.isTextNode(child) ? child.value : ''))
    .join('');
}

/** The element itself and all around it, from the inside out; a shadow root's host is the parent of what is in it. */
export function withAncestors(element: HtmlElement): readonly HtmlElement[] {
  const path: HtmlElement[] = [];
  for (let node: Node | null = element; node !== null; node = parentOf(node)) {
    if (defaultTreeAdapter.isElementNode(node)) path.push(node);
  }
  return path;
}

/** The offset of an element in the source. */
export function offsetOf({ sourceCodeLocation }: HtmlElement): number {
  return sourceCodeLocation?.startOffset ?? 0;
}

function childrenOf(node: Node): readonly Node[] {
  return 'childNodes' in node ? node.childNodes : [];
}

function parentOf(node: Node): Node | null {
  return 'parentNode' in node ? (node.parentNode ?? null) : null;
}
