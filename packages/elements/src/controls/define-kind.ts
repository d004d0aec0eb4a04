import type { Kind } from '@motcua/core';
import { pageControls, pageKinds, type PageControl } from '../session/page-kinds.js';

/**
 * Makes a kind of field known for every form of the page, for schemas with that `format`, whatever their type.
 * @param format as schemas have it, e.g. `x-map-point`
 * @param kind reads what is typed, writes what is known; pure
 * @param control how it looks; label, hint and messages surround it
 * @throws {RangeError} for a format of the kit's own
 */
export function defineKind(format: string, kind: Kind, control: PageControl): void {
  if (format.startsWith('vn-')) throw new RangeError(`The format "${format}" is the kit's own: name yours "x-…"`);
  pageKinds[`format:${format}`] = kind;
  pageControls[`format:${format}`] = control;
}
