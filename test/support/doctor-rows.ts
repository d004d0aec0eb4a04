import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { it } from 'node:test';
import { diagnosePage, type DoctorFindingId } from '@motcua/compiler';
import { serveEmbed, type Addresses, type Embed, type Reply } from './broken-embed.js';

/** A broken embed, the finding that names its cause, and the line to add. */
export type DoctorRow = readonly [
  name: string,
  embed: Embed,
  id: DoctorFindingId,
  message: RegExp,
  line?: RegExp | ((at: Addresses) => string),
];

export const PAGE = '<!doctype html><title>Trang</title>';
/** The headers of a script on the kit's server. */
export const SCRIPT_HEADERS = { 'content-type': 'text/javascript', 'access-control-allow-origin': '*' };

/** A page with this Content-Security-Policy. */
export const policy = (text: (at: Addresses) => string) => (at: Addresses) => ({ 'content-security-policy': text(at) });
/** The script element of the kit with other attributes. */
export const script = (attributes: string) => (at: Addresses) =>
  `<script ${attributes} src="${at.kit}/kit/1/motcua.js"></script>`;
/** A form with another `src`. */
export const source = (address: (at: Addresses) => string, endpoint = '/ho-so') => ({
  form: (at: Addresses) =>
    `<procedure-form src="${address(at)}" endpoint="${at.endpoint}${endpoint}"></procedure-form>`,
});
/** The folder of the procedure. */
export const folder = ({ kit }: Addresses) => `${kit}/procedures/1.001731/1.0.0`;
/** Other answers of the kit's server for paths that match. */
export const on = (pattern: RegExp, reply: (content: string) => Reply) => ({
  kit: (pathname: string, content: string) => (pattern.test(pathname) ? reply(content) : undefined),
});
export const sha = (text: string) => `sha384-${createHash('sha384').update(text).digest('base64')}`;

/** Serves each broken embed, and asserts that the doctor names its cause and no other. */
export function itNamesTheCause(rows: readonly DoctorRow[]): void {
  for (const [name, embed, id, message, line] of rows)
    void it(`names the cause: ${name}`, async () => {
      const at = await serveEmbed(embed);
      const { findings, works } = await diagnosePage(`${at.page}/trang/`);
      await at.close();
      const report = JSON.stringify(findings, null, 1);
      const finding = findings.find((one) => one.id === id && message.test(one.message));
      assert.ok(finding, report);
      assert.equal(works, finding.severity !== 'error', report);
      const others = findings.filter(({ severity, id: other }) => severity === 'error' && other !== id);
      assert.deepEqual(others, [], `only the cause: ${report}`);
      if (typeof line === 'function') assert.equal(finding.line, line(at));
      else if (line) assert.match(finding.line ?? '', line);
      assert.ok(finding.fix.length > 0 && finding.at.length > 0);
    });
}
