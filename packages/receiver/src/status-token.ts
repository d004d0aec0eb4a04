import { createHmac, timingSafeEqual } from 'node:crypto';

/** Makes and checks the secrets that open a dossier's status. None is stored: each is computed from the submission id. */
export class StatusTokens {
  readonly #secret: Uint8Array;

  constructor(secret: Uint8Array) {
    this.#secret = secret;
  }

  /** The token of a submission, the same each time: 43 letters of base64url. */
  of(submissionId: string): string {
    return createHmac('sha256', this.#secret).update(submissionId).digest('base64url');
  }

  /** True when the token is the submission's. Takes as long for a wrong token, and for no submission, as for a right one. */
  opens(token: string, submissionId: string | undefined): boolean {
    const given = createHmac('sha256', this.#secret).update(token).digest();
    const right = createHmac('sha256', this.#secret)
      .update(this.of(submissionId ?? ''))
      .digest();
    return timingSafeEqual(given, right) && submissionId !== undefined;
  }
}
