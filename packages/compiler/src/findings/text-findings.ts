import { error, fatal, warning } from './finding-row.js';

/** Findings about words. */
export const TEXT_FINDINGS = {
  'text-shape': fatal('Texts are an object of key and text.', 'Write { "title": "…" }.', '{ "title": ["Khai sinh"] }'),
  'text-missing': error(
    'Without words of yours a citizen reads the name of a property, or nothing.',
    'Add the texts that the message lists.',
    'texts.vi.json without "/deceased/birthDate"',
  ),
  'text-choices-missing': error(
    'A choice without words is shown as its code.',
    'Let the schema be a "oneOf" of "const" and "title", or add a text for each.',
    '{ "enum": ["A1", "A2"] } without "/kind#value.A1"',
  ),
  'text-unused': warning(
    'A text that nothing shows has often a misspelt key: its words are missing elsewhere.',
    'Correct the key, or remove the text.',
    '"/deceased/fulName": "Họ và tên"',
  ),
  'text-language-incomplete': warning(
    'A language with fewer than nine in ten of the texts is not offered: most of the form would be in Vietnamese.',
    'Translate the others.',
    'texts.en.json with two of eighty texts',
  ),
  'text-untranslated': warning(
    'A text that was copied and not translated is of no use to whoever chose the language.',
    'Translate it, or leave it out: it is then shown in Vietnamese, marked as such.',
    '"title": "Hỗ trợ chi phí mai táng" in texts.en.json',
  ),
  'text-placeholder': error(
    'A placeholder that the text cannot have is shown as it is written.',
    'Use one that the message lists, or write the value.',
    '"/place#error.maxLength": "Tối đa {max} chữ"',
  ),
  'text-draft': warning(
    'A placeholder that is published reads as neglect, and an empty text leaves a gap.',
    'Write what citizens are to read.',
    '"/burial/place#hint": "TODO"',
  ),
  'text-label-mark': warning(
    'A colon or asterisk in a label is read out, and contradicts what the form adds where an answer is optional.',
    'Leave it out.',
    '"/fullName": "Họ và tên (*):"',
  ),
  'text-markup': warning(
    'Markup in a text that is shown as it is written appears as tags and asterisks.',
    'Write words alone; hints, descriptions and the summary may have lists, links and emphasis.',
    '"/deceased/fullName": "Họ và <b>tên</b>"',
  ),
  'text-damaged': error(
    'Letters that a wrong encoding has replaced cannot be read.',
    'Type the text again, and save the file as UTF-8.',
    '"H� trợ", "Há»— trá»£", "H? tr?"',
  ),
  'text-normalization': error(
    'Decomposed letters match no answer, and some screens show their marks in the wrong place.',
    'Convert the file to Unicode normalization form C.',
    'a file written by an older macOS, in NFD',
  ),
  'text-control-character': error(
    'Control characters and half surrogates are shown as boxes, or break the print.',
    'Delete the character.',
    '"Hỗ\\u0000trợ"',
  ),
  'text-lookalike': error(
    'A letter of another alphabet looks the same, but neither search nor a screen reader takes it for the letter.',
    'Type the word again with a Vietnamese keyboard.',
    '“Ðịa chỉ” with the Icelandic Ð, “Тên” with a Cyrillic Т',
  ),
  'text-spaces': warning(
    'Spaces at the ends, in a row or of no width move what is around them.',
    'Remove them.',
    '"title": " Khai sinh"',
  ),
  'text-too-long': warning(
    'A label of several lines is read by no one; a screen reader says it before each answer.',
    'Shorten it, and move the rest to the hint.',
    'a label of 250 characters',
  ),
  'text-same-label': warning(
    'Two questions with one label on a page cannot be distinguished in the list of mistakes, in the review, or by ear.',
    'Say in each whose or which it is.',
    '“Ngày cấp” twice in one step',
  ),
  'text-same-title': warning(
    'Two pages, papers or choices with one title cannot be distinguished.',
    'Give each its own.',
    'two steps “Thông tin chung”',
  ),
};
