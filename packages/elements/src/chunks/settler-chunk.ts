// The settler, which determines the fields, documents and screens of the answers: the first chunk after the kit.

export { createSettler } from '@motcua/core';
