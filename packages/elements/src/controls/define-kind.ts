import type { Kind } from '@motcua/core';
import { pageControls, pageKinds, type PageControl } from '../session/page-kinds.js';

/**
 * Defines a kind of field for all forms of the page. It applies to schemas with that `format`, whatever their type.
 * @param format as schemas have it, e.g. `x-map-point`
 * @param kind parses and formats entries; pure
 * @param control the control; label, hint and messages are rendered around it
 * @throws {RangeError} for a format of the kit's own
 */
export function defineKind(format: string, kind: Kind, control: PageControl): void {
  if (format.startsWith('vn-')) throw new RangeError(`The format "${format}" is the kit's own: name yours "x-…"`);
  pageKinds[`format:${format}`] = kind;
  pageControls[`format:${format}`] = control;
}
