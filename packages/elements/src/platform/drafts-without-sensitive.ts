export { draftsWithoutSensitive } from '@motcua/core';
