import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { findingsPage } from '../../packages/compiler/src/findings/findings-page.js';
import { assertWritten } from '../support/written.js';

describe('docs/findings.md', () => {
  it('describes every finding as the table of findings does', async () => {
    await assertWritten(fileURLToPath(new URL('../../docs/findings.md', import.meta.url)), findingsPage());
  });
});
