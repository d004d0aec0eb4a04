import type { PrefillClaims } from '@motcua/core';

/** The parts of the form element that a new application uses. */
interface BeginningHost extends HTMLElement {
  prefillClaims: PrefillClaims | undefined;
  readonly updateComplete: Promise<boolean>;
  wipe(): void;
}

/**
 * Begins a new application in the element after a received one: with a new submission ID and without the previous
 * answers. The data of the page about the person is kept.
 * @param part any element of the form
 */
export function beginNewApplication(part: Element): void {
  const host = (part.getRootNode() as ShadowRoot).host as BeginningHost;
  const { prefillClaims } = host;
  const focusTitle = async () => {
    await host.updateComplete;
    host.shadowRoot?.getElementById('title')?.focus();
  };
  host.addEventListener('procedure-ready', () => void focusTitle(), { once: true });
  host.wipe();
  host.prefillClaims = prefillClaims;
}
