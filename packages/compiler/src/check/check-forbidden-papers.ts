import { SOURCE_LANGUAGE } from '@motcua/core';
import { childPointer, foldAccents, isObject, type Pointer } from '@motcua/model';
import type { Finding } from '../finding.js';
import { forbiddenPaperIn, type ForbiddenPaper } from './forbidden-papers.js';
import type { CheckContext } from './check-context.js';
import { shownTitles } from './shown-titles.js';

/** Texts that speak of papers without asking for them. */
const SPEAKS_OF_LAW = /^(?:legalBasis|changelog|privacy|declaration)\./;

/** A text in which a paper is asked for. */
interface Mention {
  readonly paper: ForbiddenPaper;
  /** The question, document or page that it belongs to. */
  readonly subject: string;
  readonly isLabel: boolean;
  readonly finding: (message: string, fix: string) => Finding;
}

/** Reports papers that the law has abolished, asked for as a document, in a label, a choice or a hint; each subject once. */
export function checkForbiddenPapers(context: CheckContext): Finding[] {
  const { folder, today } = context;
  const mentions: Mention[] = [];
  const examine = (text: unknown, subject: string, isLabel: boolean, finding: Mention['finding']) => {
    const paper =
      typeof text === 'string'
        ? forbiddenPaperIn(foldAccents(text).replace(/(?<=\p{L})[-_/]+(?=\p{L})/gu, ' '), today)
        : undefined;
    if (paper) mentions.push({ paper, subject, isLabel, finding });
  };
  const languages = [...folder.texts].sort(
    ([one], [other]) => Number(other === SOURCE_LANGUAGE) - Number(one === SOURCE_LANGUAGE),
  );
  for (const [, file] of languages) {
    for (const [key, text] of Object.entries(isObject(file.value) ? file.value : {})) {
      if (SPEAKS_OF_LAW.test(key)) continue;
      const at: Pointer = childPointer('', key);
      const subject = key.replace(/#(?:hint|value|error).*$|\.(?:title|hint|condition|waived|description)$/, '');
      examine(text, subject, !/hint|description|waived/.test(key), (...said) =>
        file.finding('law-forbidden-paper', at, ...said),
      );
    }
  }
  for (const { text, pointer, finding } of shownTitles(context))
    examine(text, pointer, true, (...said) => finding('law-forbidden-paper', ...said));
  const bySubject = new Map<string, Mention>();
  for (const mention of mentions) {
    const known = bySubject.get(mention.subject);
    if (!known || (mention.isLabel && !known.isLabel)) bySubject.set(mention.subject, mention);
  }
  return [...bySubject.values()].map(({ paper: { name, since, source, instead }, subject, isLabel, finding }) => {
    const [day, month, year] = [since.slice(8), since.slice(5, 7), since.slice(0, 4)];
    const what = subject.startsWith('components.') ? 'component' : subject.startsWith('/') ? 'question' : 'text';
    return finding(
      `“${name}” may not be asked for (${source}, since ${day}/${month}/${year}).`,
      `${isLabel ? `Remove the ${what}` : 'Remove the mention'}. ${instead}`,
    );
  });
}
