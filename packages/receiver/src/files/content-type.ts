import { acceptedType, canSniff, isSameFileType, sniffType, type ComponentDefinition } from '@motcua/model';
import { fileTypeFromBuffer, supportedMimeTypes } from 'file-type';

/** How many of a file's first bytes are looked at; what the detector recommends. */
export const HEAD_BYTES = 4100;

/** Names that differ from system to system. */
const SAME_TYPES: readonly (readonly string[])[] = [
  ['image/png', 'image/apng'],
  ['application/zip', 'application/x-zip-compressed'],
  ['application/xml', 'text/xml'],
  ['application/rtf', 'text/rtf'],
  // The older office formats share a container; which of them it is stands too far inside.
  ['application/x-cfb', 'application/msword', 'application/vnd.ms-excel', 'application/vnd.ms-powerpoint'],
];

/**
 * The media type that a file's first bytes show; when they show none, the type that its name's ending means among those
 * that the component accepts, unless such a file would have shown it. Undefined when the component does not accept the
 * content: the same rule as in the browser, with a full detector.
 */
export async function contentType(
  { accept }: Pick<ComponentDefinition, 'accept'>,
  name: string,
  head: Uint8Array,
): Promise<string | undefined> {
  // A PDF header further inside is believed only where nothing else is shown, and not in what is a text by its name.
  const detected = (await fileTypeFromBuffer(head))?.mime;
  const named = accept && acceptedType(accept, name)?.type;
  const isPlainText = named !== undefined && isTextType(named) && isText(head);
  const shown = detected ?? (isPlainText ? undefined : sniffType(head));
  if (!accept) return shown ?? (isText(head) ? 'text/plain' : 'application/octet-stream');
  if (shown !== undefined) return accept.some(({ type }) => isSame(type, shown)) ? shown : undefined;
  const expected = acceptedType(accept, name)?.type;
  if (expected === undefined || shows(expected)) return undefined;
  return !isTextType(expected) || isText(head) ? expected : undefined;
}

function isSame(left: string, right: string): boolean {
  return isSameFileType(left, right) || SAME_TYPES.some((types) => types.includes(left) && types.includes(right));
}

/** True when a file of this type begins with bytes that show it. */
function shows(type: string): boolean {
  if (isTextType(type)) return false;
  return canSniff(type) || [...supportedMimeTypes].some((supported) => isSame(type, supported));
}

function isTextType(type: string): boolean {
  return /^text\/|[/+](json|xml)$/.test(type);
}

/** No byte that a text in UTF-8 or another 8-bit charset never has. */
function isText(head: Uint8Array): boolean {
  return !head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d);
}
