import type { ComponentDefinition } from '@motcua/model';

/** A small file of a type, whose content shows what it is. */
export interface ExampleFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj
xref
0 4
0000000000 65535 f 
0000000009 00000 n 
0000000052 00000 n 
0000000101 00000 n 
trailer<</Size 4/Root 1 0 R>>
startxref
164
%%EOF
`;
const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==';
const JPEG =
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==';

const CONTENTS: readonly (readonly [type: RegExp, bytes: () => Uint8Array<ArrayBuffer>])[] = [
  [/pdf/, () => Uint8Array.from(Buffer.from(PDF, 'latin1'))],
  [/png/, () => Uint8Array.from(Buffer.from(PNG, 'base64'))],
  [/jpe?g/, () => Uint8Array.from(Buffer.from(JPEG, 'base64'))],
];

/** A file that a component accepts: the first of its types that there is a small file of, else a text under its name. */
export function exampleFile({ accept = [] }: Pick<ComponentDefinition, 'accept'>): ExampleFile {
  for (const { type, extensions } of accept) {
    const known = CONTENTS.find(([name]) => name.test(type));
    if (known) return { name: `giay-to${extensions[0] ?? ''}`, type, bytes: known[1]() };
  }
  const [first] = accept;
  if (!first)
    return { name: 'giay-to.pdf', type: 'application/pdf', bytes: Uint8Array.from(Buffer.from(PDF, 'latin1')) };
  return {
    name: `giay-to${first.extensions[0] ?? ''}`,
    type: first.type,
    bytes: Uint8Array.from(Buffer.from('Giấy tờ')),
  };
}
