export { carefulDrafts } from '@motcua/core';
