import type { FindingRow } from './finding-row.js';
import { FINDING_TOPICS } from './finding-table.js';

const HEAD = `# Findings of \`motcua check\`

<!-- Generated from packages/compiler/src/findings; MOTCUA_WRITE=1 with test/conformance/findings-page.test.ts writes it anew. -->

Each finding has an id, a severity, the file with line and column, the JSON Pointer of its place, a reason and a fix.
\`motcua check --json\` prints them as data. An error makes \`check\` end with exit code 1, and \`build\` writes nothing; a
warning does neither.

## Suppress a finding

A finding that is right in general and wrong in your case is named in \`check.json\` next to \`procedure.json\`, each by
itself and with a reason that the next author understands:

\`\`\`json
{
  "suppress": [
    {
      "id": "law-unused",
      "file": "procedure.json",
      "pointer": "/legalBasis/2",
      "reason": "The basis of the one-stop office, to which no member refers."
    }
  ]
}
\`\`\`

\`file\` and \`pointer\` are those of the finding. A suppression that matches nothing is a finding itself. Findings
marked _always_ cannot be suppressed: no form can be made of what they are about.
`;

/** The page of the documentation that describes every finding. */
export function findingsPage(): string {
  const topics = Object.entries(FINDING_TOPICS).map(([topic, rows]) => {
    const entries = Object.entries(rows as Readonly<Record<string, FindingRow>>);
    return `\n## ${topic}\n${entries.map(([id, row]) => section(id, row)).join('')}`;
  });
  return HEAD + topics.join('');
}

function section(id: string, { severity, why, fix, example, fatal }: FindingRow): string {
  const code = example.includes('`') ? example : `\`${example}\``;
  return `\n### ${id}\n\n_${severity}${fatal ? ', always' : ''}_ · ${why}\n\nFix: ${fix}\n\nExample: ${code}\n`;
}
