import { getAt, type Pointer } from '@motcua/model';
import type { ChosenContent, FormSnapshot } from './form-snapshot.js';

/** Returns the page's record of a file that is an answer, while it is that answer. */
export function contentAt(
  { contents, data }: Pick<FormSnapshot, 'contents' | 'data'>,
  pointer: Pointer,
): ChosenContent | undefined {
  const content = contents?.[pointer];
  return content && getAt(data, pointer) === content.answer ? content : undefined;
}
