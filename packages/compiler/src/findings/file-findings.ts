import { error, fatal, warning } from './finding-row.js';

/** Findings about files as such, and about `check.json`. */
export const FILE_FINDINGS = {
  'file-encoding': fatal(
    'Files are read as UTF-8. In another encoding Vietnamese letters are other characters, or none.',
    'Save the file as UTF-8 without a byte order mark.',
    'texts.vi.json saved as UTF-16, as UTF-8 with BOM, or in Windows-1258',
  ),
  'file-syntax': fatal(
    'A file that is not JSON cannot be read at all.',
    'Correct the syntax at the line and column, or just before.',
    '{ "title": "Khai sinh" "summary": "…" }',
  ),
  'file-depth': fatal(
    'Programs that read the file would run out of stack.',
    'Give parts of it a name under "$defs", and refer to them.',
    'more than 1,000 lists and objects in each other',
  ),
  'file-duplicate-name': fatal(
    'Of two members with one name, readers of JSON keep the last.',
    'Keep one of the two.',
    '{ "title": "Khai sinh", "title": "Khai tử" }',
  ),
  'file-unknown': warning(
    'A file that nothing reads has often a misspelt name, and what it holds has no effect.',
    'Rename it as the message says, or move it out of the folder.',
    'a folder `sample/`, a sample `valid.jsn`, `text.vi.json`',
  ),
  'suppression-invalid': error(
    'A suppression without a reason, or of a finding without which no form can be made, would hide a fault.',
    'Write { "id": …, "file": …, "pointer": …, "reason": … } for each.',
    '{ "suppress": [{ "id": "law-unused" }] }',
  ),
  'suppression-unused': warning(
    'A suppression that matches nothing hides the next fault at its place.',
    'Remove it from check.json.',
    'a suppression that stayed after the fault was corrected',
  ),
};
