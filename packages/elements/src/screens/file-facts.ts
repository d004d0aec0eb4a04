import { formatFor, type AttachedFile } from '@motcua/core';
import { countText } from '../localize/count-text.js';
import { msg, str } from '../localize/msg.js';

/** Returns the size of a file, and the number of pages where it is known. */
export function factsText({ size, details }: AttachedFile, language: string): string {
  const { pages } = details ?? {};
  return [
    formatFor(language).bytes(size),
    pages === undefined ? '' : countText(msg('{pages} trang', { id: 'files.pages' }), { pages }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Returns what was done to a photo before it was attached; undefined for a file that is as it was chosen. */
export function copyNews({ name, size, type, details }: AttachedFile, language: string): string | undefined {
  const { original } = details ?? {};
  if (!original) return undefined;
  const { bytes } = formatFor(language);
  const [before, after] = [bytes(original.size), bytes(size)];
  if (size < original.size)
    return msg(str`Ảnh đã được tự động thu nhỏ từ ${before} còn ${after}. Hãy mở xem chữ có rõ không.`, {
      id: 'files.shrunk',
    });
  const [from, to] = [original.type, type].map((one) => one.slice('image/'.length).toUpperCase());
  return msg(str`Ảnh ${from ?? ''} đã được tự động chuyển thành ${to ?? ''} (${name}) để nơi nhận mở được.`, {
    id: 'files.converted',
  });
}
