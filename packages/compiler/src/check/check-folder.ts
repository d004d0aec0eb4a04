import path from 'node:path';
import { docsOf, type Finding } from '../finding.js';
import { FINDINGS } from '../findings/finding-table.js';
import type { ProcedureFolder } from '../read/procedure-folder.js';
import { similarWord } from '../similar-word.js';

const KNOWN = ['procedure.json', 'data.schema.json', 'texts.vi.json', 'texts.en.json', 'samples', 'check.json'];

/** Reports files and folders that nothing reads: most often their names are misspelt. */
export function checkFolder({ path: folder, unknown }: ProcedureFolder): Finding[] {
  return unknown.map((name) => {
    const [inside, sample] = name.split('/');
    const guess = sample === undefined ? similarWord(inside ?? '', KNOWN) : sample.replace(/(?:\.[^.]*)?$/, '.json');
    const id = 'file-unknown';
    return {
      id,
      severity: FINDINGS[id].severity,
      file: path.join(folder, name),
      pointer: '',
      line: 1,
      column: 1,
      message: sample === undefined ? `Nothing reads "${name}".` : `"${name}" is not run: samples end in ".json".`,
      fix: `${guess === undefined ? '' : `Did you mean "${guess}"? `}Rename it, or move it out of the folder.`,
      docs: docsOf(id),
    };
  });
}
