import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';

/** A screen of the example procedure: its first two, a step with answers, the last one. */
export type Screen = 'start' | 'errors' | 'step' | 'receipt';

/** Where a token is seen: a screen, a part, a property, and what the person does to it. */
type Target = readonly [screen: Screen, part: string, property: string, act?: 'hover' | 'focus'];

/** Where each token is seen. */
export const TARGETS: Readonly<Record<string, Target>> = {
  surface: ['start', 'form', 'background-color'],
  ink: ['start', 'form', 'color'],
  line: ['start', 'verification', 'border-inline-start-color'],
  link: ['start', 'language', 'color'],
  'link-strong': ['start', 'language', 'color', 'hover'],
  accent: ['start', 'button', 'background-color'],
  'accent-strong': ['start', 'button', 'background-color', 'hover'],
  'on-accent': ['start', 'button', 'color'],
  font: ['start', 'form', 'font-family'],
  'font-size': ['start', 'form', 'font-size'],
  'line-height': ['start', 'form', 'line-height'],
  space: ['start', 'papers', 'row-gap'],
  radius: ['errors', 'control', 'border-start-start-radius'],
  width: ['start', 'form', 'max-inline-size'],
  weight: ['errors', 'label', 'font-weight'],
  'border-width': ['errors', 'control', 'border-block-start-width'],
  'control-height': ['errors', 'control', 'min-block-size'],
  muted: ['errors', 'hint', 'color'],
  error: ['errors', 'error', 'color'],
  'error-soft': ['errors', 'error-summary', 'background-color'],
  soft: ['errors', 'button-secondary', 'background-color', 'hover'],
  border: ['step', 'control', 'border-block-start-color'],
  focus: ['step', 'control', 'outline-color', 'focus'],
  good: ['receipt', 'number', 'border-inline-start-color'],
  'good-soft': ['receipt', 'number', 'background-color'],
};

/** The tokens that a style sheet sets, with their values. */
export const tokensOf = (text: string) =>
  new Map([...text.matchAll(/--procedure-([\w-]+):\s*([^;]+);/g)].map(([, name = '', value = '']) => [name, value]));

/** Compares what the part shows with what the value is where the page uses it. */
async function reaches(page: Page, token: string, value: string): Promise<void> {
  const form = page.locator('procedure-form');
  const [, part, property, act] = TARGETS[token]!;
  const target = form.locator(`[part~="${part}"]`).first();
  if (act) await target[act]();
  await page
    .waitForFunction(
      ([name, of, given]) => {
        const host = document.querySelector('procedure-form')!;
        const shown = host.shadowRoot!.querySelector(`[part~="${of}"]`)!;
        const probe = document.createElement('i');
        document.body.append(probe);
        probe.style.fontSize = getComputedStyle(name === 'font-size' ? host : shown).fontSize;
        probe.style.borderStyle = 'solid';
        probe.style.setProperty(name, given);
        const equal = getComputedStyle(probe).getPropertyValue(name) === getComputedStyle(shown).getPropertyValue(name);
        probe.remove();
        return equal && getComputedStyle(shown).getPropertyValue(name) !== '';
      },
      [property, part, value] as const,
      { timeout: 5000 },
    )
    .catch(async () => {
      const shown = await target.evaluate(
        (element, name) => getComputedStyle(element).getPropertyValue(name),
        property,
      );
      assert.fail(`--procedure-${token}: ${value} is ${shown} on ${part}`);
    });
  if (act) await page.mouse.move(0, 0);
}

/** The tokens of a theme that are seen on a screen have their values there. */
export async function tokensReach(page: Page, screen: Screen, tokens: ReadonlyMap<string, string>): Promise<void> {
  for (const [token, value] of tokens) if (TARGETS[token]?.[0] === screen) await reaches(page, token, value);
}
