import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { it } from 'node:test';
import { filesEnding } from '../tools/files.mjs';

/** Files with announcements before there is a form, and above the form of the next person. */
const OWN_REGION = ['procedure-form/form-view.ts', 'counter/session-reset.ts', 'page/announcer.ts'];

it('what changes is spoken by one region: no part of the form has one of its own', () => {
  const own = filesEnding('packages/elements/src', '.ts')
    .filter((file) => !file.includes('.test.'))
    .filter((file) => /role(?:="|', ')status/.test(readFileSync(file, 'utf8')))
    .map((file) => file.replace(/.*elements\/src\//, ''));
  assert.deepEqual(own.sort(), OWN_REGION.sort(), 'mark what is to be spoken with `data-spoken`');
});
