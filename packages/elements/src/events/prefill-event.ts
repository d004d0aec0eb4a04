import type { PrefillClaims } from '@motcua/core';

/**
 * Fired when the procedure accepts answers from other sources. A page that has them calls {@link provide}, now or after
 * a request of its own; the form can be filled in meanwhile.
 */
export class ProcedurePrefillEvent extends Event {
  /** The names of the claims that the procedure accepts. */
  readonly claims: readonly string[];
  readonly #provide: (given: PrefillClaims) => void;

  constructor(claims: readonly string[], provide: (given: PrefillClaims) => void) {
    super('procedure-prefill', { bubbles: true, composed: true });
    this.claims = claims;
    this.#provide = provide;
  }

  /** Provides claims about the person. A rejected promise changes nothing: the person types. */
  provide(given: PrefillClaims | Promise<PrefillClaims>): void {
    void Promise.resolve(given).then(this.#provide, () => undefined);
  }
}
