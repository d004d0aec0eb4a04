import type { TextBlock, TextPart } from '@motcua/model';
import { BlockBuilder } from './block-builder.js';
import { decodeEntities } from './entities.js';

/** Longer texts are shown as they are. */
const MAX_LENGTH = 10_000;

/** The meaning of the inline HTML elements; other elements are removed and their text stays. */
const INLINE: Readonly<Record<string, 'strong' | 'emphasis' | 'code'>> = {
  ...{ b: 'strong', strong: 'strong', th: 'strong', dt: 'strong' },
  ...{ i: 'emphasis', em: 'emphasis', cite: 'emphasis', dfn: 'emphasis', var: 'emphasis' },
  ...{ code: 'code', kbd: 'code', samp: 'code', tt: 'code' },
};
const BLOCK =
  /^(?:address|article|aside|blockquote|body|caption|center|d[dlt]|details|div|fig(?:caption|ure)|footer|form|h[1-6r]|header|html|main|nav|p|pre|section|summary|table|t(?:body|foot|head|r))$/;
/** Elements that are tags without being closed; others may be placeholders, as in `<name>`. */
const SURE =
  /^(?:a|b|big|br|center|div|d[dlt]|em|font|h[1-6r]|i|img|li|ol|p|pre|small|span|strong|su[bp]|table|t[dhr]|u|ul|wbr)$/;

