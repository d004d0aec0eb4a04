import { recogniseFile, SIGNATURE_BYTES, type ComponentDefinition, type RecognisedFile } from '@motcua/model';
import { fileTypeFromBuffer, supportedMimeTypes } from 'file-type';

/** The number of bytes read from the start of a file. */
export const HEAD_BYTES = SIGNATURE_BYTES;

/** Recognises the type of a received file: the same rule as in the browser, with a full detector. */
export async function recogniseContent(
  { accept }: Pick<ComponentDefinition, 'accept'>,
  name: string,
  head: Uint8Array,
): Promise<RecognisedFile> {
  const detected = (await fileTypeFromBuffer(head))?.mime;
  return recogniseFile(accept, name, head, { detected, canDetect: (type) => supportedMimeTypes.has(type) });
}
