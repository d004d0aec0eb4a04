import { createHmac, timingSafeEqual } from 'node:crypto';

/** Crockford's base 32: no I, L, O or U, which look like other signs or make words. */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Bytes of a token. 80 bits are few enough to be copied by hand and too many to be guessed, even where no one counts
 * the attempts: a million a second open a given dossier within a hundred years with a chance of one in 380 million.
 */
const BYTES = 10;

/** Makes and checks the secrets that open a dossier's status. None is stored: each is computed from the submission id. */
export class StatusTokens {
  readonly #secret: Uint8Array;

  constructor(secret: Uint8Array) {
    this.#secret = secret;
  }

  /** The token of a submission, the same each time: `XXXX-XXXX-XXXX-XXXX`. */
  of(submissionId: string): string {
    const hash = createHmac('sha256', this.#secret).update(submissionId).digest();
    const digits = BigInt(`0x${hash.toString('hex', 0, BYTES)}`)
      .toString(32)
      .padStart((BYTES * 8) / 5, '0');
    const signs = digits.replace(/./g, (digit) => SIGNS.charAt(parseInt(digit, 32)));
    return signs.replace(/.{4}(?=.)/g, '$&-');
  }

  /** True when the token is the submission's, in whatever way it was copied by hand. Takes as long for a wrong token, and for no submission, as for a right one. */
  opens(token: string, submissionId: string | undefined): boolean {
    const given = createHmac('sha256', this.#secret).update(withoutSlips(token)).digest();
    const right = createHmac('sha256', this.#secret)
      .update(withoutSlips(this.of(submissionId ?? '')))
      .digest();
    return timingSafeEqual(given, right) && submissionId !== undefined;
  }
}

/** A token without what makes no difference in it: hyphens, lower case, and signs that are taken for others. */
function withoutSlips(token: string): string {
  return token.toUpperCase().replaceAll('-', '').replaceAll('O', '0').replace(/[IL]/g, '1');
}