/** The marks within a paragraph: of Markdown, and tags of HTML. */
const MARK = new RegExp(
  [
    /\\(?<escaped>[*_`<>])/,
    /(?<ticks>`+)(?<code>[^`](?:[^]*?[^`])?)\k<ticks>(?!`)/,
    /<(?<address>(?:https?:\/\/|mailto:|tel:)[^\s<>"]+)>/,
    /<(?<closes>\/?)(?<tag>[a-z][a-z\d-]*)(?<attributes>(?:"[^"]*"|'[^']*'|[^'"<>])*)>/,
    /!\[(?<alternative>[^\]\n]*)\]\([^()\n]*\)/,
    /\[(?<linked>(?:[^[\]]|\[[^[\]]*\])+)\]\(\s*<?(?<href>[^\s<>()]*(?:\([^\s<>()]*\)[^\s<>()]*)*)>?(?:\s+(?:"[^"]*"|'[^']*'))?\s*\)/,
    /(?<double>\*\*|__)(?=[^\s*_])(?<strong>[^]*?[^\s])\k<double>(?![*_])/,
    /(?<single>[*_])(?=[^\s*_])(?<emphasis>(?:(?!\k<single>)[^])*?[^\s*_])\k<single>(?![*_])/,
    /(?<end> {2,}\n|\\\n)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'giu',
);

const ITEM = /^(\s*)(?:[-*+•]|(\d{1,9})[.)])\s+(?=\S)/;
const HEADING = /^\s{0,3}(#{1,6})\s+(.*?)\s*#*$/;
const FENCE = /^\s*(?:```|~~~)/;
const RULE = /^\s*(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,}|={3,})$/;

/**
 * Reads HTML and Markdown as paragraphs, lists, links, emphasis and code: what of both is safe to show, and needs no
 * parser of the browser. Links lead to web pages, mail addresses and telephone numbers only.
 */
export function readFormattedText(text: string): readonly TextBlock[] {
  if (text.length > MAX_LENGTH) return [{ type: 'paragraph', content: [text] }];
  return new TextReader(text).read();
}

class TextReader {
  readonly #text: string;
  readonly #builder = new BlockBuilder();
  /** Lists of Markdown that are open, by how far they are indented. */
  readonly #lists: { readonly indent: number; readonly ordered: boolean }[] = [];
  /** The number of open `pre` elements, in which line ends are kept. */
  #kept = 0;

  constructor(text: string) {
    this.#text = text
      .replace(/<!--[^]*?(?:-->|$)/g, '')
      .replace(/<(script|style|template|iframe|object)\b[^>]*>[^]*?(?:<\/\1\s*>|$)/gi, '')
      .replace(/<[!?][^<>]*>/g, '');
  }

  read(): readonly TextBlock[] {
    const lines = this.#text.split(/\r\n?|\n/);
    const hasItems = lines.filter((line) => ITEM.test(line)).length > 1;
    let paragraph: string[] = [];
    let afterBlank = false;
    const flush = () => {
      if (paragraph.length > 0) this.#scan(paragraph.join('\n'));
      paragraph = [];
    };
    for (let index = 0; index < lines.length; index += 1) {
      const line = lines[index] ?? '';
      const item = hasItems ? ITEM.exec(line) : null;
      const heading = HEADING.exec(line);
      if (FENCE.test(line)) {
        flush();
        const end = lines.findIndex((other, at) => at > index && FENCE.test(other));
        const last = end < 0 ? lines.length : end;
        this.#code(lines.slice(index + 1, last));
        index = last;
      } else if (line.trim() === '' || RULE.test(line)) {
        flush();
        this.#builder.endParagraph();
        afterBlank = true;
        continue;
      } else if (item) {
        flush();
        this.#item(item[1]?.length ?? 0, item[2]);
        paragraph = [line.slice(item[0].length)];
      } else if (heading && (heading[1] !== '#' || lines.length > 1)) {
        flush();
        this.#closeLists(-1);
        this.#builder.endParagraph();
        this.#within('strong', heading[2] ?? '');
        this.#builder.endParagraph();
      } else {
        // Text after an empty line belongs to an item only when it is indented.
        if (afterBlank && !/^\s/.test(line)) this.#closeLists(-1);
        paragraph.push(line.replace(/^\s*>\s+(?=\p{L})/u, ''));
      }
      afterBlank = false;
    }
    flush();
    return this.#builder.finish();
  }

  #item(indent: number, number: string | undefined): void {
    const ordered = number !== undefined;
    this.#closeLists(indent);
    const last = this.#lists.at(-1);
    if (last?.indent === indent && last.ordered !== ordered) this.#closeLists(indent - 1);
    if (this.#lists.at(-1)?.indent !== indent) {
      this.#lists.push({ indent, ordered });
      this.#builder.openList(ordered ? Number(number) : undefined);
    }
    this.#builder.openItem();
  }

  /** Closes the lists of Markdown that are indented more than that. */
  #closeLists(indent: number): void {
    while ((this.#lists.at(-1)?.indent ?? indent) > indent) {
      this.#lists.pop();
      this.#builder.closeList();
    }
  }

  #code(lines: readonly string[]): void {
    this.#builder.endParagraph();
    this.#builder.open('pre', (content) => [{ type: 'code', content }]);
    lines.forEach((line, index) => {
      if (index > 0) this.#builder.break();
      this.#builder.text(line);
    });
    this.#builder.endParagraph();
  }

  /** Reads the marks within a paragraph. */
  #scan(text: string): void {
    let from = 0;
    for (let at = 0; ;) {
      // Marks within marks are read by the same expression.
      MARK.lastIndex = at;
      const match = MARK.exec(text);
      if (!match) break;
      at = match.index + 1;
      if (!this.#isMark(match)) continue;
      this.#words(text.slice(from, match.index));
      this.#mark(match);
      from = at = match.index + match[0].length;
    }
    this.#words(text.slice(from));
  }

  /** Stars and underscores within words are none of Markdown, and what is no element none of HTML. */
  #isMark({ input, index, 0: whole, groups = {} }: RegExpExecArray): boolean {
    const { tag, closes, attributes = '', single, double } = groups;
    if (tag !== undefined) return this.#isTag(tag.toLowerCase(), closes === '/', attributes);
    if (single === undefined && double !== '__') return true;
    return ![input[index - 1], input[index + whole.length]].some(
      (around) => around !== undefined && /[\p{L}\p{N}*_]/u.test(around),
    );
  }

  #words(text: string): void {
    if (this.#kept === 0) return this.#builder.text(decodeEntities(text));
    text.split('\n').forEach((line, index) => {
      if (index > 0) this.#builder.break();
      this.#builder.text(decodeEntities(line));
    });
  }

  #mark({ groups = {} }: RegExpExecArray): void {
    const { escaped, code, address, tag, alternative, linked, href, strong, emphasis } = groups;
    if (escaped !== undefined) this.#builder.text(escaped);
    else if (code !== undefined) {
      this.#builder.open('`', (content) => [{ type: 'code', content }]);
      this.#builder.text(code.trim());
      this.#builder.close('`');
    } else if (address !== undefined) this.#link(address, () => this.#builder.text(address));
    else if (tag !== undefined) this.#tag(tag.toLowerCase(), groups['closes'] === '/', groups['attributes'] ?? '');
    else if (alternative !== undefined) this.#words(alternative);
    else if (linked !== undefined) this.#link(href ?? '', () => this.#scan(linked));
    else if (strong !== undefined) this.#within('strong', strong);
    else if (emphasis !== undefined) this.#within('emphasis', emphasis);
    else this.#builder.break();
  }

  #within(type: 'strong' | 'emphasis', text: string): void {
    this.#builder.open(`*${type}`, (content) => [{ type, content }]);
    this.#scan(text);
    this.#builder.close(`*${type}`);
  }

  #link(href: string, words: () => void): void {
    this.#builder.open(']', linkTo(href));
    words();
    this.#builder.close(']');
  }

  #tag(name: string, closes: boolean, attributes: string): void {
    const builder = this.#builder;
    if (name === 'br') builder.break();
    else if (name === 'ul' || name === 'ol') {
      if (!closes) builder.openList(name === 'ol' ? Number(attribute(attributes, 'start') ?? 1) : undefined);
      else if (builder.depth > this.#lists.length) builder.closeList();
    } else if (name === 'li') {
      if (closes) builder.endParagraph();
      else builder.openItem();
    } else if (name === 'img') builder.text(decodeEntities(attribute(attributes, 'alt') ?? ''));
    else if (name === 'td' || name === 'th') builder.text(' ');
    if (BLOCK.test(name)) builder.endParagraph();
    if (name === 'pre') this.#kept = Math.max(0, this.#kept + (closes ? -1 : 1));
    const type = /^h[1-6]$/.test(name) ? 'strong' : INLINE[name];
    if (closes) builder.close(name);
    else if (type) builder.open(name, (content) => [{ type, content }]);
    else if (name === 'a') builder.open(name, linkTo(decodeEntities(attribute(attributes, 'href') ?? '')));
  }

  #isTag(name: string, closes: boolean, attributes: string): boolean {
    return closes || SURE.test(name) || /[=/]/.test(attributes) || this.#text.toLowerCase().includes(`</${name}`);
  }
}

function linkTo(given: string): (content: readonly TextPart[]) => readonly TextPart[] {
  // Browsers leave white space and control characters out of addresses.
  const href = [...given].filter((character) => character > ' ').join('');
  if (!/^(?:https?:\/\/|mailto:|tel:)./i.test(href)) return (content) => content;
  return (content) => (content.length > 0 ? [{ type: 'link', href, content }] : []);
}

function attribute(attributes: string, name: string): string | undefined {
  const match = new RegExp(`(?:^|\\s)${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'i').exec(attributes);
  return match?.[1] ?? match?.[2] ?? match?.[3];
}
