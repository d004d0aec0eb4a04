export const procedure = {};
