import { fillText, formatFor } from '@motcua/core';
import type { IssueParams } from '@motcua/model';
import { currentLanguage } from './localize.js';

/**
 * Fills a message whose text depends on a number: `countText(msg('Còn {left} ký tự', …), { left })`. A translation
 * chooses the form of the number, `{left:character|characters} left`; see `MessageFormat.count`.
 */
export function countText(message: string, params: IssueParams): string {
  return fillText(message, params, formatFor(currentLanguage()));
}
