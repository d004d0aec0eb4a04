import type { TextBlock, TextPart } from '@motcua/model';

/** The text of inline content, without what it looks like. */
export function inlineText(content: readonly TextPart[]): string {
  return content
    .map((part) => (typeof part === 'string' ? part : part.type === 'break' ? '\n' : inlineText(part.content)))
    .join('');
}

/** The text of blocks: one line for each paragraph and item. */
export function blockText(blocks: readonly TextBlock[]): string {
  const lines = blocks.flatMap((block): string[] => {
    if (block.type === 'paragraph') return [inlineText(block.content)];
    return block.items.map((item, index) => {
      const mark = block.start === undefined ? '•' : `${block.start + index}.`;
      return `${mark} ${blockText(item)}`;
    });
  });
  return lines.join('\n');
}
