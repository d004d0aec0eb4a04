import { formatNumber, type Cell, type Sheet, type SheetTable } from './sheet.js';

/** Writes a sheet in one format. */
export type SheetWriter = (sheet: Sheet) => string;

/** The formats of sheets, by the names that the command line has for them. */
export const SHEET_FORMATS: Readonly<Record<string, SheetWriter>> = { markdown, csv, html };

/** A sheet as Markdown with tables (GitHub Flavored Markdown); no text of a procedure is read as markup. */
export function markdown({ language, title, lines, tables }: Sheet): string {
  const write = (cell: Cell) => escapeMarkdown(shown(cell, language));
  const table = ({ caption, columns, rows }: SheetTable) => {
    const alignments = columns.map((_, column) => (isNumeric(rows, column) ? '--:' : '---'));
    const body = [columns.map(escapeMarkdown), alignments, ...rows.map((row) => row.map(write))];
    return `## ${escapeMarkdown(caption)}\n\n${body.map((cells) => `| ${cells.join(' | ')} |`).join('\n')}`;
  };
  return `${[`# ${escapeMarkdown(title)}`, ...lines.map(escapeMarkdown), ...tables.map(table)].join('\n\n')}\n`;
}

/**
 * A sheet as CSV (RFC 4180, UTF-8 with a byte order mark for spreadsheets): each table after a record with its caption,
 * records of the same number of fields, numbers with a point. A text that a spreadsheet would take for a formula has an
 * apostrophe in front.
 */
export function csv({ title, lines, tables }: Sheet): string {
  const width = Math.max(...tables.map(({ columns }) => columns.length));
  const records = tables.flatMap(({ caption, columns, rows }): (readonly Cell[])[] => [
    [],
    [caption],
    columns,
    ...rows,
  ]);
  const record = (cells: readonly Cell[]) =>
    Array.from({ length: width }, (_, index) => csvField(cells[index] ?? '')).join(',');
  return `\uFEFF${[[title], ...lines.map((line) => [line]), ...records].map(record).join('\r\n')}\r\n`;
}

/** A sheet as one HTML document, without scripts. */
export function html({ language, title, lines, tables }: Sheet): string {
  const write = (rows: SheetTable['rows']) =>
    rows.map((row) => `<tr>${row.map((cell) => htmlCell(cell, language)).join('')}</tr>`).join('\n');
  const head = (columns: readonly string[]) =>
    `<tr>${columns.map((name) => `<th scope="col">${escapeHtml(name)}</th>`).join('')}</tr>`;
  const table = ({ caption, columns, rows }: SheetTable) =>
    `<table>\n<caption>${escapeHtml(caption)}</caption>\n<thead>${head(columns)}</thead>\n<tbody>\n${write(rows)}\n</tbody>\n</table>`;
  return `<!doctype html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>
body { font: 1rem/1.4 system-ui, sans-serif; margin: 1rem }
table { border-collapse: collapse; margin: 1.5rem 0 }
caption { font-weight: bold; padding: .25rem 0; text-align: start }
th, td { border: 1px solid; padding: .25rem .5rem; text-align: start; vertical-align: top }
td.number { text-align: end; white-space: nowrap }
</style>
</head>
<body>
<h1>${escapeHtml(title)}</h1>
${lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('\n')}
${tables.map(table).join('\n')}
</body>
</html>
`;
}

function isNumeric(rows: SheetTable['rows'], column: number): boolean {
  return rows.some((row) => typeof row[column] === 'object');
}

function shown(cell: Cell, language: string): string {
  return typeof cell === 'string' ? cell : formatNumber(cell.value, language, cell.digits);
}

/** Backslashes in front of what Markdown, or HTML within it, reads as markup; one line. */
function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~&!]/g, '\\$&');
}

function escapeHtml(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

function htmlCell(cell: Cell, language: string): string {
  return typeof cell === 'string'
    ? `<td>${escapeHtml(cell)}</td>`
    : `<td class="number">${escapeHtml(shown(cell, language))}</td>`;
}

function csvField(cell: Cell): string {
  if (typeof cell !== 'string') return String(Number(cell.value.toFixed(cell.digits)) + 0);
  const safe = /^\s*[=+\-@]|^[\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
