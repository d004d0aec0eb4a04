export const sourceLocale = `vi`;
export const targetLocales = [`en`] as const;
export const allLocales = [`en`, `vi`] as const;
