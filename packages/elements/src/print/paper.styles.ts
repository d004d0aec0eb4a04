import { css } from '../platform/style-sheets.js';

/**
 * The styles of printed documents, after official papers (Nghị định 30/2020/NĐ-CP, Phụ lục I): A4, a margin on the left
 * for binding, a serif font of 13 points. The document has no other styles.
 */
export const paperStyles = css`
  @page {
    size: A4;
    margin: 20mm 18mm 20mm 28mm;

    @bottom-center {
      content: counter(page) ' / ' counter(pages);
      font:
        11pt 'Times New Roman',
        serif;
    }
  }
  :root {
    color-scheme: light;
    color: #000;
    background: #fff;
    font:
      13pt/1.38 'Times New Roman',
      Tinos,
      'Liberation Serif',
      serif;
  }
  body {
    margin: 0;
    overflow-wrap: break-word;
    hyphens: manual;
  }
  :is(h1, h2, h3, p, ul, table) {
    margin: 0;
  }
  .state {
    text-align: center;
    font-weight: bold;
    margin-block-end: 16pt;
  }
  .motto {
    display: inline-block;
    padding-block-end: 2pt;
    border-block-end: 0.75pt solid;
    font-size: 14pt;
  }
  .state .translated {
    font-weight: normal;
    font-style: italic;
    font-size: 11pt;
  }
  h1 {
    font-size: 15pt;
    line-height: 1.3;
    margin-block-end: 6pt;
    text-align: center;
    text-transform: uppercase;
  }
  .code {
    margin-block-start: -4pt;
    text-align: center;
    font-style: italic;
  }
  .remark {
    margin: 10pt auto 0;
    padding: 3pt 8pt;
    inline-size: fit-content;
    border: 0.75pt solid;
    text-align: center;
    font-size: 12pt;
  }
  .to {
    margin-block: 14pt 4pt;
    text-align: center;
  }
  h2 {
    margin-block: 14pt 4pt;
    font-size: 13pt;
    text-transform: uppercase;
    break-after: avoid;
  }
  h3 {
    font-size: 13pt;
    break-after: avoid;
  }
  .line,
  .choice,
  .group:not(:has(.group, table)),
  .papers li,
  tr {
    break-inside: avoid;
  }
  /* Room inside, not around: at the top of a page, high marks would be at the foot of the page before. */
  .line,
  .choice,
  .group > h3 {
    padding-block-start: 4pt;
  }
  .blank {
    padding-block-start: 0;
  }
  /* Lines far enough apart to write on. */
  .blank > :not(.rule) {
    padding-block-start: 1.6mm;
  }
  /* The label, then a dotted line up to the margin; a long label leaves a line of its own below. */
  .blank {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    column-gap: 4pt;
  }
  .rule {
    flex: 1 1 35mm;
    margin-block-end: 3pt;
    border-block-end: 1.2pt dotted #444;
  }
  .rule.whole {
    flex-basis: 100%;
    block-size: 7.5mm;
  }
  .gap {
    display: inline-block;
    inline-size: 12mm;
    border-block-end: 1.2pt dotted #444;
  }
  .blank > .gap {
    margin-block-end: 3pt;
  }
  .gap.year {
    inline-size: 18mm;
  }
  .gap.amount {
    inline-size: 50mm;
  }
  .gap.place {
    inline-size: 40mm;
  }
  .ticks {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 2pt 16pt;
  }
  .ticks > span {
    display: inline-flex;
    align-items: baseline;
    gap: 5pt;
  }
  .box {
    flex: none;
    display: inline-block;
    box-sizing: border-box;
    inline-size: 11pt;
    block-size: 11pt;
    border: 0.9pt solid;
    font: bold 9pt/8.5pt sans-serif;
    text-align: center;
    translate: 0 1pt;
  }
  .answer {
    font-weight: bold;
    white-space: pre-line;
  }
  .inner {
    padding-inline-start: 7mm;
  }
  .case {
    margin-block-start: 6pt;
    padding-inline-start: 3mm;
    border-inline-start: 1.5pt solid #777;
  }
  .when {
    font-style: italic;
    break-after: avoid;
  }
  .note {
    font-style: italic;
    font-weight: normal;
    font-size: 12pt;
  }
  table {
    inline-size: 100%;
    margin-block: 4pt;
    border-collapse: collapse;
    font-size: 12pt;
  }
  th,
  td {
    padding: 3pt 5pt;
    border: 0.75pt solid;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    text-align: center;
    vertical-align: middle;
  }
  td.number,
  td.mark {
    text-align: center;
  }
  .empty td {
    block-size: 9mm;
  }
  .papers {
    padding: 0;
    list-style: none;
  }
  .papers li {
    display: flex;
    align-items: baseline;
    gap: 6pt;
    margin-block-start: 4pt;
  }
  .facts {
    margin: 0;
  }
  .facts > div {
    display: grid;
    grid-template-columns: 62mm 1fr;
    column-gap: 5mm;
    padding-block: 3pt;
    break-inside: avoid;
  }
  dd {
    margin: 0;
  }
  .plain,
  .files {
    padding: 0;
    list-style: none;
  }
  .receipt > * + * {
    margin-block-start: 8pt;
  }
  .dossier-number {
    text-align: center;
    text-transform: none;
    font-size: 15pt;
  }
  .token {
    font-family: ui-monospace, Consolas, monospace;
  }
  .token > span:not(:last-of-type) {
    margin-inline-end: 0.75ch;
  }
  .statement {
    margin-block-start: 14pt;
    white-space: pre-line;
    break-inside: avoid;
  }
  .end {
    break-inside: avoid;
  }
  .signature {
    margin-block-start: 12pt;
    margin-inline-start: auto;
    inline-size: fit-content;
    min-inline-size: 75mm;
    text-align: center;
  }
  .signature .room {
    block-size: 22mm;
  }
  .sent {
    margin-block-start: 14pt;
    padding: 5pt 8pt;
    border: 0.75pt solid;
  }
`;
