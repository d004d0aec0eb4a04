import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { TARGETS, tokensReach, type Screen } from '../support/token-targets.js';
import { useStyles } from '../support/use-styles.js';
import { usedTokens } from '../tools/style-hooks.mjs';
import { Stage, type Visit } from './harness.js';
import { fillFromSample, onToDeclaration } from './sample-journey.js';
import { visitSchema } from './schema-page.js';

/** A value for each token that is none of the defaults. */
const OTHER: Readonly<Record<string, string>> = {
  font: 'monospace',
  'font-size': '23px',
  'line-height': '2',
  space: '5px',
  radius: '9px',
  width: '500px',
  weight: '300',
  'border-width': '5px',
  'control-height': '70px',
};

let stage: Stage;
before(async () => {
  stage = await Stage.set();
});
after(() => stage.close());

/** Goes through the screens on which tokens are seen. */
async function lookAtAll(visit: Visit, tokens: ReadonlyMap<string, string>): Promise<void> {
  const look = (screen: Screen) => tokensReach(visit.page, screen, tokens);
  // Styles of controls under the pointer are in a later chunk.
  await visit.page.waitForFunction(() => document.querySelector('procedure-form')?.matches(':state(start)'));
  await look('start');
  await visit.button('Bắt đầu').click();
  await visit.button('Tiếp tục').click();
  await visit.form.locator('#summary').waitFor();
  await look('errors');
  await fillFromSample(visit);
  await visit.button('Tiếp tục').click();
  await visit.onScreen('Nơi thường trú của người chết');
  await look('step');
  await onToDeclaration(visit);
  await visit.button('Gửi hồ sơ').click();
  await visit.number.waitFor();
  await look('receipt');
}

describe('every token', () => {
  it('is seen where its table says', async () => {
    assert.deepEqual(
      Object.keys(TARGETS)
        .map((name) => `--procedure-${name}`)
        .sort(),
      usedTokens(),
    );
    const names = Object.keys(TARGETS);
    const tokens = new Map(names.map((name, at) => [name, OTHER[name] ?? `rgb(${at}, ${200 - at}, ${at * 2})`]));
    const visit = await stage.visit('/plain.html');
    const rules = [...tokens].map(([name, value]) => `--procedure-${name}: ${value};`).join('');
    await useStyles(visit.page, `procedure-form { ${rules} }`);
    await lookAtAll(visit, tokens);
    await visit.context.close();
  });
});

describe('the states of the form', () => {
  it('follow the screens, the errors and the mode', async () => {
    const visit = await stage.visit('/plain.html');
    const has = (state: string) =>
      visit.page.waitForFunction((name) => document.querySelector('procedure-form')?.matches(`:state(${name})`), state);
    await has('start');
    await visit.button('Bắt đầu').click();
    await has('step');
    await visit.button('Tiếp tục').click();
    await has('invalid');
    await fillFromSample(visit);
    await onToDeclaration(visit);
    await has('declaration');
    await visit.button('Gửi hồ sơ').click();
    await has('receipt');
    assert.equal(await visit.form.evaluate((form) => form.matches(':state(step), :state(invalid)')), false);
    await visit.context.close();
  });
});

describe('the parts', () => {
  it('take what a page says of the bar, its filling, the arrow of a list and the line that unfolds', async () => {
    const visit = await stage.visit('/plain.html');
    await useStyles(visit.page, PARTS);
    assert.equal(await shown(visit, 'summary', 'color'), 'rgb(7, 8, 9)');
    await visit.button('Bắt đầu').click();
    assert.equal(await shown(visit, 'progress-bar', 'height'), '20px');
    assert.equal(await shown(visit, 'progress-bar', 'color'), 'rgb(1, 2, 3)');
    assert.equal(await shown(visit, 'combobox', 'color', '::after'), 'rgb(4, 5, 6)');
    await visit.context.close();
  });

  it('distinguish a native list box from text boxes', async () => {
    const options = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
    const schema = { type: 'object', properties: { one: { enum: options }, two: { type: 'string' } } };
    const { visit } = await visitSchema(stage, JSON.stringify(schema), { language: 'vi', width: 800 });
    await useStyles(visit.page, PARTS);
    assert.equal(await shown(visit, 'select', 'appearance'), 'none');
    assert.equal(await shown(visit, 'select', 'min-height'), '48px');
    await visit.context.close();
  });
});

const PARTS = `procedure-form::part(progress-bar) { block-size: 20px; color: rgb(1, 2, 3) }
  procedure-form::part(select) { appearance: none }
  procedure-form::part(combobox)::after { color: rgb(4, 5, 6) }
  procedure-form::part(summary) { color: rgb(7, 8, 9) }`;

/** The computed value of a property of the first element with a part, or of a pseudo-element of it. */
const shown = ({ form }: Visit, part: string, property: string, pseudo?: string) =>
  form
    .locator(`[part~="${part}"]`)
    .first()
    .evaluate((element, [name, of]) => getComputedStyle(element, of).getPropertyValue(name), [
      property,
      pseudo,
    ] as const);
