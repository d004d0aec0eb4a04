import type { Language } from './language.js';

/** The language of the kit's source texts, and the fallback of every other. */
export const SOURCE_LANGUAGE = 'vi';

const source: Language = {
  tag: SOURCE_LANGUAGE,
  loading: 'Đang tải biểu mẫu…',
  numbers: { group: '.', decimal: ',' },
  messages: () => import('../messages/vi.js'),
  dateTime: '{time} ngày {date}',
};

/** The languages that forms can be in, by tag. A language is added by {@link addLanguage}. */
export const languages = new Map<string, Language>([[SOURCE_LANGUAGE, source]]).set('en', {
  tag: 'en',
  loading: 'Loading the form…',
  numbers: { group: ',', decimal: '.' },
  // With the name of the month: `03/12` is read as two different days.
  dates: 'en-GB',
  dateTime: '{time} on {date}',
  messages: () => import('../messages/en.js'),
});

/** A language by its tag; the source language for a tag that is not defined. */
export function languageOf(tag: string): Language {
  return languages.get(tag) ?? source;
}
