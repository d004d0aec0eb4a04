import { pageFormats } from './page-formats.js';

/** The formats that every validator checks by itself, besides those of Vietnamese registers (`vn-…`). */
export const KNOWN_FORMATS: readonly string[] = [
  ...['date', 'date-time', 'duration', 'email', 'hostname', 'idn-email', 'idn-hostname', 'ipv4', 'ipv6', 'iri'],
  ...['iri-reference', 'json-pointer', 'partial-date', 'regex', 'relative-json-pointer', 'time', 'uri'],
  ...['uri-reference', 'uri-template', 'uuid'],
];

/**
 * Gives a meaning to a `format` of a page's own schemas, for every procedure that is loaded from now on. The receiver
 * must be given the same check, or it accepts what the page refuses.
 * @param name as the schema has it; where a name is not defined, every text has the format
 * @param test indicates whether a text has the format; it is called on every keystroke and must not throw
 * @throws {RangeError} for a format that has a meaning already
 */
export function defineFormat(name: string, test: (text: string) => boolean): void {
  if (KNOWN_FORMATS.includes(name) || name.startsWith('vn-')) {
    throw new RangeError(`The format "${name}" has a meaning already: give yours another name, e.g. "x-${name}"`);
  }
  pageFormats.set(name, test);
}
