import { childPointer, isObject } from '@motcua/model';
import { isProse } from '@motcua/core/formatted';
import { visitSchemas } from '../bundle/subschemas.js';
import type { Finding } from '../finding.js';
import type { JsonFile } from '../read/json-file.js';

/** HTML and Markdown that no form shows. */
interface HiddenMarkup {
  readonly pattern: Pick<RegExp, 'test'>;
  readonly what: string;
  readonly fix: string;
}

/** The target of a link, in HTML or Markdown. */
const LINK = /<a\b[^>]*?\shref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))|\]\(\s*<?([^\s()<>]+)/gi;
const LEADS = /^\s*(?:https?:\/\/|mailto:|tel:)./i;

const HIDDEN: readonly HiddenMarkup[] = [
  {
    pattern: /<(?:script|style|template|iframe|frame|object|embed|applet)\b/i,
    what: 'a script, a style or an embedded page, which is left out',
    fix: 'Remove it: texts are words, lists, links and emphasis.',
  },
  {
    pattern: /<(?:img|picture|svg|canvas|video|audio|source)\b|!\[[^\]\n]*\]\(/i,
    what: 'a picture or a recording, of which at most the alternative text is shown',
    fix: 'Say in words what it shows, or link to it.',
  },
  {
    pattern: /<table\b|^\s*\|?\s*:?-{3,}:?\s*\|/im,
    what: 'a table, of which the words are shown without rows and columns',
    fix: 'Write a list.',
  },
  {
    pattern: /<(?:input|button|select|textarea|form)\b/i,
    what: 'controls of a form, which are left out',
    fix: 'Ask by a property of the data schema.',
  },
  {
    pattern: { test: (text) => [...text.matchAll(LINK)].some(([, ...targets]) => !LEADS.test(targets.join(''))) },
    what: 'a link that leads neither to a web page nor to a mail address or telephone number, of which the words are shown',
    fix: 'Write the whole address, from "https://" on.',
  },
  {
    pattern: /<[a-z][a-z\d]*\b[^>]*\s(?:on[a-z]+|style|class)\s*=/i,
    what: 'attributes for looks or scripts, which are left out',
    fix: 'Remove them: the page that embeds the form says how it looks.',
  },
];

/** Marks that mean something in prose, and are shown as they are written elsewhere. */
const MARKS =
  /<\/?(?:a|b|big|br|center|code|div|em|font|h[1-6]|hr|i|img|li|ol|p|script|small|span|strong|style|su[bp]|table|t[dhr]|u|ul)(?:\s[^<>]*)?\/?>|\*\*[^\s*][^*]*\*\*|\[[^\]\n]+\]\((?:https?:|mailto:|tel:)/i;

/** Finds markup in texts that a form does not show as the author means it. */
export function checkTextMarkup(file: JsonFile): Finding[] {
  if (!isObject(file.value)) return [];
  return Object.entries(file.value).flatMap(([key, text]) => {
    if (typeof text !== 'string') return [];
    const at = childPointer('', key);
    if (isProse(key))
      return hiddenMarkup(text).map(({ message, fix }) => file.finding('text-markup', at, message, fix));
    const fix = 'Write words alone. Hints, descriptions of steps and the summary may have lists, links and emphasis.';
    return MARKS.test(text)
      ? [file.finding('text-markup', at, 'The text has HTML or Markdown, which is shown as it is written.', fix)]
      : [];
  });
}

/** The same of the titles and descriptions of a schema. */
export function checkSchemaMarkup(file: JsonFile): Finding[] {
  const findings: Finding[] = [];
  visitSchemas(file.value ?? true, ({ title, description }, pointer) => {
    for (const [keyword, text] of Object.entries({ title, description })) {
      const at = childPointer(pointer, keyword);
      const hidden = typeof text === 'string' ? hiddenMarkup(text) : [];
      findings.push(...hidden.map(({ message, fix }) => file.finding('text-markup', at, message, fix)));
    }
  });
  return findings;
}

function hiddenMarkup(text: string): { readonly message: string; readonly fix: string }[] {
  return HIDDEN.filter(({ pattern }) => pattern.test(text)).map(({ what, fix }) => ({
    message: `The text has ${what}.`,
    fix,
  }));
}
