import type { TextBlock, TextPart } from '@motcua/model';
import { inlineText } from './block-text.js';

/** A list while it is read. */
interface OpenList {
  readonly type: 'list';
  readonly start: number | undefined;
  readonly items: TextBlock[][];
}

/** TextPart content while it is read, and the name of what opened it. */
interface OpenInline {
  readonly name: string;
  readonly content: TextPart[];
  readonly close: (content: readonly TextPart[]) => readonly TextPart[];
}

/**
 * Builds blocks from the marks of a text in their order. What is opened and never closed ends with what it is in; what
 * is closed and was never opened counts for nothing.
 */
export class BlockBuilder {
  readonly #root: TextBlock[] = [];
  readonly #lists: OpenList[] = [];
  readonly #inline: OpenInline[] = [];

  /** Adds words to the paragraph, or begins one with them. */
  text(words: string): void {
    const content = this.#content();
    const before = content.at(-1);
    // White space is as in HTML: one space between words, none at the beginning of a line.
    const joins = typeof before === 'string' ? !/\s$/.test(before) : before !== undefined && before.type !== 'break';
    const own = words.replace(/[ \t\r\n\f]+/g, ' ');
    const kept = joins || this.#inline.length > 1 ? own : own.replace(/^ /, '');
    if (kept === '') return;
    if (typeof before === 'string') content[content.length - 1] = before + kept;
    else content.push(kept);
  }

  /** Adds an end of line. */
  break(): void {
    this.#content().push({ type: 'break' });
  }

  open(name: string, close: OpenInline['close']): void {
    this.#content();
    this.#inline.push({ name, content: [], close });
  }

  /** Closes the nearest inline part of that name, with those that were opened within it. */
  close(name: string): void {
    const index = this.#inline.findLastIndex((open) => open.name === name);
    if (index > 0) while (this.#inline.length > index) this.#pop();
  }

  /** Ends a paragraph, with all that is open in it. */
  endParagraph(): void {
    while (this.#inline.length > 0) this.#pop();
  }

  openList(start: number | undefined): void {
    this.endParagraph();
    const list: OpenList = { type: 'list', start, items: [] };
    this.#blocks().push(list);
    this.#lists.push(list);
  }

  /** Begins an item of the innermost list; outside of lists, one of its own. */
  openItem(): void {
    this.endParagraph();
    if (this.#lists.length === 0) this.openList(undefined);
    this.#lists.at(-1)?.items.push([]);
  }

  closeList(): void {
    this.endParagraph();
    this.#lists.pop();
  }

  /** The number of open lists. */
  get depth(): number {
    return this.#lists.length;
  }

  finish(): readonly TextBlock[] {
    while (this.depth > 0) this.closeList();
    this.endParagraph();
    return this.#root.flatMap(withoutEmpty);
  }

  #blocks(): TextBlock[] {
    const list = this.#lists.at(-1);
    if (!list) return this.#root;
    if (list.items.length === 0) list.items.push([]);
    return list.items.at(-1) ?? [];
  }

  #content(): TextPart[] {
    if (this.#inline.length === 0) this.#inline.push({ name: '', content: [], close: (content) => content });
    return this.#inline.at(-1)?.content ?? [];
  }

  #pop(): void {
    const part = this.#inline.pop();
    if (!part) return;
    if (this.#inline.length > 0) append(this.#content(), part.close(part.content));
    else this.#blocks().push({ type: 'paragraph', content: trimmed(part.content) });
  }
}

/** Adds parts; words that follow words become one. */
function append(content: TextPart[], parts: readonly TextPart[]): void {
  for (const part of parts) {
    const last = content.at(-1);
    if (typeof part === 'string' && typeof last === 'string') content[content.length - 1] = last + part;
    else content.push(part);
  }
}

/** Without white space and breaks at the end. */
function trimmed(content: readonly TextPart[]): readonly TextPart[] {
  const last = content.at(-1);
  if (last === undefined) return content;
  const before = content.slice(0, -1);
  if (typeof last !== 'string') return last.type === 'break' ? trimmed(before) : content;
  const words = last.replace(/[ \n]+$/, '');
  return words === '' ? trimmed(before) : [...before, words];
}

function withoutEmpty(block: TextBlock): readonly TextBlock[] {
  if (block.type === 'paragraph') return inlineText(block.content).trim() === '' ? [] : [block];
  const items = block.items.map((item) => item.flatMap(withoutEmpty)).filter((item) => item.length > 0);
  return items.length > 0 ? [{ ...block, items }] : [];
}
