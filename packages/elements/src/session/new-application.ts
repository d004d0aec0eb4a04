import type { PrefillClaims } from '@motcua/core';

/** What a form does to begin again. */
interface BeginningHost extends HTMLElement {
  prefillClaims: PrefillClaims | undefined;
  readonly updateComplete: Promise<boolean>;
  wipe(): void;
}

/**
 * Begins another application in the element of one that was received: under an id of its own, without an answer of the
 * one before. What the page knows of the person it knows still.
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
