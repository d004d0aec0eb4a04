import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, before, describe, it } from 'node:test';
import { tokensOf, tokensReach } from '../support/token-targets.js';
import { useStyles } from '../support/use-styles.js';
import { Stage, type Visit } from './harness.js';
import { fillFromSample, onToDeclaration } from './sample-journey.js';

const folder = fileURLToPath(new URL('../../packages/elements/themes', import.meta.url));
const themes = readdirSync(folder);

let stage: Stage;
before(async () => {
  stage = await Stage.set();
});
after(() => stage.close());

/** A step with text boxes that are filled in. */
const STEP = 'Nơi thường trú của người chết';

/** Looks at every screen of the example, the empty first step with its errors included. */
async function everyScreen(visit: Visit, look: (where: string) => Promise<void>): Promise<void> {
  await look('start');
  await visit.button('Bắt đầu').click();
  await visit.button('Tiếp tục').click();
  await visit.form.locator('#summary').waitFor();
  await look('errors');
  await fillFromSample(visit);
  for (let count = 0; count < 12; count += 1) {
    const title = await visit.title.innerText();
    await look(title);
    if (title === 'Giấy tờ kèm theo') break;
    await visit.button('Tiếp tục').click();
    await visit.leaves(title);
  }
  await onToDeclaration(visit);
  await look('declaration');
  await visit.button('Gửi hồ sơ').click();
  await visit.number.waitFor();
  await look('receipt');
}

describe('the themes of the package', () => {
  for (const theme of themes) {
    const text = readFileSync(path.join(folder, theme), 'utf8');

    it(`${theme}: its tokens are seen, text can be read, and nothing is cut off, at 1280, 360 and 280 pixels`, async () => {
      const visit = await stage.visit('/plain.html');
      await useStyles(visit.page, text);
      // Styles of what is under the pointer are in a later chunk.
      await visit.page.waitForFunction(() => document.querySelector('procedure-form')?.matches(':state(start)'));
      const tokens = tokensOf(text);
      await everyScreen(visit, async (where) => {
        if (where === 'start' || where === 'errors' || where === 'receipt')
          await tokensReach(visit.page, where, tokens);
        else if (where === STEP) await tokensReach(visit.page, 'step', tokens);
        for (const width of [360, 280, 1280]) {
          await visit.page.setViewportSize({ width, height: 800 });
          await visit.fitsItsWidth(`${where} at ${width}`);
          if (width !== 280) await visit.accessible(`${where} at ${width}`);
        }
      });
      assert.deepEqual(visit.complaints, []);
      await visit.context.close();
    });
  }
});
