export { draftsWithoutSensitive, withoutSensitive } from '@motcua/core';
