import {
  defaultTreeAdapter,
  Parser,
  type DefaultTreeAdapterMap,
  type DefaultTreeAdapterTypes,
  type Token,
} from 'parse5';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
type Node = DefaultTreeAdapterTypes.Node;

/** Bounds of one document. The parser looks through all open elements at most tags. */
const MAX_STEPS = 1_000_000_000;
const MAX_ELEMENTS = 500_000;

class DocumentCut extends Error {}

/** Stops a parser where a document asks for too much. */
class BoundedParser extends Parser<DefaultTreeAdapterMap> {
  #steps = 0;

  override onStartTag(token: Token.TagToken): void {
    this.#count();
    super.onStartTag(token);
  }

  override onEndTag(token: Token.TagToken): void {
    this.#count();
    super.onEndTag(token);
  }

  #count(): void {
    this.#steps += this.openElements.stackTop + 1;
    if (this.#steps > MAX_STEPS) throw new DocumentCut();
  }
}

/** Parses a document as far as its bounds allow. */
function parseWithin(source: string): { readonly document: Node; readonly isCut: boolean } {
  let elements = 0;
  const parser = new BoundedParser({
    // Scripts are off, so that what is in a `<noscript>` is parsed, too.
    scriptingEnabled: false,
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...defaultTreeAdapter,
      createElement(...parts) {
        elements += 1;
        // Open formatting elements are copied into each paragraph that follows.
        if (elements > MAX_ELEMENTS) throw new DocumentCut();
        return defaultTreeAdapter.createElement(...parts);
      },
    },
  });
  try {
    parser.tokenizer.write(source, true);
    return { document: parser.document, isCut: false };
  } catch (error) {
    if (!(error instanceof DocumentCut)) throw error;
    return { document: parser.document, isCut: true };
  }
}

/** An HTML document with what the examination asks of it. */
export class HtmlPage {
  /** All elements in document order, with those in declarative shadow roots, but not in other templates. */
  readonly elements: readonly HtmlElement[];
  /** Elements in templates, which a script may still copy into the page. */
  readonly templated: readonly HtmlElement[];
  /** Whether the document was too large or too deeply nested to be read to its end. */
  readonly isCut: boolean;
  readonly #source: string;

  constructor(source: string) {
    this.#source = source;
    const elements: HtmlElement[] = [];
    const templated: HtmlElement[] = [];
    const { document, isCut } = parseWithin(source);
    // Browsers take any depth, so there is no recursion here.
    const pending: { readonly node: Node; readonly into: HtmlElement[] }[] = [{ node: document, into: elements }];
    for (let next = pending.pop(); next; next = pending.pop()) {
      const { node, into } = next;
      if (defaultTreeAdapter.isElementNode(node)) into.push(node);
      const content =
        'content' in node
          ? [{ node: node.content, into: attribute(node, 'shadowrootmode') === undefined ? templated : into }]
          : [];
      const inside = [...childrenOf(node).map((child) => ({ node: child, into })), ...content];
      for (const child of inside.reverse()) pending.push(child);
    }
    this.elements = elements;
    this.templated = templated;
    this.isCut = isCut;
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
